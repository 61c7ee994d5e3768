using Extraction.Lexicons;
using Extraction.Model;

namespace Extraction.Grammars;

/// <summary>What a run of name-like words is.</summary>
internal enum NameKind : byte
{
    None,
    /// <summary>A person: two to five capitalised words, or a name in a script without capitals.</summary>
    Person,
    /// <summary>One capitalised word: a place, a mononym, an outlet.</summary>
    Single,
    /// <summary>Holds a word that makes it an organisation.</summary>
    Organisation,
}

/// <summary>A run of name-like words.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="End">Index of the word behind it.</param>
/// <param name="Caseless">Whether its script has no capitals, so that only its neighbours can show that it is a name.</param>
/// <param name="Glued">Whether it is Han, kana or Hangul: there a name is told from other words by the cue or role beside it alone.</param>
/// <param name="Common">Whether it starts with a word that is common in some language: "The Bridge", but "Will Smith" too.</param>
internal readonly record struct NameRun(NameKind Kind, int End, bool Caseless, bool Common, bool Glued = false);

/// <summary>Reads names of people and organisations: capitalised words with particles, initials and hyphens; names of scripts without capitals.</summary>
internal static class NameReader
{
    private const int MaxWords = 5;        // capitalised words of one person's name
    private const int MaxHan = 5, MaxKana = 14, MinHangul = 2, MaxHangul = 4;   // characters

    /// <summary>Sections whose words never are part of a name, unless it is the organisations' own.</summary>
    private const uint Foreign = 1u << (int)Section.Roles | 1u << (int)Section.CreditCues | 1u << (int)Section.Published | 1u << (int)Section.Modified;

    /// <summary>Reads the run that starts with a word.</summary>
    public static NameRun Read(in LineView line, Lexicon lexicon, int word)
    {
        ref readonly var first = ref line.Words[word];
        if (first.Is(WordShape.Unspaced)) return ReadUnspaced(line, lexicon, word);
        return IsCaseless(line, first) ? ReadCaseless(line, lexicon, word) : ReadCapitalised(line, lexicon, word);
    }

    /// <summary>Whether a word is written as names are in scripts with capitals: Ann, O'Neil, d'Arc.</summary>
    public static bool IsCapitalised(in LineView line, in Word word)
    {
        if (HasDigit(line, word)) return false;
        if (word.Is(WordShape.Capitalised)) return true;
        if (word.Length < 3 || word.Is(WordShape.Number)) return false;
        return line.Page[word.Start + 1] is '\'' or '’' && CharTable.IsUpper(line.Page[word.Start + 2]);
    }

    /// <summary>Whether a word is written in a script without capitals and with spaces: Arabic, Devanagari, Hangul.</summary>
    public static bool IsCaseless(in LineView line, in Word word) =>
        !word.Is(WordShape.Unspaced) && !HasDigit(line, word) &&
        char.GetUnicodeCategory(line.Page[word.Start]) == System.Globalization.UnicodeCategory.OtherLetter;

    private static bool HasDigit(in LineView line, in Word word)
    {
        foreach (var c in line.TextOf(word))
            if (CharTable.IsDigit(c)) return true;
        return false;
    }

    public static bool IsHangul(in LineView line, in Word word) => line.Page[word.Start] is >= '\uAC00' and <= '\uD7A3';

    private static NameRun ReadCapitalised(in LineView line, Lexicon lexicon, int word)
    {
        var (next, capitals) = (word, 0);
        var organisation = false;
        while (next < line.Words.Length && (next == word || IsNameGap(line, next)))
        {
            if (SkipParticles(line, lexicon, ref next, capitals > 0)) continue;
            if (!IsCapitalised(line, line.Words[next]) || IsForeign(line, lexicon, next)) break;
            organisation |= lexicon.Find(line.Words[next]).Is(Section.Organisations);
            capitals++;
            next++;
            if (capitals > MaxWords) return default;
        }
        var startsLower = capitals > 0 && !IsCapitalised(line, line.Words[word]);
        if (capitals == 0 || (startsLower && capitals < 2)) return default;
        var kind = organisation ? NameKind.Organisation : capitals == 1 ? NameKind.Single : NameKind.Person;
        return new NameRun(kind, next, Caseless: false, Common: lexicon.Find(line.Words[word]).StopwordOf != 0);
    }

    /// <summary>Steps over lower-case particles (van der) when a capitalised word follows them.</summary>
    private static bool SkipParticles(in LineView line, Lexicon lexicon, ref int next, bool inside)
    {
        if (line.Words[next].Is(WordShape.Capitalised)) return false;
        var after = next;
        while (after < line.Words.Length && (after == next || IsNameGap(line, after)) && IsParticle(lexicon, line.Words[after], inside)) after++;
        if (after == next || after >= line.Words.Length || !IsNameGap(line, after) || !IsCapitalised(line, line.Words[after])) return false;
        next = after;
        return true;
    }

