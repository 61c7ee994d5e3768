using System.Globalization;

namespace Extraction;

/// <summary>How exact a date is.</summary>
public enum DatePrecision : byte
{
    /// <summary>The month is known.</summary>
    Month,
    /// <summary>The day is known.</summary>
    Day,
    /// <summary>Hour and minute are known.</summary>
    Minute,
    /// <summary>Seconds are known.</summary>
    Second,
}

/// <summary>A date as a page gives it, never completed by guesses.</summary>
/// <param name="Value">The instant; the parts below <paramref name="Precision"/> are the smallest possible, the offset is zero unless <paramref name="ZoneKnown"/>.</param>
/// <param name="Precision">How much of <paramref name="Value"/> the page says.</param>
/// <param name="ZoneKnown">Whether the page gives an offset from UTC.</param>
/// <param name="Raw">The text the date was read from.</param>
/// <param name="Ambiguous">Whether day and month could be the other way round.</param>
public sealed record PublicationDate(DateTimeOffset Value, DatePrecision Precision, bool ZoneKnown, string Raw, bool Ambiguous = false)
{
    /// <summary>ISO 8601 to the known precision: <c>2024-11-05</c>, <c>2024-11-05T18:39</c>, <c>2024-11-05T18:39+02:00</c>.</summary>
    public string ToIso()
    {
        var pattern = Precision switch
        {
            DatePrecision.Month => "yyyy-MM",
            DatePrecision.Day => "yyyy-MM-dd",
            DatePrecision.Minute => "yyyy-MM-ddTHH:mm",
            _ => "yyyy-MM-ddTHH:mm:ss",
        };
        if (ZoneKnown && Precision >= DatePrecision.Minute) pattern += Value.Offset == TimeSpan.Zero ? "Z" : "zzz";
        return Value.ToString(pattern.Replace("Z", "\\Z", StringComparison.Ordinal), CultureInfo.InvariantCulture);
    }

    /// <inheritdoc/>
    public override string ToString() => ToIso();
}
