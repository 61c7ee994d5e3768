using Extraction.Grammars;
using Extraction.Model;

namespace Extraction.Metadata;

/// <summary>A date and where it is stated; null for none.</summary>
/// <param name="Date">The date.</param>
/// <param name="Source">Where it stands.</param>
/// <param name="Line">Index of the line that shows it; -1 for values outside the text.</param>
internal readonly record struct DateStatement(PublicationDate? Date, string? Source, int Line = -1);

/// <summary>When an article was published and changed; null for what is not known.</summary>
internal readonly record struct ChosenDates(PublicationDate? Published, PublicationDate? Modified);

/// <summary>Chooses when the article was published and changed. Impossible dates are refused; without proof of an article nothing is believed. Not thread-safe.</summary>
internal sealed class DateReconciler(PageMetadata metadata, PageEvidence evidence, string? address, Dictionary<string, string> sources) : IDisposable
{
    private const int FirstDates = 16;    // room for dates at first
    private const int MostTimes = 3;
    private const int FirstYear = 1980;   // epoch zeros and defaults of databases lie before it

    private static readonly TimeSpan Slack = TimeSpan.FromDays(1);   // zones, and clocks that differ

    /// <summary>Every date stated; and those of them that are believed.</summary>
    private readonly Buffer<DateStatement> _all = new(FirstDates), _stated = new(FirstDates);

    public ChosenDates Choose(Document document)
    {
        var modified = Modified(document);
        var published = Published(document, modified.Date);
        Note("published", published.Source);
        Note("modified", modified.Source);
        return new ChosenDates(published.Date, modified.Date);
    }

    public void Dispose()
    {
        _all.Dispose();
        _stated.Dispose();
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
        ReadStatements();
        FindBelieved();
        DropImpossible(modified);
        var printed = Printed(document);
        var chosen = _stated.Count > 0 ? Refine(_stated[0]) : default;
        var hasDay = UrlDate.TryRead(address, out var day);
        if (printed is not null) chosen = Decide(chosen, printed, modified, day);
        else if (PrintedDate.OfChange(document) is { } change && chosen.Date is null && evidence.IsBelow(change.Line)) chosen = new DateStatement(change.Date, change.Source);
        if (chosen.Date is null) return hasDay && evidence.Article != ArticleEvidence.Against ? new DateStatement(day, "url") : default;
        return hasDay && LocalClock.Read(chosen.Date, day!) is { } local ? new DateStatement(local, chosen.Source) : chosen;
    }

    /// <summary>Every date stated, read once.</summary>
    private void ReadStatements()
    {
        foreach (var candidate in metadata.Published)
        {
            if (candidate.Source == MetadataSources.Time && evidence.IsDateAside(candidate.Line)) continue;
            if (Read(candidate) is { } date) _all.Add(new DateStatement(date, candidate.Source, candidate.Line));
        }
        foreach (ref var statement in _all.Span) statement = statement with { Date = Resolve(statement.Date!) };
    }

    private void FindBelieved()
    {
        var isOnlyDay = IsOnlyDay();
        foreach (ref readonly var statement in _all.Span)
            if (IsBelieved(statement, isOnlyDay)) _stated.Add(statement);
    }

    /// <summary>Nothing is published after it was changed; where only that is stated, the later day is believed nevertheless.</summary>
    private void DropImpossible(PublicationDate? modified)
    {
        if (modified is null || !HasPossible(modified)) return;
        for (var i = _stated.Count - 1; i >= 0; i--)
            if (!IsPossible(_stated[i], modified)) _stated.RemoveAt(i);
    }

    private bool HasPossible(PublicationDate modified)
    {
        foreach (ref readonly var statement in _stated.Span)
            if (statement.Source is not MetadataSources.Time && IsPossible(statement, modified)) return true;
        return false;
    }

    private static bool IsPossible(in DateStatement statement, PublicationDate modified) => statement.Date!.Value <= modified.Value + Slack;

    private PrintedDate? Printed(Document document)
    {
        if (evidence.Article == ArticleEvidence.Against && !evidence.HasDateLine) return null;
        return PrintedDate.Of(document) is { } printed ? printed with { Date = Resolve(printed.Date) } : null;
    }

