using Extraction.Lexicons;
using Extraction.Model;

namespace Extraction.Grammars;

/// <summary>Reads names in scripts without capitals. Where they start and end is all that can be said: their neighbours show whether they are names.</summary>
internal static class CaselessNames
{
    private const int MaxWords = 5;
    private const int MinHangul = 2, MaxHangul = 4, MaxHan = 5, MaxKana = 14;   // characters

    /// <summary>Arabic and Devanagari: up to five words that are nothing else. Hangul: one word of two to four syllables.</summary>
    public static NameRun ReadSpaced(in LineView line, Lexicon lexicon, int word, int limit)
    {
        if (NameWords.IsHangul(line, line.Words[word])) return ReadHangul(line, lexicon, word);
        var next = word;
        while (next < limit && next - word < MaxWords && (next == word || NameWords.IsNameGap(line, next)) && IsName(line, lexicon, next)) next++;
        if (next == word) return default;
        var organisation = lexicon.Match(Section.Organisations, line.Words[word..]) > 0;
        return Run(line, organisation ? NameKind.Organisation : next - word == 1 ? NameKind.Single : NameKind.Person, next, glued: false);
    }

    /// <summary>Han and kana: characters up to the next sign, role or cue; two to five of them, more with katakana.</summary>
    public static NameRun ReadUnspaced(in LineView line, Lexicon lexicon, int word, int limit)
    {
        var (next, kana) = (word, false);
        while (next < limit && next - word <= MaxKana && line.Words[next].Is(WordShape.Unspaced))
        {
            if (next > word && line.Words[next].Start > line.Words[next - 1].End && !(kana && line.Gap(next - 1) is "・" or "＝" or "·")) break;
            if (EndsName(line, lexicon, next)) break;
            var c = line.Page[line.Words[next].Start];
            if (c is 'の' or 'を' or 'が' or 'は' or 'に' or 'で' or '的') return default;
            kana |= c is >= '\u3040' and <= '\u30FF';
            next++;
        }
        var length = next - word;
        if (length < 2 || length > MaxKana) return default;
        if (line.MayHold(Section.Organisations) && EndsInOrganisation(lexicon, line.Words[word..next])) return Run(line, NameKind.Organisation, next, glued: true);
        return length <= (kana ? MaxKana : MaxHan) ? Run(line, NameKind.Person, next, glued: true) with { Kana = kana } : default;
    }

    /// <summary>Whether a role, a cue or the like starts at a character. Most start nothing of the kind, and one look tells so.</summary>
    private static bool EndsName(in LineView line, Lexicon lexicon, int word)
    {
        ref readonly var entry = ref lexicon.Find(line.Words[word]);
        return ((entry.Sections | entry.Starts) & Ends) != 0
            && (NameWords.IsForeign(line, lexicon, word) || lexicon.Match(Section.BylineCues, line.Words[word..]) > 1);
    }

    private const uint Ends = NameWords.Foreign | 1u << (int)Section.Agencies | 1u << (int)Section.BylineCues;

    private static bool IsName(in LineView line, Lexicon lexicon, int word)
    {
        ref readonly var it = ref line.Words[word];
        if (!NameWords.IsCaseless(line, it) || NameWords.IsForeign(line, lexicon, word)) return false;
        ref readonly var entry = ref lexicon.Find(it);
        return entry.Is(Section.NameParticles) || (entry.StopwordOf == 0 && !entry.Is(Section.And) && !entry.Is(Section.BylineCues) && !entry.Is(Section.DateGlue));
    }

    private static NameRun ReadHangul(in LineView line, Lexicon lexicon, int word)
    {
        ref readonly var it = ref line.Words[word];
        ref readonly var entry = ref lexicon.Find(it);
        if (entry.Is(Section.Organisations)) return Run(line, NameKind.Organisation, word + 1, glued: true);
        var isName = it.Length is >= MinHangul and <= MaxHangul && entry.StopwordOf == 0 && !NameWords.IsForeign(line, lexicon, word) && !entry.Is(Section.BylineCues);
        return isName ? Run(line, NameKind.Person, word + 1, glued: true) : default;
    }

    /// <summary>Whether Han characters end in a word such as newspaper, office or desk.</summary>
    private static bool EndsInOrganisation(Lexicon lexicon, ReadOnlySpan<Word> words)
    {
        for (var i = 0; i < words.Length; i++)
            if (lexicon.Match(Section.Organisations, words[i..]) == words.Length - i) return true;
        return false;
    }

    private static NameRun Run(in LineView line, NameKind kind, int end, bool glued) =>
        new() { Kind = kind, End = end, TextEnd = line.Words[end - 1].End, Caseless = true, Glued = glued };
}
