using System.Globalization;
using Extraction.Lexicons;
using Extraction.Model;

namespace Extraction.Grammars;

/// <summary>Reads the dates of metadata: ISO 8601 as sites print it, RFC 1123, seconds and milliseconds since 1970, then any date the grammar knows.</summary>
/// <remarks>Thread-safe; independent of culture and clock.</remarks>
internal static class DateText
{
    private const int MaxLength = 200;   // longer values are texts, not dates

    /// <summary>Reads a value.</summary>
    /// <param name="text">The value as the page gives it.</param>
    /// <param name="date">The date, to at least the month.</param>
    public static bool TryParse(string? text, out PublicationDate? date) => TryParse(text, Lexicon.Shared, out date);

    /// <summary>Reads a value with the words of a lexicon.</summary>
    public static bool TryParse(string? text, Lexicon lexicon, out PublicationDate? date)
    {
        date = null;
        var value = text?.Trim();
        if (string.IsNullOrEmpty(value) || value.Length > MaxLength) return false;
        date = ReadEpoch(value) ?? ReadCompact(value, lexicon) ?? ReadMonth(value) ?? ReadGrammar(value, lexicon);
        return date is not null;
    }

    /// <summary>Seconds (ten digits) or milliseconds (thirteen) since 1970, also as <c>/Date(…)/</c>.</summary>
    private static PublicationDate? ReadEpoch(string value)
    {
        var digits = value.StartsWith("/Date(", StringComparison.Ordinal) && value.EndsWith(")/", StringComparison.Ordinal) ? value[6..^2] : value;
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        if (point >= 0) digits = digits[..point];
        if (!IsDigits(digits) || digits.Length is not (10 or 13)) return null;
        var number = long.Parse(digits, CultureInfo.InvariantCulture);
        var instant = digits.Length == 10 ? DateTimeOffset.FromUnixTimeSeconds(number) : DateTimeOffset.FromUnixTimeMilliseconds(number);
        return Calendar.IsYear(instant.Year) ? new PublicationDate(instant, DatePrecision.Second, ZoneKnown: true, value) : null;
    }

    /// <summary>Basic ISO 8601: <c>20241105</c>, <c>202411051839</c>, <c>20241105T183900Z</c>.</summary>
    private static PublicationDate? ReadCompact(string value, Lexicon lexicon)
    {
        if (value.Length < 8 || !IsDigits(value.AsSpan(0, 8))) return null;
        var time = value.AsSpan(8);
        if (time.StartsWith("T", StringComparison.OrdinalIgnoreCase)) time = time[1..];
        var digits = time.IndexOfAnyExceptInRange('0', '9') is >= 0 and var end ? end : time.Length;
        if (digits is not (0 or 4 or 6) || (digits == 0 && time.Length > 0)) return null;
        var seconds = digits == 6 ? $":{time[4..6]}" : "";
        var clock = digits == 0 ? "" : $"T{time[..2]}:{time[2..4]}{seconds}{time[digits..]}";
        return ReadGrammar($"{value[..4]}-{value[4..6]}-{value[6..8]}{clock}", lexicon) is { } date ? date with { Raw = value } : null;
    }

    /// <summary><c>2024-11</c>, which in running text could be a season or a range.</summary>
    private static PublicationDate? ReadMonth(string value)
    {
        if (value.Length != 7 || value[4] is not ('-' or '/')) return null;
        if (!int.TryParse(value.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)) return null;
        if (!int.TryParse(value.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var month)) return null;
        if (!Calendar.IsYear(year) || !Calendar.IsDay(year, month, 1)) return null;
        return new PublicationDate(new DateTimeOffset(year, month, 1, 0, 0, 0, TimeSpan.Zero), DatePrecision.Month, ZoneKnown: false, value);
    }

    private static PublicationDate? ReadGrammar(string value, Lexicon lexicon)
    {
        var line = LineView.Of(value, stackalloc Word[MaxLength]);
        PublicationDate? month = null;
        for (var from = 0; DateGrammar.TryFind(line, lexicon, from, out var match); from = match.LastWord + 1)
        {
            if (match.IsFull) return match.ToPublicationDate(value);
            month ??= match.ToPublicationDate(value);
        }
        return month;
    }

    private static bool IsDigits(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');
}
