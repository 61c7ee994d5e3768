using Extraction.Lexicons;
using Extraction.Model;

namespace Extraction.Grammars;

/// <summary>Reads the pieces of date expressions, one word or several at a time.</summary>
internal static class DateTokens
{
    private const string DayCharacters = "月火水木金土日一二三四五六화수목금토일월";

    /// <summary>Reads the piece that starts with a word; its kind is <see cref="DateTokenKind.None"/> when the word is no part of dates.</summary>
    public static DateToken Read(in LineView line, Lexicon lexicon, int word)
    {
        ref readonly var first = ref line.Words[word];
        if (first.Is(WordShape.Number)) return NumberTokens.Read(line, lexicon, word);
        if (first.Length == 1 && TrySpecial(line, lexicon, word, out var special)) return special;
        ref readonly var entry = ref lexicon.Find(first);
        if ((entry.Sections | entry.Starts) == 0) return ReadZone(line, word);
        var token = ReadWords(lexicon, entry, line.Words[word..]);
        if (token.Kind == DateTokenKind.Month) token.Weak = IsOrdinaryWord(entry, token) && !first.Is(WordShape.Capitalised);
        if (token.Kind is DateTokenKind.None or DateTokenKind.Glue && ReadZone(line, word) is { Kind: DateTokenKind.Zone } zone) return zone;
        if (token.Kind is DateTokenKind.None or DateTokenKind.Ago && (entry.MayStart(Section.TimeUnits) || entry.MayStart(Section.Ago)) && TryRelative(line, lexicon, word, out var relative)) return relative;
        token.End += word;
        return token;
    }

    private static DateToken ReadWords(Lexicon lexicon, in LexiconEntry entry, ReadOnlySpan<Word> words)
    {
        int count;
        if (entry.MayStart(Section.Months) && (count = lexicon.Match(Section.Months, words, out var month)) > 0)
        {
            var alsoWeekday = count == 1 && entry.Is(Section.Weekdays);
            return new DateToken { Kind = DateTokenKind.Month, End = count, Month = month, Parts = DateParts.Month, AlsoWeekday = alsoWeekday };
        }
        if (entry.MayStart(Section.Weekdays) && (count = lexicon.Match(Section.Weekdays, words)) > 0 && IsLong(words[..count]))
            return new DateToken { Kind = DateTokenKind.Weekday, End = count, Parts = DateParts.Weekday, AlsoGlue = entry.Is(Section.DateGlue) };
        if (entry.MayStart(Section.Afternoon) && (count = lexicon.Match(Section.Afternoon, words)) > 0)
            return new DateToken { Kind = DateTokenKind.HalfDay, End = count, Afternoon = true, AlsoGlue = entry.Is(Section.DateGlue) };
        if (entry.MayStart(Section.Forenoon) && (count = lexicon.Match(Section.Forenoon, words)) > 0)
            return new DateToken { Kind = DateTokenKind.HalfDay, End = count, AlsoGlue = entry.Is(Section.DateGlue) };
        if (entry.MayStart(Section.Ago) && (count = lexicon.Match(Section.Ago, words)) > 0)
            return new DateToken { Kind = DateTokenKind.Ago, End = count, Parts = DateParts.Relative };
        if (entry.MayStart(Section.HourMarks) && (count = lexicon.Match(Section.HourMarks, words)) > 0)
            return new DateToken { Kind = DateTokenKind.HourMark, End = count };
        if (entry.MayStart(Section.DateGlue) && (count = lexicon.Match(Section.DateGlue, words)) > 0)
            return new DateToken { Kind = DateTokenKind.Glue, End = count };
        return entry.Is(Section.Ordinals) ? new DateToken { Kind = DateTokenKind.Glue, End = 1 } : default;
    }

    /// <summary>Days of one character (日, 수) count only in brackets: alone they are common words.</summary>
    private static bool IsLong(ReadOnlySpan<Word> words) => words.Length > 1 || words[0].Length > 1;

    /// <summary>Whether a month name is a common word of some language: may, out, ago.</summary>
    private static bool IsOrdinaryWord(in LexiconEntry entry, in DateToken month) =>
        month.End == 1 && (entry.StopwordOf != 0 || entry.Is(Section.Ago) || entry.Is(Section.DateGlue) || entry.Is(Section.And));

