using System.Collections.Immutable;

namespace Extraction.Metadata;

/// <summary>Chooses the authors from metadata and byline. Empty beats wrong.</summary>
internal sealed class AuthorReconciler(AuthorCleaner cleaner, PageMetadata metadata, PageEvidence evidence, Dictionary<string, string> sources)
{
    private const int MaxStated = 8;   // one source that names more is a list of the site's writers

    public Document Fill(Document document)
    {
        var isPrinted = !evidence.IsHome && (evidence.HasByline || evidence.Article == ArticleEvidence.Strong);
        var printed = isPrinted ? new CleanAuthors(document.Authors, document.Agencies) : CleanAuthors.None;
        var (stated, source) = Stated();
        var agencies = printed.Agencies.Concat(stated.Agencies).DistinctBy(NameList.KeyOf).ToImmutableArray();
        var authors = Combine(stated.Authors, printed.Authors, document.Byline ?? "");
        if (authors.IsEmpty && evidence.IsArticle && evidence.HasDateLine) authors = agencies;   // an article by an agency or a newsroom
        if (!stated.Authors.IsEmpty && source is not null) sources["authors"] = source;
        else if (authors.IsEmpty) sources.Remove("authors");
        return document with { Authors = authors, Agencies = agencies };
    }

    /// <summary>Metadata and byline often disagree, and each adds people who did not write: editors there, people in pictures here. Who both
    /// name has written; who is named by metadata alone is believed before bylines, unless one byline names that person and others.</summary>
    private static ImmutableArray<string> Combine(ImmutableArray<string> stated, ImmutableArray<string> printed, string byline)
    {
        if (stated.IsEmpty || (Holds(printed, stated) && printed.All(name => byline.Contains(name, StringComparison.OrdinalIgnoreCase)))) return printed;   // one byline names them all
        var shared = stated.Where(name => Has(printed, name)).ToImmutableArray();
        return shared.IsEmpty ? stated : shared;
    }

    private static bool Holds(ImmutableArray<string> names, ImmutableArray<string> others) => others.All(other => Has(names, other));

    private static bool Has(ImmutableArray<string> names, string name) => names.Any(other => NameList.KeyOf(other) == NameList.KeyOf(name));

    /// <summary>What the most trusted source says that names a person, or a later one that names the same and more; without persons the organisations.</summary>
    private (CleanAuthors Authors, string? Source) Stated()
    {
        var agencies = new NameList();
        (ImmutableArray<string> Authors, string? Source) chosen = ([], null);
        foreach (var group in metadata.Authors.Where(IsBelieved).GroupBy(author => author.Source))
        {
            var clean = cleaner.Clean(group);
            foreach (var agency in clean.Agencies) agencies.Add(agency);
            var isFuller = clean.Authors.Length > chosen.Authors.Length && Holds(clean.Authors, chosen.Authors);
            if (isFuller && clean.Authors.Length <= MaxStated) chosen = (clean.Authors, group.Key);
        }
        return (new CleanAuthors(chosen.Authors, agencies.ToImmutable()), chosen.Source);
    }

    private bool IsBelieved(Candidate author)
    {
        if (evidence.IsHome) return false;
        return author.Source switch
        {
            "json-ld" => true,
            "rel:author" => evidence.IsNear(author.Line) && (evidence.IsArticle || evidence.HasByline),
            "json-ld:webpage" => evidence.IsArticle,
            _ => evidence.IsArticle || evidence.Article != ArticleEvidence.Against,
        };
    }
}
