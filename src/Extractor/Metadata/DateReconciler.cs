using Extraction.Grammars;

namespace Extraction.Metadata;

/// <summary>Chooses when the article was published and changed. Impossible dates are refused; without proof of an article nothing is believed.</summary>
internal sealed class DateReconciler(PageMetadata metadata, PageEvidence evidence, string? address, Dictionary<string, string> sources)
{
    private const int FirstYear = 1980;   // epoch zeros and defaults of databases lie before it

    private static readonly TimeSpan Slack = TimeSpan.FromDays(1);   // zones, and clocks that differ

    public Document Fill(Document document)
    {
        var modified = Modified(document);
        var published = Published(document, modified.Date);
        Note("published", published.Source);
        Note("modified", modified.Source);
        return document with { Published = published.Date, Modified = modified.Date };
    }

    private (PublicationDate? Date, string? Source) Modified(Document document)
    {
        if (!evidence.IsArticle) return default;
        foreach (var candidate in metadata.Modified)
            if (Read(candidate) is { } date) return (date, candidate.Source);
        return document.Modified is { } printed ? (printed, sources.GetValueOrDefault("modified")) : default;
    }

    private (PublicationDate? Date, string? Source) Published(Document document, PublicationDate? modified)
    {
        if (evidence.IsHome) return default;
        var stated = metadata.Published.Where(IsBelieved).Select(candidate => (Date: Read(candidate), Source: (string?)candidate.Source)).Where(it => it.Date is not null).ToList();
        if (document.Published is { } printed && (evidence.IsArticle || evidence.HasDateLine)) stated.Insert(PlaceOfPrinted(stated), (printed, sources.GetValueOrDefault("published", "line")));
        stated = [.. stated.Select(it => (Date: (PublicationDate?)Resolve(it.Date!, stated), it.Source))];
        var possible = stated.FindAll(it => modified is null || it.Date!.Value <= modified.Value + Slack);
        if ((possible.Count > 0 ? possible : stated) is [var first, ..]) return Refine(first, possible);
        return evidence.IsArticle && UrlDate.TryRead(address, out var day) ? (day, "url") : default;
    }

    /// <summary>A visible date comes after structured statements and <c>time</c> elements, before what is said of the web page.</summary>
    private static int PlaceOfPrinted(List<(PublicationDate? Date, string? Source)> stated)
    {
        var page = stated.FindIndex(it => it.Source is "json-ld:webpage");
        return page < 0 ? stated.Count : page;
    }

    /// <summary>A date of day precision takes the time of another statement of the same day; a time in UTC gives way to the same instant with the offset of the newsroom.</summary>
    private static (PublicationDate? Date, string? Source) Refine((PublicationDate? Date, string? Source) chosen, List<(PublicationDate? Date, string? Source)> others)
    {
        var better = others.Find(it => chosen.Date!.Precision <= DatePrecision.Day ? it.Date!.Precision > DatePrecision.Day && SameDay(it.Date, chosen.Date) : IsLocalFormOf(it.Date!, chosen.Date));
        return better.Date is null ? chosen : better;
    }

    private static bool IsLocalFormOf(PublicationDate local, PublicationDate universal) =>
        universal.ZoneKnown && universal.Value.Offset == TimeSpan.Zero && local.ZoneKnown && local.Value.Offset != TimeSpan.Zero
        && (local.Value - universal.Value).Duration() < TimeSpan.FromMinutes(1);

    private bool IsBelieved(Candidate date) => date.Source switch
    {
        "json-ld" or "article:published_time" => true,
        "time" => IsOnlyDay() ? evidence.Article != ArticleEvidence.Against : evidence.IsNear(date.Line) && (evidence.IsArticle || MayBeArticle),
        "microdata" => evidence.IsArticle || evidence.Article == ArticleEvidence.Weak || (evidence.IsNear(date.Line) && MayBeArticle),
        "json-ld:webpage" => evidence.IsArticle,
        _ => evidence.IsArticle || evidence.Article == ArticleEvidence.Weak,
    };

    private bool MayBeArticle => evidence.Article != ArticleEvidence.Against && evidence.HasByline;

    /// <summary>Whether all <c>time</c> elements of the page give one day: those of a list of teasers do not.</summary>
    private bool IsOnlyDay()
    {
        var days = metadata.Published.Where(candidate => candidate.Source == "time").Select(Read).OfType<PublicationDate>().Select(date => date.Value.Date).Distinct();
        return days.Take(2).Count() == 1;
    }

    /// <summary>An ambiguous day and month take the order that another date of the page confirms.</summary>
    private static PublicationDate Resolve(PublicationDate printed, List<(PublicationDate? Date, string? Source)> others)
    {
        if (!printed.Ambiguous || printed.Value.Day > 12) return printed;
        var value = printed.Value;
        var swapped = new DateTimeOffset(value.Year, value.Day, value.Month, value.Hour, value.Minute, value.Second, value.Offset);
        var sure = others.FindAll(it => !it.Date!.Ambiguous);
        return sure.Exists(it => it.Date!.Value.Date == swapped.Date) ? printed with { Value = swapped, Ambiguous = false }
            : sure.Exists(it => it.Date!.Value.Date == value.Date) ? printed with { Ambiguous = false } : printed;
    }

    private static PublicationDate? Read(Candidate candidate) =>
        DateText.TryParse(candidate.Value, out var date) && date!.Value.Year >= FirstYear ? date : null;

    private static bool SameDay(PublicationDate first, PublicationDate second) => first.Value.Date == second.Value.Date;

    private void Note(string field, string? source)
    {
        if (source is null) sources.Remove(field);
        else sources[field] = source;
    }
}
