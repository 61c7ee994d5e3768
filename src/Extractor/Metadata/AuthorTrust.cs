using System.Collections.Immutable;

namespace Extraction.Metadata;

/// <summary>Which statements of authors are believed: those beside the headline, and those in the head of what looks like an article.</summary>
internal sealed class AuthorTrust
{
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
        _hasFewRelations = CountRelations() <= MostMarked;
        Believed = metadata.Authors.RemoveAll(author => !IsBelieved(author));
    }

    /// <summary>The statements that are believed, the most trusted first.</summary>
    public ImmutableArray<Candidate> Believed { get; }

    /// <summary>Whether the page looks like an article, though nothing proves it.</summary>
    public bool IsPublished => !_evidence.IsHome && _evidence.Article != ArticleEvidence.Against && (_evidence.Article == ArticleEvidence.Weak || _evidence.HasDateLine);

    /// <summary>Whether a statement that names no person may sign the page. Sites put their own name into the head of all their pages.</summary>
    /// <param name="author">The statement.</param>
    /// <param name="isSite">Whether it is the name of the site.</param>
    public bool MaySign(Candidate author, bool isSite) =>
        author.Line >= 0 || (isSite ? IsPublished && (_metadata.Type == OpenGraphType.Article || _evidence.HasDateLine) : _evidence.IsArticle || IsPublished);

    private bool IsBelieved(Candidate author)
    {
        if (_evidence.IsHome || _evidence.IsNameAside(author.Line)) return false;
        return author.Source switch
        {
            MetadataSources.JsonArticle or BylineMarks.MemberSource => true,
            MetadataSources.JsonPage => _evidence.IsArticle,
            BylineMarks.ClassSource => MayBeArticle && Math.Abs(author.Line - _marked) <= MarkedReach,
            MetadataSources.AuthorRelation => MayBeArticle && _evidence.IsNear(author.Line) && (_evidence.IsArticle || _evidence.HasByline || _hasFewRelations),
            _ => MayBeArticle || _evidence.IsArticle,
        };
    }

    private bool MayBeArticle => _evidence.Article != ArticleEvidence.Against;

    /// <summary>The line of the byline that class names speak of: the first under the headline, else the last above it.</summary>
    private int FindMarked()
    {
        Span<int> lines = stackalloc int[_metadata.Authors.Length];
        var count = 0;
        foreach (var author in _metadata.Authors)
            if (author.Source == BylineMarks.ClassSource && !lines[..count].Contains(author.Line)) lines[count++] = author.Line;
        if (count > MostMarked && _evidence.Article < ArticleEvidence.Weak) return NotMarked;
        var (above, below) = (NotMarked, int.MaxValue);
        foreach (var line in lines[..count])
        {
            if (!_evidence.IsNear(line)) continue;
            if (line >= _evidence.Headline) below = Math.Min(below, line);
            else above = Math.Max(above, line);
        }
        return below < int.MaxValue ? below : above;
    }

    /// <summary>How many different names links with <c>rel</c> author give.</summary>
    private int CountRelations()
    {
        var authors = _metadata.Authors.AsSpan();
        var count = 0;
        for (var i = 0; i < authors.Length; i++)
            if (authors[i].Source == MetadataSources.AuthorRelation && IsNew(authors[i], authors[..i])) count++;
        return count;
    }

    private static bool IsNew(in Candidate relation, ReadOnlySpan<Candidate> before)
    {
        foreach (ref readonly var other in before)
            if (other.Source == MetadataSources.AuthorRelation && other.Value == relation.Value) return false;
        return true;
    }
}
