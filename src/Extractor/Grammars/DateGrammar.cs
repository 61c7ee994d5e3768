using Extraction.Lexicons;
using Extraction.Model;

namespace Extraction.Grammars;

/// <summary>Finds dates, times and relative times in lines of any language, all languages at once. Independent of culture and clock.</summary>
/// <remarks>Linear in the line, no allocation: an expression has at most sixteen pieces, and each word starts at most one.</remarks>
internal static class DateGrammar
{
    private const int MaxLabelDistance = 3;   // words between a label and its date: "updated on the"

    /// <summary>Finds the next date expression.</summary>
    /// <param name="line">The line.</param>
    /// <param name="lexicon">The words of all languages.</param>
    /// <param name="fromWord">Index of the first word to look at.</param>
    /// <param name="match">What was found.</param>
    public static bool TryFind(in LineView line, Lexicon lexicon, int fromWord, out DateMatch match)
    {
        var label = new DateLabel(MaxLabelDistance);
        var mayHoldLabel = (line.Sections & LabelSections) != 0;
        var sections = line.Sections & (StartSections | LabelSections);   // where the line holds no such word, none need be looked up
        for (var i = NextStart(line, lexicon, Math.Max(0, fromWord), sections); i < line.Words.Length;)
        {
            if (mayHoldLabel && label.TryRead(line, lexicon, i, out var length))
            {
                i = NextStart(line, lexicon, i + length, sections);
                continue;
            }
            var next = i + 1;
            if (MayStart(line, lexicon, line.Words[i], StartSections) && DateExpression.TryRead(line, lexicon, i, label.Reaches(i), out match, out next))
            {
                match = match with { Role = label.Reaches(i) ? label.Role : DateLabel.Behind(line, lexicon, match.LastWord) };
                return true;
            }
            i = NextStart(line, lexicon, next, sections);
        }
        match = default;
        return false;
    }

    /// <summary>Says how much of a line is dates, and which parts of a date it holds.</summary>
    public static DateLine Classify(in LineView line, Lexicon lexicon)
    {
        var parts = DateParts.None;
        var role = DateRole.None;
        var dates = 0;
        var used = 0;
        var from = 0;
        while (TryFind(line, lexicon, from, out var match))
        {
            used += CountLoose(line, lexicon, from, match.FirstWord) + match.LastWord + 1 - match.FirstWord;
            if (!DateLine.IsFull(parts)) parts = match.IsFull ? match.Parts : parts | match.Parts;
            if (role == DateRole.None) role = match.Role;
            from = match.LastWord + 1;
            dates++;
        }
        used += CountLoose(line, lexicon, from, line.Words.Length);
        return new DateLine(line.Words.IsEmpty ? 0 : (float)used / line.Words.Length, parts, role, dates);
    }

    /// <summary>Counts words outside date expressions that still belong to them: labels, and the glue, weekdays and zones beside labels and dates.</summary>
    private static int CountLoose(in LineView line, Lexicon lexicon, int from, int to)
    {
        var (count, run) = (0, 0);
        var attached = from > 0;
        var mayHoldLabel = (line.Sections & LabelSections) != 0;
        if (!attached && to == line.Words.Length && !(mayHoldLabel && MayHoldLabel(line.Words, lexicon))) return 0;
        for (var i = from; i < to;)
        {
            if (!attached && !mayHoldLabel && to == line.Words.Length) return count;   // nothing is left for a word to belong to
            var label = !mayHoldLabel ? 0 : Math.Max(lexicon.Match(Section.Published, line.Words[i..to]), lexicon.Match(Section.Modified, line.Words[i..to]));
            var length = label > 0 ? label : LooseLength(line, lexicon, i, to);
            if (label > 0 || (attached && length > 0))
            {
                count += length + run;
                (run, attached) = (0, true);
            }
            else (run, attached) = (length == 0 ? 0 : run + length, false);
            i += Math.Max(1, length);
        }
        return to < line.Words.Length ? count + run : count;
    }

    private static bool MayHoldLabel(ReadOnlySpan<Word> words, Lexicon lexicon)
    {
        foreach (ref readonly var word in words)
        {
            if ((lexicon.SectionsOf(word) & LabelSections) != 0) return true;
        }
        return false;
    }

    private static int LooseLength(in LineView line, Lexicon lexicon, int word, int to)
    {
        ref readonly var first = ref line.Words[word];
        if ((lexicon.SectionsOf(first) & LooseSections) == 0 && !first.Is(WordShape.Number | WordShape.Capitalised) && !DateTokens.IsBracketedDay(line, first)) return 0;
        var token = DateTokens.Read(line, lexicon, word);
        var isLoose = token.Kind is DateTokenKind.Glue or DateTokenKind.HourMark or DateTokenKind.Weekday or DateTokenKind.Zone;
        return isLoose ? Math.Min(to, token.End) - word : 0;
    }

    /// <summary>The next word that may start a label or an expression; the number of words when there is none.</summary>
    private static int NextStart(in LineView line, Lexicon lexicon, int from, uint sections)
    {
        var words = line.Words;
        for (var i = from; i < words.Length; i++)
            if (MayStart(line, lexicon, words[i], sections)) return i;
        return words.Length;
    }

    /// <summary>A quick look that leaves out most words: only numbers, words of date sections, and few characters start something.</summary>
    private static bool MayStart(in LineView line, Lexicon lexicon, in Word word, uint sections) =>
        word.Is(WordShape.Number) || (sections != 0 && (lexicon.SectionsOf(word) & sections) != 0)
        || (word.Is(WordShape.Unspaced) && DateTokens.IsSpecial(line, word));

    private const uint LabelSections = 1u << (int)Section.Published | 1u << (int)Section.Modified;

    private const uint LooseSections = 1u << (int)Section.Weekdays | 1u << (int)Section.HourMarks | 1u << (int)Section.DateGlue | 1u << (int)Section.Ordinals;

    private const uint StartSections = 1u << (int)Section.Months | 1u << (int)Section.Weekdays | 1u << (int)Section.Ago |
        1u << (int)Section.TimeUnits | 1u << (int)Section.Forenoon | 1u << (int)Section.Afternoon;
}
