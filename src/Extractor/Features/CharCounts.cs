using Extraction.Model;

namespace Extraction.Features;

/// <summary>Counts the characters of a line by class, and looks at its first and last ones.</summary>
internal static class CharCounts
{
    private const string Closing = "\"'”’»)]}›」』）】”";

    /// <summary>Looks at the characters between the words; letters and digits were counted with the words.</summary>
    public static void Count(LineView line, in Line facts, ref LineFacts result)
    {
        var text = line.Text;
        var at = 0;
        foreach (ref readonly var word in line.Words)
        {
            var (start, end) = (word.Start - line.Start, word.End - line.Start);
            var to = word.Is(WordShape.Joined | WordShape.Symbol) ? end : start;
            if (to - at != 1 || text[at] != ' ') Look(text, at, to, ref result);   // most gaps are one space
            at = end;
        }
        Look(text, at, text.Length, ref result);
        Edges(text, ref result);
        if (facts.Is(LineForm.ListItem)) result.Traits |= LineTraits.StartsBullet;
    }

    private static void Look(ReadOnlySpan<char> text, int from, int to, ref LineFacts result)
    {
        for (var i = from; i < to; i++)
        {
            var c = text[i];
            if (c == ' ') continue;
            var kind = CharTable.Class(c);
            if ((kind & (CharClass.Word | CharClass.Space | CharClass.Invisible)) == 0) Mark(text, i, kind, ref result);
            else if (c == '\t') result.Traits |= LineTraits.HasTab;
        }
    }

    private static void Mark(ReadOnlySpan<char> text, int i, CharClass kind, ref LineFacts result)
    {
        result.Symbols++;
        if ((kind & CharClass.Comma) != 0) result.Commas++;
        if ((kind & CharClass.Terminal) != 0 && EndsSentenceAt(text, i)) result.Sentences++;
        switch (text[i])
        {
            case '?' or '？' or '؟':
                result.Traits |= LineTraits.HasQuestion;
                break;
            case '$' or '€' or '£' or '¥' or '₹' when HasDigitBeside(text, i):
                result.Traits |= LineTraits.HasPrice;
                break;
            case '|' or '•' or '»' or '›' or '→' or '▸' or '►' or '❯' or '·':
                result.Traits |= LineTraits.HasSeparator;
                break;
            case '@' when i > 0 && i + 1 < text.Length && CharTable.IsWord(text[i - 1]) && CharTable.IsWord(text[i + 1]):
            case '/' when i > 1 && text[i - 1] == '/' && text[i - 2] == ':':
                result.Traits |= LineTraits.HasUrl;
                break;
        }
    }

    private static bool EndsSentenceAt(ReadOnlySpan<char> text, int i) =>
        text[i] >= '\u3000' || i + 1 == text.Length || CharTable.IsSpace(text[i + 1]) || Closing.Contains(text[i + 1]);

    private static bool HasDigitBeside(ReadOnlySpan<char> text, int i)
    {
        for (var j = i + 1; j < Math.Min(i + 3, text.Length); j++) if (CharTable.IsDigit(text[j])) return true;
        for (var j = i - 1; j >= Math.Max(i - 2, 0); j--) if (CharTable.IsDigit(text[j])) return true;
        return false;
    }

    private static void Edges(ReadOnlySpan<char> text, ref LineFacts result)
    {
        if (text.IsEmpty) return;
        var end = text.Length - 1;
        while (end > 0 && Closing.Contains(text[end])) end--;
        if (CharTable.IsTerminal(text[end])) result.Traits |= LineTraits.EndsSentence;
        if (text[end] is ':' or '：') result.Traits |= LineTraits.EndsColon;
        if (text[end] == '…' || (end > 1 && text[end] == '.' && text[end - 1] == '.')) result.Traits |= LineTraits.EndsEllipsis;
        var first = text[0];
        if (first is '"' or '\'' or '“' or '‘' or '«' or '„' or '»' or '「' or '『' or '–' or '—') result.Traits |= LineTraits.StartsQuote;
        var kind = CharTable.Class(first);
        if ((kind & CharClass.Word) != 0 && (kind & (CharClass.Upper | CharClass.Digit)) == 0 && char.IsLower(first))
            result.Traits |= LineTraits.StartsLower;
    }
}
