using Extraction.Lexicons;
using Extraction.Model;

namespace Extraction.Grammars;

/// <summary>Reads the pieces of a date expression that start with a digit.</summary>
internal static class NumberTokens
{
    /// <summary>Reads the piece that starts with a number.</summary>
    /// <param name="line">The line.</param>
    /// <param name="lexicon">The words of all languages.</param>
    /// <param name="word">Index of the number.</param>
    /// <param name="era">Year before the first of an era named before the number; else 0.</param>
    public static DateToken Read(in LineView line, Lexicon lexicon, int word, int era = 0)
    {
        var token = new DateToken();
        var cursor = new CharCursor(line.Page[..line.End], line.Words[word].Start);
        if (FollowsSign(line, line.Words[word].Start)) return default;
        if (GluedYear.TryRead(ref cursor, ref token)) return Close(line, lexicon, word, cursor.Position, ref token) ? token : default;
        if (!cursor.TryNumber(out var number, out var digits) || !ReadShape(ref cursor, line, number, digits, era, ref token)) return default;
        if (token.Kind == DateTokenKind.None) SetPlain(ref token, number, digits);
        return Close(line, lexicon, word, cursor.Position, ref token) ? token : default;
    }

    /// <summary>Reads what the sign behind the first number announces.</summary>
    /// <returns>False when it is a figure, but none that dates have; true with no kind set when the number stands alone.</returns>
    private static bool ReadShape(ref CharCursor cursor, in LineView line, int number, int digits, int era, ref DateToken token)
    {
        var start = cursor.Position;
        switch (cursor.Peek)
        {
            case ':':
                return digits <= 2 && ClockReader.TryColon(ref cursor, number, afterDate: false, ref token);
            case 'h':
                if (digits <= 2) ClockReader.TryLetter(ref cursor, number, ref token);
                return true;
            case '.' or '/' or '-':
                return !FollowsFigure(line, start - digits) && FigureReader.TrySeparated(ref cursor, number, digits, ref token);
        }
        cursor.SkipSpaces();
        if (FigureReader.IsDateMark(cursor.Peek)) return FigureReader.TryMarked(ref cursor, number, digits, era, ref token);
        if (digits <= 2 && ClockReader.IsHourMark(cursor.Peek) && ClockReader.TryIdeographic(ref cursor, number, ref token)) return true;
        cursor.Reset(start);
        return true;
    }

    private static void SetPlain(ref DateToken token, int number, int digits)
    {
        token.Left = number;
        token.LeftDigits = digits;
        if (digits <= 2) token.Kind = DateTokenKind.Number;
        if (digits != 4 || !Calendar.IsYear(number)) return;
        token.Kind = DateTokenKind.Year;
        token.Year = number;
        token.Parts = DateParts.Year;
    }

    /// <summary>Whether a figure goes on from the one before it: the 12 of 555-12-30.</summary>
    private static bool FollowsFigure(in LineView line, int start) =>
        start - 2 >= line.Start && line.Page[start - 1] is '.' or '/' or '-' && CharTable.IsDigit(line.Page[start - 2]);

    /// <summary>Finds the word where the piece ends and reads what is left of it: the ending of an ordinal, am, pm, h, a particle.</summary>
    private static bool Close(in LineView line, Lexicon lexicon, int word, int end, ref DateToken token)
    {
        token.EndAt(line, word, end);
        var ending = line.Page[end..Math.Max(end, line.Words[token.End - 1].End)];
        if (ending.IsEmpty && token is { Kind: DateTokenKind.Time, Weak: true } && TryAgo(line, lexicon, token.End, ref token)) return true;
        if (!ending.IsEmpty) return char.IsLetter(ending[0]) && ReadEnding(line, lexicon, ending, ref token);
        if (token.Kind == DateTokenKind.Number) ReadMarks(line, lexicon, ref token);
        return true;
    }

    /// <summary>Whether a price or a sign before the number shows that it is no date.</summary>
    private static bool FollowsSign(in LineView line, int start) =>
        start > line.Start && (char.GetUnicodeCategory(line.Page[start - 1]) == System.Globalization.UnicodeCategory.CurrencySymbol || line.Page[start - 1] is '#' or '+');

