using Extraction.Grammars;

namespace Extraction.Metadata;

/// <summary>A date and where it is stated; null for none.</summary>
/// <param name="Date">The date.</param>
/// <param name="Source">Where it stands.</param>
/// <param name="Line">Index of the line that shows it; -1 for values outside the text.</param>
internal readonly record struct DateStatement(PublicationDate? Date, string? Source, int Line = -1);

/// <summary>Chooses when the article was published and changed. Impossible dates are refused; without proof of an article nothing is believed.</summary>
internal sealed class DateReconciler(PageMetadata metadata, PageEvidence evidence, string? address, Dictionary<string, string> sources)
{
    private const int MostTimes = 3;
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

    private DateStatement Modified(Document document)
    {
        if (!evidence.IsArticle && !evidence.HasDateLine) return default;
        foreach (var candidate in metadata.Modified)
            if (Read(candidate) is { } date) return new DateStatement(date, candidate.Source);
        return document.Modified is { } printed ? new DateStatement(printed, sources.GetValueOrDefault("modified")) : default;
    }

    private DateStatement Published(Document document, PublicationDate? modified)
    {
        if (evidence.IsHome) return default;
        var all = Statements();
        var isOnlyDay = IsOnlyDay(all);
        var stated = Possible(all.FindAll(it => IsBelieved(it, isOnlyDay)), modified);
        var printed = Printed(document, all);
        var chosen = stated is [var first, ..] ? Refine(first, stated) : default;
        var hasDay = UrlDate.TryRead(address, out var day);
        if (printed is not null) chosen = Decide(chosen, printed, modified, day, stated);
        else if (PrintedDate.OfChange(document) is { } change && chosen.Date is null && evidence.IsBelow(change.Line)) chosen = new DateStatement(change.Date, change.Source);
        if (chosen.Date is null) return hasDay && evidence.Article != ArticleEvidence.Against ? new DateStatement(day, "url") : default;
        return hasDay && LocalClock.Read(chosen.Date, day!) is { } local ? new DateStatement(local, chosen.Source) : chosen;
    }

    /// <summary>Every date stated, read once.</summary>
    private List<DateStatement> Statements()
    {
        var dates = new List<DateStatement>(metadata.Published.Length);
        foreach (var candidate in metadata.Published)
            if (Read(candidate) is { } date) dates.Add(new DateStatement(date, candidate.Source, candidate.Line));
        for (var i = 0; i < dates.Count; i++)
            if (dates[i].Date!.Ambiguous) dates[i] = dates[i] with { Date = Resolve(dates[i].Date!, dates) };
        return dates;
    }

    /// <summary>Nothing is published after it was changed; where only that is stated, the later day is believed nevertheless.</summary>
    private static List<DateStatement> Possible(List<DateStatement> stated, PublicationDate? modified)
    {
        var possible = stated.FindAll(it => modified is null || it.Date!.Value <= modified.Value + Slack);
        return possible.Exists(it => it.Source is not "time") ? possible : stated;
    }

    private PrintedDate? Printed(Document document, List<DateStatement> all)
    {
        if (evidence.Article == ArticleEvidence.Against && !evidence.HasDateLine) return null;
        return PrintedDate.Of(document) is { } printed ? printed with { Date = Resolve(printed.Date, all) } : null;
    }

    /// <summary>What a page prints under its headline dates the article for its readers; structured data often keeps the day of a draft, an import or an older edition.</summary>
    private DateStatement Decide(DateStatement stated, PrintedDate printed, PublicationDate? modified, PublicationDate? day, List<DateStatement> others)
    {
        var shown = new DateStatement(printed.Date, printed.Source);
        if (stated.Date is not { } date) return Refine(shown, others);
        if (LocalClock.Read(date, printed.Date) is { } local) return evidence.IsBelow(printed.Line) || local.Precision > DatePrecision.Day ? new DateStatement(local, stated.Source) : stated;
        if (SameDay(date, printed.Date) || !evidence.IsBelow(printed.Line)) return stated;
        var isRedated = modified is not null && SameDay(modified, printed.Date) && (printed.Date.Value > date.Value + Slack || IsWallTime(printed.Date, modified));
        var isImported = printed.Date.Value < date.Value - Slack && !(day is not null && SameDay(day, date));
        var isConfirmed = others.Exists(it => it.Source is not "time" && SameDay(it.Date!, printed.Date));
        return isRedated || isImported || isConfirmed ? Refine(shown, others) : stated;
    }