    /// <summary>What a page prints under its headline dates the article for its readers; structured data often keeps the day of a draft, an import or an older edition.</summary>
    private DateStatement Decide(DateStatement stated, PrintedDate printed, PublicationDate? modified, PublicationDate? day)
    {
        var shown = new DateStatement(printed.Date, printed.Source);
        if (stated.Date is not { } date) return Refine(shown);
        if (LocalClock.Read(date, printed.Date) is { } local) return evidence.IsBelow(printed.Line) || local.Precision > DatePrecision.Day ? new DateStatement(local, stated.Source) : stated;
        if (SameDay(date, printed.Date) || !evidence.IsBelow(printed.Line)) return stated;
        var isRedated = modified is not null && SameDay(modified, printed.Date) && (printed.Date.Value > date.Value + Slack || IsWallTime(printed.Date, modified));
        var isImported = printed.Date.Value < date.Value - Slack && !(day is not null && SameDay(day, date));
        return isRedated || isImported || IsConfirmed(printed.Date) ? Refine(shown) : stated;
    }

    /// <summary>Whether something besides a <c>time</c> element states the day.</summary>
    private bool IsConfirmed(PublicationDate day)
    {
        foreach (ref readonly var statement in _stated.Span)
            if (statement.Source is not MetadataSources.Time && SameDay(statement.Date!, day)) return true;
        return false;
    }

    /// <summary>A date of day precision takes the time of another statement of the same day; a time in UTC gives way to the same instant with the offset of the newsroom.</summary>
    private DateStatement Refine(DateStatement chosen)
    {
        foreach (ref readonly var other in _stated.Span)
            if (IsBetter(other.Date!, chosen.Date!)) return other;
        return chosen;
    }

    private static bool IsBetter(PublicationDate date, PublicationDate chosen) =>
        chosen.Precision <= DatePrecision.Day ? date.Precision > DatePrecision.Day && SameDay(date, chosen) : IsLocalFormOf(date, chosen);

    private static bool IsLocalFormOf(PublicationDate local, PublicationDate universal) =>
        universal.ZoneKnown && universal.Value.Offset == TimeSpan.Zero && local.ZoneKnown && local.Value.Offset != TimeSpan.Zero
        && (local.Value - universal.Value).Duration() < TimeSpan.FromMinutes(1);

    private bool IsBelieved(DateStatement date, bool isOnlyDay) => date.Source switch
    {
        MetadataSources.JsonArticle or MetadataSources.PublishedTime => true,
        MetadataSources.Time => isOnlyDay ? evidence.Article != ArticleEvidence.Against : evidence.IsNear(date.Line) && (evidence.IsArticle || MayBeArticle || IsOneOfFew(date)),
        MetadataSources.Microdata => evidence.IsArticle || evidence.Article == ArticleEvidence.Weak || (evidence.IsNear(date.Line) && MayBeArticle),
        MetadataSources.JsonPage => evidence.IsArticle,
        _ => evidence.Article != ArticleEvidence.Against,
    };

    /// <summary>Beside the headline of a page that has no more of them than a day of publication and one of change.</summary>
    private bool IsOneOfFew(DateStatement date) =>
        evidence.IsBelow(date.Line) && evidence.Article != ArticleEvidence.Against && CountTimes() <= MostTimes;

    private int CountTimes()
    {
        var count = 0;
        foreach (var candidate in metadata.Published)
            if (candidate.Source == MetadataSources.Time) count++;
        return count;
    }

    private bool MayBeArticle => evidence.Article != ArticleEvidence.Against && evidence.HasByline;

    /// <summary>Whether all <c>time</c> elements of the page give one day: those of a list of teasers do not.</summary>
    private bool IsOnlyDay()
    {
        DateTime? day = null;
        foreach (ref readonly var statement in _all.Span)
        {
            if (statement.Source != MetadataSources.Time) continue;
            if (day is not null && day != statement.Date!.Value.Date) return false;
            day = statement.Date!.Value.Date;
        }
        return day is not null;
    }

    /// <summary>An ambiguous day and month take the order that another date of the page confirms.</summary>
    private PublicationDate Resolve(PublicationDate printed)
    {
        if (!printed.Ambiguous || printed.Value.Day > 12) return printed;
        var value = printed.Value;
        var swapped = new DateTimeOffset(value.Year, value.Day, value.Month, value.Hour, value.Minute, value.Second, value.Offset);
        return IsSure(value, 0) ? printed with { Ambiguous = false }
            : IsSure(swapped, 1) ? printed with { Value = swapped, Ambiguous = false }
            : IsSure(value, 1) ? printed with { Ambiguous = false } : printed;
    }

    /// <summary>Whether a date that is not ambiguous gives the day, or one that many days away at most.</summary>
    private bool IsSure(DateTimeOffset day, int days)
    {
        foreach (ref readonly var statement in _all.Span)
            if (!statement.Date!.Ambiguous && IsWithin(statement.Date, day, days)) return true;
        return false;
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
