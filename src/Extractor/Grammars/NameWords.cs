using System.Globalization;
using Extraction.Lexicons;
using Extraction.Model;

namespace Extraction.Grammars;

/// <summary>What single words and the gaps between them allow in a name.</summary>
internal static class NameWords
{
    /// <summary>Sections whose words never are part of a person's name.</summary>
    public const uint Foreign = 1u << (int)Section.Roles | 1u << (int)Section.CreditCues | 1u << (int)Section.Published | 1u << (int)Section.Modified;

    private const int LongWord = 4, LongEnding = 3;   // letters on both sides of a capital inside a word, to tell KeenanCity from McDonald

    /// <summary>Whether a word is written as names are in scripts with capitals: Ann, O'Neil, d'Arc.</summary>
    public static bool IsCapitalised(in LineView line, in Word word)
    {
        if (word.Is(WordShape.Capitalised)) return true;
        if (word.Length < 3 || word.Is(WordShape.Number)) return false;
        return line.Page[word.Start + 1] is '\'' or '’' && CharTable.IsUpper(line.Page[word.Start + 2]);
    }

    /// <summary>Whether a word is written in a script without capitals and with spaces: Arabic, Devanagari, Hangul.</summary>
    public static bool IsCaseless(in LineView line, in Word word) =>
        !word.Is(WordShape.Unspaced) && char.GetUnicodeCategory(line.Page[word.Start]) == UnicodeCategory.OtherLetter && !HasDigit(line, word);

    public static bool IsHangul(in LineView line, in Word word) => line.Page[word.Start] is >= '\uAC00' and <= '\uD7A3';

    public static bool HasDigit(in LineView line, in Word word)
    {
        foreach (var c in line.TextOf(word))
            if (CharTable.IsDigit(c)) return true;
        return false;
    }

    /// <summary>Where a word ends that the page glued to the next one (KeenanCity, Kinsella2), as an offset in the text; else its own end.</summary>
    public static int UngluedEnd(in LineView line, in Word word)
    {
        for (var i = word.Start + 1; i < word.End; i++)
        {
            var kind = CharTable.Class(line.Page[i]);
            if ((kind & (CharClass.Digit | CharClass.Upper)) == 0) continue;
            if ((kind & CharClass.Digit) != 0) return i - word.Start >= LongWord - 1 ? i : word.Start;
            var isSeam = char.IsLower(line.Page[i - 1]);
            if (isSeam && i - word.Start >= LongWord && word.End - i >= LongEnding) return i;
        }
        return word.End;
    }

    /// <summary>Whether two words can stand in one name: a space, a hyphen, or the point of an initial before the word.</summary>
    public static bool IsNameGap(in LineView line, int word)
    {
        var gap = line.Gap(word - 1);
        return gap.Length switch
        {
            0 => true,
            1 => CharTable.IsSpace(gap[0]) || gap[0] is '-' or '‑' or '‐' || (gap[0] == '.' && line.Words[word - 1].Length <= 2),
            2 => gap[0] == '.' && CharTable.IsSpace(gap[1]) && line.Words[word - 1].Length <= 2,
            _ => false,
        };
    }

    /// <summary>Whether a word belongs to a role, credit, date label or agency rather than to a name.</summary>
    public static bool IsForeign(in LineView line, Lexicon lexicon, int word)
    {
        ref readonly var entry = ref lexicon.Find(line.Words[word]);
        if ((entry.Sections & Foreign) != 0) return true;
        return (entry.MayStart(Section.Roles) && lexicon.Match(Section.Roles, line.Words[word..]) > 0)
            || (entry.MayStart(Section.Agencies) && AgencyReader.Match(line, lexicon, word) > 0);
    }
}
