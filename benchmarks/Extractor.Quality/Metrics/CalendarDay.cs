using System.Globalization;
using System.Text.RegularExpressions;

namespace Extraction.Quality.Metrics;

/// <summary>Reads the calendar day from a date as written, whatever its zone, as the reference scorer does.</summary>
internal static partial class CalendarDay
{
    /// <summary>Milliseconds; far more than any date takes on a busy machine.</summary>
    private const int Patience = 60_000;

    private static readonly Dictionary<string, int> Months = BuildMonths();

    /// <summary>The day, or null when the text names none.</summary>
    public static DateOnly? Read(string? text)
    {
        var written = ScorerText.Squash(text ?? "");
        if (YearFirst().Match(written) is { Success: true } iso) return Day(iso, "$3", "$2", "$1");
        if (Compact().Match(written) is { Success: true } digits) return Day(digits, "$3", "$2", "$1");
        if (DayMonthName().Match(written) is { Success: true } dmy && Months.ContainsKey(dmy.Groups[2].Value.ToLowerInvariant())) return Day(dmy, "$1", "$2", "$3");
        if (MonthNameDay().Match(written) is { Success: true } mdy && Months.ContainsKey(mdy.Groups[1].Value.ToLowerInvariant())) return Day(mdy, "$2", "$1", "$3");
        if (Dotted().Match(written) is { Success: true } dotted) return Day(dotted, "$1", "$2", "$3");
        if (Slashed().Match(written) is { Success: true } slashed) return Day(slashed, "$2", "$1", "$3") ?? Day(slashed, "$1", "$2", "$3");
        return Seconds().IsMatch(written) ? FromSeconds(written) : null;
    }

    private static DateOnly? Day(Match match, string day, string month, string year)
    {
        var name = match.Result(month);
        if (!Months.TryGetValue(name.ToLowerInvariant(), out var number)) number = Number(name);
        var (y, d) = (Number(match.Result(year)), Number(match.Result(day)));
        return y is >= 1 and <= 9999 && number is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(y, number) ? new DateOnly(y, number, d) : null;
    }

    private static int Number(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static DateOnly FromSeconds(string digits) =>
        new DateOnly(1970, 1, 1).AddDays((int)(long.Parse(digits.AsSpan(0, 10), CultureInfo.InvariantCulture) / 86400));

    private static Dictionary<string, int> BuildMonths()
    {
        string[] rows =
        [
            "jan january januar janvier enero gennaio janeiro januari", "feb february februar février febrero febbraio fevereiro februari",
            "mar march märz maerz mars marzo março maart", "apr april avril abril aprile", "may mai mayo maggio maio mei",
            "jun june juni juin junio giugno junho", "jul july juli juillet julio luglio julho", "aug august août agosto augustus",
            "sep sept september septembre septiembre settembre setembro", "oct okt october oktober octobre octubre ottobre outubro",
            "nov november novembre noviembre novembro", "dec dez december dezember décembre diciembre dicembre dezembro",
        ];
        var months = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < rows.Length; i++)
            foreach (var name in rows[i].Split(' ')) months[name] = i + 1;
        return months;
    }

    [GeneratedRegex(@"(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)", RegexOptions.None, Patience)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(\d{4})(\d\d)(\d\d)(?:T|\b)", RegexOptions.None, Patience)]
    private static partial Regex Compact();

    [GeneratedRegex(@"(?<!\d)(\d{1,2})\.?\s+(\p{L}{3,})\.?,?\s+(\d{4})", RegexOptions.None, Patience)]
    private static partial Regex DayMonthName();

    [GeneratedRegex(@"(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})", RegexOptions.None, Patience)]
    private static partial Regex MonthNameDay();

    [GeneratedRegex(@"(?<!\d)(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)", RegexOptions.None, Patience)]
    private static partial Regex Dotted();

    [GeneratedRegex(@"(?<!\d)(\d{1,2})/(\d{1,2})/(\d{4})(?!\d)", RegexOptions.None, Patience)]
    private static partial Regex Slashed();

    [GeneratedRegex(@"^(?:\d{10}|\d{13})$", RegexOptions.None, Patience)]
    private static partial Regex Seconds();
}
