using System.Collections.Immutable;

namespace Extraction.Metadata;

/// <summary>Chooses the authors from metadata and byline. Empty beats wrong.</summary>
internal sealed class AuthorReconciler(AuthorCleaner cleaner, PageMetadata metadata, PageEvidence evidence, Dictionary<string, string> sources)
{
    private const int MostMore = 2;
    private const int MaxStated = 8;   // one source that names more is a list of the site's writers

    public Document Fill(Document document)
    {
        var isPrinted = !evidence.IsHome && (evidence.HasByline || evidence.Article == ArticleEvidence.Strong);
        var printed = isPrinted ? new CleanAuthors(document.Authors, document.Agencies) : CleanAuthors.None;
        var (stated, source) = Stated();
        var agencies = printed.Agencies.Concat(stated.Agencies).DistinctBy(NameList.KeyOf).ToImmutableArray();
        var authors = Combine(stated.Authors, printed.Authors);
        if (!stated.Authors.IsEmpty && source is not null) sources["authors"] = source;
        else if (authors.IsEmpty) sources.Remove("authors");
        return document with { Authors = authors, Agencies = agencies };
    }

    /// <summary>Metadata and byline often disagree: one leaves out the second author, the other adds an outlet. The names of both, or all of the one that holds the other.</summary>
    private static ImmutableArray<string> Combine(ImmutableArray<string> stated, ImmutableArray<string> printed)
    {
        if (stated.IsEmpty) return printed;
        if (printed.IsEmpty || Holds(stated, printed)) return printed.IsEmpty || stated.Length <= printed.Length ? stated : printed;
        if (Holds(printed, stated)) return printed.Length <= stated.Length * MostMore ? printed : stated;   // more are tags read as names
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
