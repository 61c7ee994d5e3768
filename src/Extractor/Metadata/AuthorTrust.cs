namespace Extraction.Metadata;

/// <summary>Which statements of authors are believed: those beside the headline, and those in the head of what looks like an article.</summary>
internal sealed class AuthorTrust
{
    private const string RelationSource = "rel:author";
    private const int MostMarked = 3;    // more bylines on a page that does not say it is an article are those of a list
    private const int MarkedReach = 3;   // lines of one byline
    private const int NotMarked = int.MinValue / 2;

    private readonly PageMetadata _metadata;
    private readonly PageEvidence _evidence;
    private readonly int _marked;
    private readonly bool _hasFewRelations;

    public AuthorTrust(PageMetadata metadata, PageEvidence evidence)
    {
        (_metadata, _evidence) = (metadata, evidence);
        _marked = FindMarked();
        _hasFewRelations = metadata.Authors.Where(author => author.Source == RelationSource).Select(author => author.Value).Distinct().Count() <= MostMarked;
    }

    /// <summary>The statements that are believed, the most trusted first.</summary>
    public IEnumerable<Candidate> Believed => _metadata.Authors.Where(IsBelieved);

    /// <summary>Whether the page looks like an article, though nothing proves it.</summary>
    public bool IsPublished => !_evidence.IsHome && _evidence.Article != ArticleEvidence.Against && (_evidence.Article == ArticleEvidence.Weak || _evidence.HasDateLine);

    /// <summary>Whether a statement that names no person may sign the page. Sites put their own name into the head of all their pages.</summary>
    /// <param name="author">The statement.</param>
    /// <param name="isSite">Whether it is the name of the site.</param>
    public bool MaySign(Candidate author, bool isSite) =>
        author.Line >= 0 || (isSite ? IsPublished && (_metadata.Type == OpenGraphType.Article || _evidence.HasDateLine) : _evidence.IsArticle || IsPublished);

    private bool IsBelieved(Candidate author)
    {
        if (_evidence.IsHome) return false;
        return author.Source switch
        {
            "json-ld" or BylineMarks.MemberSource => true,
            "json-ld:webpage" => _evidence.IsArticle,
            BylineMarks.ClassSource => MayBeArticle && Math.Abs(author.Line - _marked) <= MarkedReach,
            RelationSource => MayBeArticle && _evidence.IsNear(author.Line) && (_evidence.IsArticle || _evidence.HasByline || _hasFewRelations),
            _ => MayBeArticle || _evidence.IsArticle,
        };
    }

    private bool MayBeArticle => _evidence.Article != ArticleEvidence.Against;

    /// <summary>The line of the byline that class names speak of: the first under the headline, else the last above it.</summary>
    private int FindMarked()
    {
        var lines = _metadata.Authors.Where(author => author.Source == BylineMarks.ClassSource).Select(author => author.Line).Distinct().Order().ToList();
        if (lines.Count > MostMarked && _evidence.Article < ArticleEvidence.Weak) return NotMarked;
        var near = lines.FindAll(_evidence.IsNear);
        var below = near.FindIndex(line => line >= _evidence.Headline);
        return near.Count == 0 ? NotMarked : below >= 0 ? near[below] : near[^1];
    }
}
