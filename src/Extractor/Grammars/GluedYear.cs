namespace Extraction.Grammars;

/// <summary>Reads a year that the page glued to the time behind it: 2024,18:39 and 202418:39.</summary>
internal static class GluedYear
{
    private const int FirstYear = 1900, LastYear = 2099;   // closer than the calendar's: the digits could be anything

    /// <summary>Reads year and time; moves the cursor only when both are there.</summary>
    public static bool TryRead(ref CharCursor cursor, ref DateToken token)
    {
        var start = cursor.Position;
        var year = 0;
        for (var i = 0; i < 4; i++)
        {
            if (!cursor.TryDigit(out var digit)) return Fail(ref cursor, start);
            year = year * 10 + digit;
        }
        cursor.Skip(',');
        if (year is < FirstYear or > LastYear || !cursor.TryNumber(out var hour, out var digits) || digits > 2) return Fail(ref cursor, start);
        if (!ClockReader.TryColon(ref cursor, hour, afterDate: false, ref token)) return Fail(ref cursor, start);
        token.Kind = DateTokenKind.Year;
        token.Year = year;
        token.Parts |= DateParts.Year;
        return true;
    }

    private static bool Fail(ref CharCursor cursor, int start)
    {
        cursor.Reset(start);
        return false;
    }
}
