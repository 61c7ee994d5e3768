namespace Extraction.Grammars;

/// <summary>Which numbers make a date. Years of other calendars are converted only where the text names the era; else they are refused.</summary>
internal static class Calendar
{
    /// <summary>Years read as Gregorian: leaves out Hijri and Persian (13xx, 14xx) and Buddhist years (25xx).</summary>
    public const int FirstYear = 1500, LastYear = 2199;

    private const int FirstRocYear = 90, LastRocYear = 199;   // three digits before 年, and two just before them

    private static readonly (string Name, int Before)[] Eras =
        [("中華民國", 1911), ("中华民国", 1911), ("民國", 1911), ("民国", 1911), ("令和", 2018), ("平成", 1988), ("昭和", 1925), ("大正", 1911)];

    public static bool IsYear(int year) => year is >= FirstYear and <= LastYear;

    public static bool IsDay(int year, int month, int day) => month is >= 1 and <= 12 && day >= 1 && day <= LastDay(year, month);

    public static bool IsTime(int hour, int minute, int second) => hour is >= 0 and <= 23 && minute is >= 0 and <= 59 && second is >= 0 and <= 60;

    /// <summary>The century a year of two digits means: 1970 to 2069.</summary>
    public static int FullYear(int shortYear) => shortYear < 70 ? 2000 + shortYear : 1900 + shortYear;

    /// <summary>The Gregorian year of a number before 年, or 0 when its calendar is not known.</summary>
    /// <param name="number">The number as printed.</param>
    /// <param name="digits">How many digits it has.</param>
    /// <param name="before">Year before the first of a named era; 0 when no era is named.</param>
    public static int YearOf(int number, int digits, int before)
    {
        if (before > 0) return number is > 0 and < 200 ? before + number : 0;
        if (digits == 4) return IsYear(number) ? number : 0;
        return digits == 3 && number is >= FirstRocYear and <= LastRocYear ? number + 1911 : 0;
    }

    /// <summary>Whether the name of an era starts with a character: a quick look, asked of every ideograph of a line.</summary>
    public static bool StartsEra(char c) => c is '中' or '民' or '令' or '平' or '昭' or '大';

    /// <summary>Reads the name of an era at the start of a text.</summary>
    /// <returns>Characters of the name; 0 when there is none.</returns>
    public static int MatchEra(ReadOnlySpan<char> text, out int before)
    {
        before = 0;
        if (text.IsEmpty || !StartsEra(text[0])) return 0;
        foreach (var era in Eras)
        {
            if (!text.StartsWith(era.Name, StringComparison.Ordinal)) continue;
            before = era.Before;
            return era.Name.Length;
        }
        return 0;
    }

    private static int LastDay(int year, int month) => month switch
    {
        2 => year == 0 || DateTime.IsLeapYear(year) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };
}