    private static bool ReadEnding(in LineView line, Lexicon lexicon, ReadOnlySpan<char> ending, ref DateToken token)
    {
        var hash = WordScanner.Hash(ending);
        ref readonly var entry = ref lexicon.Find(hash);
        if (token.Kind == DateTokenKind.Number)
        {
            if (entry.Is(Section.TimeUnits) && TryAgo(line, lexicon, token.End, ref token)) return true;
            if (entry.Is(Section.Ordinals)) return true;
            if (!entry.Is(Section.Forenoon) && !entry.Is(Section.Afternoon) && !entry.Is(Section.HourMarks)) return false;
            SetHour(ref token, weak: entry.Is(Section.HourMarks));
        }
        if (token.Kind == DateTokenKind.Pair) SetPairTime(ref token);
        if (token.Kind != DateTokenKind.Time) return IsNextWord(ending) && token.Kind != DateTokenKind.Pair;
        if (entry.Is(Section.Forenoon) || entry.Is(Section.Afternoon)) token.SetHalfDay(entry.Is(Section.Afternoon));
        else if (ZoneNames.TryFind(ending, hash, out token.OffsetMinutes, out token.ZoneKnown)) token.Parts |= DateParts.Zone;
        else return entry.Is(Section.HourMarks) || entry.Is(Section.TimeUnits) || IsNextWord(ending);
        return true;
    }

    /// <summary>Looks behind a number for what makes it a time: 6 pm, 18 Uhr, 18 h 39, 3 hours ago.</summary>
    private static void ReadMarks(in LineView line, Lexicon lexicon, ref DateToken token)
    {
        if (token.End >= line.Words.Length || line.Gap(token.End - 1).Length > 2) return;
        var rest = line.Words[token.End..];
        ref readonly var entry = ref lexicon.Find(rest[0]);
        if ((entry.Sections | entry.Starts) == 0) return;
        var unit = lexicon.Match(Section.TimeUnits, rest);
        if (unit > 0 && TryAgo(line, lexicon, token.End + unit, ref token)) return;
        if (lexicon.Match(Section.Ago, rest) > 1 && TryAgo(line, lexicon, token.End, ref token)) return;
        var forenoon = lexicon.Match(Section.Forenoon, rest);
        var afternoon = lexicon.Match(Section.Afternoon, rest);
        var mark = lexicon.Match(Section.HourMarks, rest);
        var length = Math.Max(mark, Math.Max(forenoon, afternoon));
        if (length == 0 || (mark == 0 && token.Left is < 1 or > 12)) return;
        SetHour(ref token, weak: false);
        if (token.Kind != DateTokenKind.Time) return;
        if (mark == 0) token.SetHalfDay(afternoon > 0);
        token.End += length;
        if (mark > 0) ReadMinutes(line, ref token);
    }

    private static void ReadMinutes(in LineView line, ref DateToken token)
    {
        if (token.End >= line.Words.Length || line.Words[token.End].Length != 2 || line.Gap(token.End - 1).Length > 1) return;
        var cursor = new CharCursor(line.Page[..line.End], line.Words[token.End].Start);
        if (!cursor.TryTwoDigits(out var minute) || !Calendar.IsTime(0, minute, 0)) return;
        token.Minute = minute;
        token.End++;
    }

    private static bool TryAgo(in LineView line, Lexicon lexicon, int next, ref DateToken token)
    {
        var ago = next < line.Words.Length ? lexicon.Match(Section.Ago, line.Words[next..]) : 0;
        if (ago == 0) return false;
        token.Kind = DateTokenKind.Relative;
        token.Parts = DateParts.Relative;
        token.End = next + ago;
        return true;
    }

    private static void SetHour(ref DateToken token, bool weak)
    {
        if (!Calendar.IsTime(token.Left, 0, 0)) return;
        token.Kind = DateTokenKind.Time;
        token.Parts = DateParts.Time;
        token.Hour = token.Left;
        token.Weak = weak;
    }

    private static void SetPairTime(ref DateToken token)
    {
        if (!token.IsPairTime) return;
        token.Kind = DateTokenKind.Time;
        token.Parts = DateParts.Time;
        (token.Hour, token.Minute) = (token.Left, token.Right);
    }

    /// <summary>Whether letters behind a figure are a Hangul particle, or a capitalised word that the page glued to it: 2024By.</summary>
    private static bool IsNextWord(ReadOnlySpan<char> ending) =>
        ending[0] is >= '\uAC00' and <= '\uD7A3' || (ending.Length > 1 && CharTable.IsUpper(ending[0]) && char.IsLower(ending[1]));
}