    /// <summary>Reads "vor 3 Stunden", "hace una hora", "hour ago": an ago word before a unit with or without a number, or a unit before one.</summary>
    private static bool TryRelative(in LineView line, Lexicon lexicon, int word, out DateToken token)
    {
        token = new DateToken { Kind = DateTokenKind.Relative, Parts = DateParts.Relative };
        var words = line.Words;
        var next = word + lexicon.Match(Section.TimeUnits, words[word..]);
        if (next > word && next < words.Length && lexicon.Match(Section.Ago, words[next..]) is > 0 and var ago)
        {
            token.End = next + ago;
            return true;
        }
        next = word + lexicon.Match(Section.Ago, words[word..]);
        if (next == word || next >= words.Length) return false;
        if (EndsInUnit(line, lexicon, next)) token.End = next + 1;
        else if (lexicon.Match(Section.TimeUnits, words[next..]) is > 0 and var direct) token.End = next + direct;
        else if (IsAmount(lexicon, words[next]) && next + 1 < words.Length && lexicon.Match(Section.TimeUnits, words[(next + 1)..]) is > 0 and var unit)
            token.End = next + 1 + unit;
        return token.End > 0;
    }

    private static bool IsAmount(Lexicon lexicon, in Word word) => word.Is(WordShape.Number) || lexicon.Find(word).StopwordOf != 0;

    /// <summary>Whether number and unit are one word: 3h, 3시간.</summary>
    private static bool EndsInUnit(in LineView line, Lexicon lexicon, int word)
    {
        if (!line.Words[word].Is(WordShape.Number)) return false;
        var cursor = new CharCursor(line.Page[..line.End], line.Words[word].Start);
        if (!cursor.TryNumber(out _, out _) || cursor.Position >= line.Words[word].End) return false;
        return lexicon.Find(WordScanner.Hash(line.Page[cursor.Position..line.Words[word].End])).Is(Section.TimeUnits);
    }

    private static DateToken ReadZone(in LineView line, int word)
    {
        ref readonly var name = ref line.Words[word];
        if (!name.Is(WordShape.Capitalised)) return default;
        var token = new DateToken { Kind = DateTokenKind.Zone, Parts = DateParts.Zone, End = word + 1 };
        if (!ZoneNames.TryFind(line.TextOf(name), name.Hash, out var offset, out token.ZoneKnown)) return default;
        token.OffsetMinutes = offset;
        if (!token.ZoneKnown || offset != 0) return token;
        var cursor = new CharCursor(line.Page[..line.End], name.End);   // UTC+2, GMT +02:00
        ClockReader.ReadOffset(ref cursor, sure: true, ref token);
        token.EndAt(line, word, cursor.Position);
        return token;
    }

    /// <summary>Whether a character may start a piece of a date although no lexicon has it: an era, or a day of the week in brackets.</summary>
    public static bool IsSpecial(in LineView line, in Word word) => Calendar.StartsEra(line.Page[word.Start]) || IsBracketedDay(line, word);

    /// <summary>Whether a word is the day of the week in brackets: (火).</summary>
    public static bool IsBracketedDay(in LineView line, in Word word) =>
        word.Length == 1 && word.Start > line.Start && word.End < line.End
        && line.Page[word.Start - 1] is '(' or '（' && line.Page[word.End] is ')' or '）' && DayCharacters.Contains(line.Page[word.Start]);

    /// <summary>Reads an era name with its year, or the day of the week in brackets: (火).</summary>
    private static bool TrySpecial(in LineView line, Lexicon lexicon, int word, out DateToken token)
    {
        token = default;
        ref readonly var first = ref line.Words[word];
        if (IsBracketedDay(line, first))
        {
            token = new DateToken { Kind = DateTokenKind.Weekday, End = word + 1, Parts = DateParts.Weekday, MonthFirst = true };
            return true;
        }
        var length = Calendar.MatchEra(line.Page[first.Start..line.End], out var before);
        if (length == 0) return false;
        token = ReadEraYear(line, lexicon, word + length, before);
        return token.Kind != DateTokenKind.None;
    }

    private static DateToken ReadEraYear(in LineView line, Lexicon lexicon, int number, int before)
    {
        if (number >= line.Words.Length) return default;
        if (line.Words[number].Is(WordShape.Number)) return NumberTokens.Read(line, lexicon, number, before);
        if (line.Page[line.Words[number].Start] != '元') return default;
        var token = new DateToken();
        var cursor = new CharCursor(line.Page[..line.End], line.Words[number].End);
        if (!FigureReader.IsDateMark(cursor.Peek) || !FigureReader.TryMarked(ref cursor, 1, 1, before, ref token)) return default;
        token.EndAt(line, number, cursor.Position);
        return token;
    }
}
