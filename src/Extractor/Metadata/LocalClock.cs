namespace Extraction.Metadata;

/// <summary>Tells the newsroom's day and offset: pages often state a moment in UTC and print the same moment by the clock on their wall.</summary>
internal static class LocalClock
{
    private const int LeastOffset = -10 * 60, MostOffset = 14 * 60, OffsetStep = 15;   // minutes east of UTC, Hawaii to Kiribati; zones differ by quarters of an hour

    /// <summary>A moment as the clock of the newsroom shows it; null when both dates cannot be the same moment.</summary>
    /// <param name="stated">A moment in UTC; one with an offset of its own is local already.</param>
    /// <param name="printed">A date or time of no zone, as printed for readers.</param>
    public static PublicationDate? Read(PublicationDate stated, PublicationDate printed)
    {
        if (!stated.ZoneKnown || stated.Value.Offset != TimeSpan.Zero || stated.Precision < DatePrecision.Minute || printed.ZoneKnown) return null;
        if (printed.Precision < DatePrecision.Day) return null;
        return printed.Precision == DatePrecision.Day ? DayOf(stated, printed) : TimeOf(stated, printed);
    }

    private static PublicationDate? TimeOf(PublicationDate stated, PublicationDate printed)
    {
        var offset = (int)(Minutes(printed.Value.DateTime) - Minutes(stated.Value.UtcDateTime));
        if (offset is < LeastOffset or > MostOffset || offset % OffsetStep != 0) return null;
        return stated with { Value = stated.Value.ToOffset(TimeSpan.FromMinutes(offset)), Raw = printed.Raw };
    }

    private static PublicationDate? DayOf(PublicationDate stated, PublicationDate printed)
    {
        if (stated.Value.Date == printed.Value.Date) return stated;
        var (first, last) = (stated.Value.UtcDateTime.AddMinutes(LeastOffset).Date, stated.Value.UtcDateTime.AddMinutes(MostOffset).Date);
        return printed.Value.Date >= first && printed.Value.Date <= last ? printed : null;
    }

    private static long Minutes(DateTime time) => time.Ticks / TimeSpan.TicksPerMinute;
}
