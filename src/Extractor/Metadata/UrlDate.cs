using System.Globalization;

namespace Extraction.Metadata;

/// <summary>Reads the day that many sites put into the addresses of articles: <c>/2024/11/05/</c>, <c>/2024-11-05-</c>, <c>/20241105/</c>.</summary>
internal static class UrlDate
{
    /// <summary>Reads the first full date of a path.</summary>
    public static bool TryRead(string? address, out PublicationDate? date)
    {
        date = null;
        var path = WebAddress.PathOf(address);
        for (var i = 0; i + 8 <= path.Length; i++)
        {
            if (path[i] is not ('1' or '2') || (i > 0 && char.IsAsciiDigit(path[i - 1])) || DayAt(path, i) is not { } day) continue;
            date = new PublicationDate(new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero), DatePrecision.Day, ZoneKnown: false, path.ToString());
            return true;
        }
        return false;
    }

    private static DateOnly? DayAt(ReadOnlySpan<char> path, int at)
    {
        foreach (var separator in (ReadOnlySpan<char>)['/', '-', '_', '.'])
            if (Day(path, at, separator) is { } day) return day;
        var end = at + 8;
        var digits = path.Slice(at, 8);
        if (end < path.Length && char.IsAsciiDigit(path[end])) return null;
        return Number(digits[..4]) is { } y && Number(digits[4..6]) is { } m && Number(digits[6..]) is { } d ? Day(y, m, d) : null;
    }

    private static DateOnly? Day(ReadOnlySpan<char> path, int at, char separator)
    {
        var parts = path.Slice(at, Math.Min(10, path.Length - at));
        if (parts.Length < 8 || parts[4] != separator || Number(parts[..4]) is not { } year) return null;
        var second = parts[5..].IndexOf(separator);
        if (second is not (1 or 2) || Number(parts.Slice(5, second)) is not { } month) return null;
        var rest = parts[(6 + second)..];
        var digits = rest.IndexOfAnyExceptInRange('0', '9') is >= 0 and var end ? end : rest.Length;
        return digits is 1 or 2 && Number(rest[..digits]) is { } day ? Day(year, month, day) : null;
    }

    private static DateOnly? Day(int year, int month, int day) =>
        year is >= 1990 and <= 2100 && Grammars.Calendar.IsDay(year, month, day) ? new DateOnly(year, month, day) : null;

    private static int? Number(ReadOnlySpan<char> digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