    /// <summary>A date of day precision takes the time of another statement of the same day; a time in UTC gives way to the same instant with the offset of the newsroom.</summary>
    private static DateStatement Refine(DateStatement chosen, List<DateStatement> others)
    {
        var better = others.Find(it => chosen.Date!.Precision <= DatePrecision.Day ? it.Date!.Precision > DatePrecision.Day && SameDay(it.Date, chosen.Date) : IsLocalFormOf(it.Date!, chosen.Date));
        return better.Date is null ? chosen : better;
    }

    private static bool IsLocalFormOf(PublicationDate local, PublicationDate universal) =>
        universal.ZoneKnown && universal.Value.Offset == TimeSpan.Zero && local.ZoneKnown && local.Value.Offset != TimeSpan.Zero
        && (local.Value - universal.Value).Duration() < TimeSpan.FromMinutes(1);

    private bool IsBelieved(DateStatement date, bool isOnlyDay) => date.Source switch
    {
        "json-ld" or "article:published_time" => true,
        "time" => isOnlyDay ? evidence.Article != ArticleEvidence.Against : evidence.IsNear(date.Line) && (evidence.IsArticle || MayBeArticle || IsOneOfFew(date)),
        "microdata" => evidence.IsArticle || evidence.Article == ArticleEvidence.Weak || (evidence.IsNear(date.Line) && MayBeArticle),
        "json-ld:webpage" => evidence.IsArticle,
        _ => evidence.Article != ArticleEvidence.Against,
    };

    /// <summary>Beside the headline of a page that has no more of them than a day of publication and one of change.</summary>
    private bool IsOneOfFew(DateStatement date) =>
        evidence.IsBelow(date.Line) && evidence.Article != ArticleEvidence.Against && metadata.Published.Count(it => it.Source == "time") <= MostTimes;

    private bool MayBeArticle => evidence.Article != ArticleEvidence.Against && evidence.HasByline;

    /// <summary>Whether all <c>time</c> elements of the page give one day: those of a list of teasers do not.</summary>
    private static bool IsOnlyDay(List<DateStatement> all)
    {
        DateTime? day = null;
        foreach (var statement in all)
        {
            if (statement.Source != "time") continue;
            if (day is not null && day != statement.Date!.Value.Date) return false;
            day = statement.Date!.Value.Date;
        }
        return day is not null;
    }

    /// <summary>An ambiguous day and month take the order that another date of the page confirms.</summary>
    private static PublicationDate Resolve(PublicationDate printed, List<DateStatement> others)
    {
        if (!printed.Ambiguous || printed.Value.Day > 12) return printed;
        var value = printed.Value;
        var swapped = new DateTimeOffset(value.Year, value.Day, value.Month, value.Hour, value.Minute, value.Second, value.Offset);
        var sure = others.FindAll(it => !it.Date!.Ambiguous);
        return sure.Exists(it => IsWithin(it.Date!, value, 0)) ? printed with { Ambiguous = false }
            : sure.Exists(it => IsWithin(it.Date!, swapped, 1)) ? printed with { Value = swapped, Ambiguous = false }
            : sure.Exists(it => IsWithin(it.Date!, value, 1)) ? printed with { Ambiguous = false } : printed;
    }

    private static bool IsWithin(PublicationDate date, DateTimeOffset other, int days) => Math.Abs((date.Value.Date - other.Date).Days) <= days;

    private static PublicationDate? Read(Candidate candidate) =>
        DateText.TryParse(candidate.Value, out var date) && date!.Value.Year >= FirstYear ? date : null;

    private static bool IsWallTime(PublicationDate printed, PublicationDate stated) =>
        printed.Precision > DatePrecision.Day && Math.Abs((printed.Value.DateTime - stated.Value.DateTime).TotalMinutes) < 1;

    private static bool SameDay(PublicationDate first, PublicationDate second) => first.Value.Date == second.Value.Date;

    private void Note(string field, string? source)
    {
        if (source is null) sources.Remove(field);
        else sources[field] = source;
    }
}
