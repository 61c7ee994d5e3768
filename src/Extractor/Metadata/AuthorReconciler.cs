using System.Buffers;
using System.Collections.Immutable;

namespace Extraction.Metadata;

/// <summary>Chooses the authors from metadata and byline. Empty beats wrong.</summary>
internal sealed class AuthorReconciler(AuthorCleaner cleaner, PageMetadata metadata, PageEvidence evidence, Dictionary<string, string> sources)
{
    private const int LongestGap = 8;   // ", sowie "
    private const int MaxStated = 8;   // one source that names more is a list of the site's writers

    private static readonly SearchValues<char> NoListSigns = SearchValues.Create("|/-–—•·:()");

    /// <summary>What metadata says of the authors.</summary>
    /// <param name="Chosen">What the chosen source names.</param>
    /// <param name="Agencies">The agencies that any source names.</param>
    /// <param name="Source">The chosen source; null when none names a person.</param>
    private readonly record struct Statement(CleanAuthors Chosen, ImmutableArray<string> Agencies, string? Source);

    private readonly AuthorTrust _trust = new(metadata, evidence);

    /// <summary>Chooses the authors, and the agencies beside them.</summary>
    public CleanAuthors Choose(Document document)
    {
        var isPrinted = !evidence.IsHome && (evidence.HasByline || evidence.Article == ArticleEvidence.Strong || (document.Byline is null && _trust.IsPublished));
        var printed = isPrinted ? new CleanAuthors(document.Authors.RemoveAll(name => !cleaner.IsPerson(name)), document.Agencies) : CleanAuthors.None;
        var isSigned = document.Byline is { } byline && cleaner.IsSigned(byline);
        var stated = Stated();
        var agencies = Join(printed.Agencies, stated.Agencies);
        var signature = stated.Source is null ? Signature() : null;
        var believesPrinted = isSigned || !stated.Chosen.Authors.IsEmpty || signature is null || cleaner.IsSite(signature.Value.Value);
        var persons = Combine(stated.Chosen.Authors, believesPrinted ? printed.Authors : [], document.Byline ?? "");
        var authors = WithAgencies(persons, stated.Chosen.Agencies, agencies);
        if (stated.Source is not null) sources["authors"] = stated.Source;
        else if (authors.IsEmpty && signature is { } signs) (authors, sources["authors"]) = ([signs.Value], signs.Source);
        else if (authors.IsEmpty) sources.Remove("authors");
        return new CleanAuthors(authors, agencies);
    }

    private static ImmutableArray<string> Join(ImmutableArray<string> printed, ImmutableArray<string> stated)
    {
        var names = new NameList();
        names.Add(printed);
        names.Add(stated);
        return names.ToImmutable();
    }

    /// <summary>News agencies that a source lists among its authors have written with them; an article that no person signs is by its agency or newsroom.</summary>
    private ImmutableArray<string> WithAgencies(ImmutableArray<string> persons, ImmutableArray<string> beside, ImmutableArray<string> all)
    {
        if (!evidence.IsArticle) return persons;
        if (!persons.IsEmpty) return persons.AddRange(beside.RemoveAll(name => !cleaner.IsAgency(name)));
        return evidence.HasDateLine || metadata.Type == OpenGraphType.Article ? all : persons;
    }

    /// <summary>Metadata and byline often disagree, and each adds people who did not write: editors there, people in pictures here. Who both
    /// name has written; who is named by metadata alone is believed before bylines, unless one byline names that person and others.</summary>
    private static ImmutableArray<string> Combine(ImmutableArray<string> stated, ImmutableArray<string> printed, string byline)
    {
        if (stated.IsEmpty || (Holds(printed, stated) && AreListed(byline, printed))) return printed;   // one byline names them all
        var shared = stated.RemoveAll(name => !Has(printed, name));
        return shared.IsEmpty ? stated : shared;
    }

    /// <summary>Whether a byline lists names, with no more between two of them than a comma or a word for "and": what stands behind roles and bars is no list of writers.</summary>
    private static bool AreListed(string byline, ImmutableArray<string> names)
    {
        var end = -1;
        foreach (var name in names)
        {
            var start = byline.IndexOf(name, Math.Max(0, end), StringComparison.OrdinalIgnoreCase);
            if (start < 0 || (end >= 0 && !IsListGap(byline.AsSpan(end, start - end)))) return false;
            end = start + name.Length;
        }
        return true;
    }

    private static bool IsListGap(ReadOnlySpan<char> gap) => gap.Length <= LongestGap && !gap.ContainsAny(NoListSigns);

    private static bool Holds(ImmutableArray<string> names, ImmutableArray<string> others)
    {
        foreach (var other in others)
            if (!Has(names, other)) return false;
        return true;
    }

    private static bool Has(ImmutableArray<string> names, string name)
    {
        foreach (var other in names)
            if (NameList.AreSame(other, name)) return true;
        return false;
    }

    /// <summary>What the most trusted source says that names a person, or a later one that names the same and more; without persons the organisations.</summary>
    private Statement Stated()
    {
        var agencies = new NameList();
        var (chosen, source) = (CleanAuthors.None, (string?)null);
        var believed = _trust.Believed.AsSpan();
        for (var i = 0; i < believed.Length; i++)
        {
            if (believed[i].Source == BylineMarks.MemberSource || Names(believed[..i], believed[i].Source)) continue;
            var clean = cleaner.Clean(believed, believed[i].Source);
            agencies.Add(clean.Agencies);
            var isFuller = clean.Authors.Length > chosen.Authors.Length && Holds(clean.Authors, chosen.Authors);
            if (isFuller && clean.Authors.Length <= MaxStated) (chosen, source) = (clean, believed[i].Source);
        }
        return new Statement(chosen, agencies.ToImmutable(), source);
    }

    private static bool Names(ReadOnlySpan<Candidate> statements, string source)
    {
        foreach (ref readonly var statement in statements)
            if (statement.Source == source) return true;
        return false;
    }

    /// <summary>What signs a page on which nobody is named: a newsroom, a team, a handle.</summary>
    private Candidate? Signature()
    {
        foreach (var author in _trust.Believed)
            if (cleaner.Signature(author) is { } text && _trust.MaySign(author, cleaner.IsSite(text))) return author with { Value = text };
        return null;
    }
}
