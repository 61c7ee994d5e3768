namespace Extraction.Grammars;

/// <summary>Reads dates in figures behind their first number: 05.11.2024, 2024-11-05T18:39+02:00, 2024年11月5日, 2024년 11월 5일.</summary>
internal static class FigureReader
{
    private const string YearMarks = "年년", MonthMarks = "月월", DayMarks = "日号號일";

    /// <summary>Whether a character marks year or month in Chinese, Japanese or Korean.</summary>
    public static bool IsDateMark(char c) => YearMarks.Contains(c) || MonthMarks.Contains(c);

    /// <summary>Reads <c>年11月5日</c>, <c>年11月</c>, <c>年</c> or <c>月5日</c>.</summary>
    /// <param name="cursor">Stands on the mark behind the first number.</param>
    /// <param name="number">The first number.</param>
    /// <param name="digits">How many digits it has.</param>
    /// <param name="era">Year before the first of the named era; 0 when none is named.</param>
    /// <param name="token">Gets the date.</param>
    public static bool TryMarked(ref CharCursor cursor, int number, int digits, int era, ref DateToken token)
    {
        if (!cursor.SkipAny(YearMarks)) return ReadMonth(ref cursor, number, ref token);
        token.Year = Calendar.YearOf(number, digits, era);
        if (token.Year == 0) return false;
        token.Parts |= DateParts.Year;
        token.Kind = DateTokenKind.Year;
        var start = cursor.Position;
        cursor.SkipSpaces();
        if (cursor.TryNumber(out var month, out _) && ReadMonth(ref cursor, month, ref token)) return true;
        cursor.Reset(start);
        return (token.Parts & DateParts.Month) == 0;
    }

    /// <summary>Reads <c>.11.2024</c>, <c>/05/2024</c>, <c>-11-05T18:39</c>, or the second number of a pair.</summary>
    /// <returns>False when the figures are no date and no pair; the first number may still stand alone when the cursor did not move.</returns>
    public static bool TrySeparated(ref CharCursor cursor, int first, int firstDigits, ref DateToken token)
    {
        var start = cursor.Position;
        var sign = cursor.Peek;
        token.Sign = sign;
        token.Left = first;
        token.LeftDigits = firstDigits;
        var spaced = SkipSign(ref cursor, sign);
        if (!cursor.TryNumber(out token.Right, out token.RightDigits))
        {
            cursor.Reset(start);
            return true;
        }
        var second = cursor.Position;
        if (SkipSign(ref cursor, sign) is { } wide && cursor.TryNumber(out var third, out var thirdDigits) && (firstDigits == 4 || thirdDigits == 4 || !wide))
            return !ContinuesNumber(cursor, sign) && TryThree(ref cursor, third, thirdDigits, ref token);
        cursor.Reset(spaced == true ? start : second);
        if (spaced != true) token.Kind = DateTokenKind.Pair;
        return true;
    }

    private static bool ReadMonth(ref CharCursor cursor, int month, ref DateToken token)
    {
        cursor.SkipSpaces();
        if (!cursor.SkipAny(MonthMarks)) return false;
        token.Month = month;
        token.Parts |= DateParts.Month;
        token.Kind = DateTokenKind.Date;
        var start = cursor.Position;
        cursor.SkipSpaces();
        if (!cursor.TryNumber(out token.Day, out _) || !SkipDayMark(ref cursor))
        {
            token.Day = 0;
            cursor.Reset(start);
            return Calendar.IsDay(token.Year, month, 1);
        }
        token.Parts |= DateParts.Day;
        return Calendar.IsDay(token.Year, month, token.Day);
    }

    private static bool SkipDayMark(ref CharCursor cursor)
    {
        cursor.SkipSpaces();
        return cursor.SkipAny(DayMarks);
    }

    /// <summary>Steps over a sign and the spaces behind a point.</summary>
    /// <returns>Whether there were spaces; null when the sign does not come next.</returns>
    private static bool? SkipSign(ref CharCursor cursor, char sign)
    {
        var start = cursor.Position;
        if (sign == '.') cursor.SkipSpaces();
        if (!cursor.Skip(sign))
        {
            cursor.Reset(start);
            return null;
        }
        start = cursor.Position;
        if (sign == '.') cursor.SkipSpaces();
        return cursor.Position > start;
    }

    private static bool ContinuesNumber(CharCursor cursor, char sign) =>
        cursor.Skip(sign) && cursor.TryNumber(out _, out _);

    private static bool TryThree(ref CharCursor cursor, int third, int thirdDigits, ref DateToken token)
    {
        if (token.RightDigits > 2) return false;
        if (token.LeftDigits == 4 && thirdDigits <= 2) return Set(ref token, token.Left, token.Right, third) && ReadIsoTime(ref cursor, ref token);
        if (token.LeftDigits > 2) return false;
        if (thirdDigits == 2 && token.LeftDigits + token.RightDigits > 2) third = Calendar.FullYear(third);
        else if (thirdDigits != 4) return false;
        return SetByOrder(ref token, third);
    }

    /// <summary>Day first, unless that makes no date. Points always put the day first; slashes and hyphens leave it open where both fit.</summary>
    private static bool SetByOrder(ref DateToken token, int year)
    {
        var (first, second) = (token.Left, token.Right);
        if (second > 12) return Set(ref token, year, first, second);
        token.Ambiguous = token.Sign != '.' && first <= 12 && first != second;
        return Set(ref token, year, second, first);
    }

    private static bool Set(ref DateToken token, int year, int month, int day)
    {
        token.Year = year;
        token.Month = month;
        token.Day = day;
        token.Parts |= DateParts.Full;
        token.Kind = DateTokenKind.Date;
        return Calendar.IsYear(year) && Calendar.IsDay(year, month, day);
    }

    private static bool ReadIsoTime(ref CharCursor cursor, ref DateToken token)
    {
        var start = cursor.Position;
        if (!cursor.Skip('t') || !cursor.TryNumber(out var hour, out _) || !ClockReader.TryColon(ref cursor, hour, afterDate: true, ref token))
            cursor.Reset(start);
        token.Kind = DateTokenKind.Date;
        return true;
    }
}
