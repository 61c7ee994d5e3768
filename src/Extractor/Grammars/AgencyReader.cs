using Extraction.Lexicons;
using Extraction.Model;

namespace Extraction.Grammars;

/// <summary>Reads names of agencies. Short names are words of some language too, so the way they are printed must show that an agency is meant.</summary>
internal static class AgencyReader
{
    private const int ShortLength = 3;   // letters, as in AP, EFE, dpa

    /// <summary>How many words from a word on name an agency; 0 when they do not.</summary>
    public static int Match(in LineView line, Lexicon lexicon, int word)
    {
        var count = lexicon.Match(Section.Agencies, line.Words[word..]);
        if (count != 1) return count;
        ref readonly var it = ref line.Words[word];
        if (it.Is(WordShape.AllCaps) || it.Is(WordShape.Unspaced) || NameWords.IsCaseless(line, it)) return 1;
        if (it.Length > ShortLength && it.Is(WordShape.Capitalised)) return 1;
        return IsMarked(line, word) ? 1 : 0;
    }

    /// <summary>Whether signs or the ends of the line set the word apart: (dpa), dpa/abc, Foto: dpa.</summary>
    private static bool IsMarked(in LineView line, int word)
    {
        var before = line.Gap(word - 1).TrimEnd();
        var after = line.Gap(word).TrimStart();
        var startsApart = before.IsEmpty ? word == 0 || line.Words[word - 1].Is(WordShape.Symbol) : IsMark(before[^1]);
        return startsApart && (after.IsEmpty ? word == line.Words.Length - 1 : IsMark(after[0]));
    }

    private static bool IsMark(char c) => "()[]（）【】/-–—,|:：=.".Contains(c);
}
