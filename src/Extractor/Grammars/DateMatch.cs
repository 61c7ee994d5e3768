namespace Extraction.Grammars;

/// <summary>One date expression of a line. Parts that <see cref="Parts"/> does not name are zero.</summary>
internal readonly record struct DateMatch
{
    private const int NearDays = 31;

    /// <summary>Index of its first word in the line.</summary>
    public int FirstWord { get; init; }

    /// <summary>Index of its last word in the line.</summary>
    public int LastWord { get; init; }

    public DateParts Parts { get; init; }

    public int Year { get; init; }

    public int Month { get; init; }

    public int Day { get; init; }

    public int Hour { get; init; }

    public int Minute { get; init; }

    public int Second { get; init; }

    /// <summary>Minutes east of UTC; zero unless <see cref="ZoneKnown"/>.</summary>
    public int OffsetMinutes { get; init; }

    /// <summary>Whether the text gives an offset, or a zone name that means one offset only.</summary>
    public bool ZoneKnown { get; init; }

    /// <summary>Whether day and month could be the other way round; then the day is taken to come first.</summary>
    public bool Ambiguous { get; init; }

    public DateRole Role { get; init; }

    /// <summary>Whether year, month and day are known.</summary>
    public bool IsFull => Has(DateParts.Full);

    public bool IsRelative => Has(DateParts.Relative);

    public bool HasTime => Has(DateParts.Time);

    /// <summary>How exact it is; meant for matches that name at least year and month.</summary>
    public DatePrecision Precision => !IsFull ? DatePrecision.Month
        : Has(DateParts.Time | DateParts.Second) ? DatePrecision.Second
        : HasTime ? DatePrecision.Minute
        : DatePrecision.Day;

    public bool Has(DateParts parts) => (Parts & parts) == parts;

    /// <summary>The same date with day and month the other way round, when it is ambiguous and the day does not come first.</summary>
    public DateMatch WithOrder(bool dayFirst)
    {
        if (!Ambiguous) return this;
        return dayFirst ? this with { Ambiguous = false } : this with { Day = Month, Month = Day, Ambiguous = false };
    }

    /// <summary>This date with the time of another match, when it has none: a date on one line, its time on the next.</summary>
    public DateMatch WithTime(in DateMatch time)
    {
        if (HasTime || !time.HasTime) return this;
        return this with
        {
            Hour = time.Hour,
            Minute = time.Minute,
            Second = time.Second,
            OffsetMinutes = time.OffsetMinutes,
            ZoneKnown = time.ZoneKnown,
            Parts = Parts | (time.Parts & (DateParts.Time | DateParts.Second | DateParts.Zone)),
        };
    }

    /// <summary>This date, if ambiguous, as another date of the page decides it: the reading that is the same day, or else the only one within a month of it.</summary>
    /// <param name="other">A date that is not ambiguous.</param>
    public DateMatch Resolve(in DateMatch other)
    {
        if (!Ambiguous || !IsFull || !other.IsFull || other.Ambiguous) return this;
        var dayFirst = DaysFrom(other, Month, Day);
        var monthFirst = DaysFrom(other, Day, Month);
        if (dayFirst == 0 || (dayFirst <= NearDays && monthFirst > NearDays)) return WithOrder(dayFirst: true);
        if (monthFirst == 0 || (monthFirst <= NearDays && dayFirst > NearDays)) return WithOrder(dayFirst: false);
        return this;
    }

    /// <summary>The date as results give it; null when year or month are not known.</summary>
    /// <param name="raw">The text it was read from.</param>
    public PublicationDate? ToPublicationDate(string raw)
    {
        if (!Has(DateParts.Year | DateParts.Month)) return null;
        var timed = IsFull && HasTime;
        var zoned = timed && ZoneKnown;
        var value = timed ? new DateTime(Year, Month, Day, Hour, Minute, Second) : new DateTime(Year, Month, IsFull ? Day : 1);
        return new PublicationDate(new DateTimeOffset(value, TimeSpan.FromMinutes(zoned ? OffsetMinutes : 0)), Precision, zoned, raw, Ambiguous);
    }

    private int DaysFrom(in DateMatch other, int month, int day) =>
        Math.Abs(new DateOnly(Year, month, day).DayNumber - new DateOnly(other.Year, other.Month, other.Day).DayNumber);
}