    private static bool IsParticle(Lexicon lexicon, in Word word, bool inside)
    {
        ref readonly var entry = ref lexicon.Find(word);
        return !word.Is(WordShape.Capitalised) && entry.Is(Section.NameParticles) && !entry.Is(Section.And) && (inside || !entry.Is(Section.BylineCues));
    }

    private static bool IsForeign(in LineView line, Lexicon lexicon, int word)
    {
        ref readonly var entry = ref lexicon.Find(line.Words[word]);
        if ((entry.Sections & Foreign) != 0) return true;
        return entry.MayStart(Section.Roles) && lexicon.Match(Section.Roles, line.Words[word..]) > 0
            || entry.MayStart(Section.Agencies) && AgencyReader.Match(line, lexicon, word) > 0;
    }

    /// <summary>Whether two words can stand in one name: a space, a hyphen, or the point of an initial between them.</summary>
    private static bool IsNameGap(in LineView line, int word)
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

    /// <summary>Arabic and Devanagari names: up to four words that are nothing else. Hangul: one word of two to four syllables.</summary>
    private static NameRun ReadCaseless(in LineView line, Lexicon lexicon, int word)
    {
        if (IsHangul(line, line.Words[word])) return ReadHangul(line, lexicon, word);
        var next = word;
        while (next < line.Words.Length && next - word < MaxWords && (next == word || IsNameGap(line, next)) && IsCaselessName(line, lexicon, next)) next++;
        if (next == word) return default;
        var organisation = lexicon.Match(Section.Organisations, line.Words[word..]) > 0;
        var kind = organisation ? NameKind.Organisation : next - word == 1 ? NameKind.Single : NameKind.Person;
        return new NameRun(kind, next, Caseless: true, Common: false);
    }

    private static bool IsCaselessName(in LineView line, Lexicon lexicon, int word)
    {
        ref readonly var it = ref line.Words[word];
        if (!IsCaseless(line, it) || IsForeign(line, lexicon, word)) return false;
        ref readonly var entry = ref lexicon.Find(it);
        return entry.Is(Section.NameParticles) || (entry.StopwordOf == 0 && !entry.Is(Section.And) && !entry.Is(Section.BylineCues) && !entry.Is(Section.DateGlue));
    }

    private static NameRun ReadHangul(in LineView line, Lexicon lexicon, int word)
    {
        ref readonly var it = ref line.Words[word];
        ref readonly var entry = ref lexicon.Find(it);
        if (entry.Is(Section.Organisations)) return new NameRun(NameKind.Organisation, word + 1, Caseless: true, Common: false, Glued: true);
        var isName = it.Length is >= MinHangul and <= MaxHangul && entry.StopwordOf == 0 && !IsForeign(line, lexicon, word) && !entry.Is(Section.BylineCues);
        return isName ? new NameRun(NameKind.Person, word + 1, Caseless: true, Common: false, Glued: true) : default;
    }

    /// <summary>Han and kana: characters up to the next sign, role or cue; two to five of them, more with katakana.</summary>
    private static NameRun ReadUnspaced(in LineView line, Lexicon lexicon, int word)
    {
        var next = word;
        var kana = false;
        while (next < line.Words.Length && next - word <= MaxKana && line.Words[next].Is(WordShape.Unspaced))
        {
            if (next > word && !line.Gap(next - 1).IsEmpty && !(kana && line.Gap(next - 1) is "・" or "＝" or "·")) break;
            if (IsForeign(line, lexicon, next) || lexicon.Match(Section.BylineCues, line.Words[next..]) > 1) break;
            kana |= line.Page[line.Words[next].Start] is >= '\u30A0' and <= '\u30FF';
            next++;
        }
        var length = next - word;
        if (length < 2 || length > MaxKana) return default;
        if (EndsInOrganisation(lexicon, line.Words[word..next])) return new NameRun(NameKind.Organisation, next, Caseless: true, Common: false, Glued: true);
        return length <= (kana ? MaxKana : MaxHan) ? new NameRun(NameKind.Person, next, Caseless: true, Common: false, Glued: true) : default;
    }

    /// <summary>Whether Han characters end in a word such as newspaper, office or desk.</summary>
    private static bool EndsInOrganisation(Lexicon lexicon, ReadOnlySpan<Word> words)
    {
        for (var i = 0; i < words.Length; i++)
            if (lexicon.Match(Section.Organisations, words[i..]) == words.Length - i) return true;
        return false;
    }
}
