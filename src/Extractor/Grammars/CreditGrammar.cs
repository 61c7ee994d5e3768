using Extraction.Lexicons;
using Extraction.Model;

namespace Extraction.Grammars;

/// <summary>Finds the credit at the end of a caption, or a line that is a credit alone, in all languages at once.</summary>
/// <remarks>Looks at the last words of a line only, so its cost does not grow with the line. Allocates nothing.</remarks>
internal static class CreditGrammar
{
    private const int MaxWords = 18;        // of a credit; a Han or kana character is a word
    private const int MaxTolerated = 3;     // words of no known kind behind a cue with a colon: "Photo: courtesy of the bridge museum"
    private const int MaxWholeLine = 12, MaxCueWords = 8;

    /// <summary>Signs that join a credit to what stands before it.</summary>
    public const string Joints = " \t\u00A0\u3000|｜/／–—-,(（[［【〔＝=©ⓒ:：;·•";

    private const float Cued = 0.95f, Marked = 0.9f, Sourced = 0.85f, Joined = 0.8f, Loose = 0.6f, BareAfterSentence = 0.5f, Bare = 0.35f;

    /// <summary>Splits a line into caption and credit.</summary>
    /// <returns>False when the line ends in no credit.</returns>
    public static bool TrySplit(in LineView line, Lexicon lexicon, out CreditSplit split)
    {
        split = default;
        if (line.Words.IsEmpty) return false;
        Keep(ref split, WholeLine(line, lexicon));
        if (split.Strength == 0) Keep(ref split, Bracketed(line, lexicon));
        if (split.Strength < Sourced)
        {
            Keep(ref split, BehindCue(line, lexicon));
            Keep(ref split, BehindSign(line, lexicon));
            Keep(ref split, BeforeCue(line, lexicon));
        }
        return split.Strength > 0;
    }

    private static void Keep(ref CreditSplit best, in CreditSplit other)
    {
        if (other.Strength > best.Strength) best = other;
    }

    /// <summary>Getty Images; Credit: Microsoft; (Image credit: Lionsgate); IMAGO / Beispielbild.</summary>
    private static CreditSplit WholeLine(in LineView line, Lexicon lexicon)
    {
        var count = line.Words.Length;
        if (count > MaxWholeLine) return default;
        var cue = CueLength(line, lexicon, 0, out var marked);
        if (cue == count) return default;
        if (cue == 0 && !line.MayHold(Section.Agencies)) return default;
        var content = CreditContent.Read(line, lexicon, cue, count, onlyPure: cue == 0);
        if (content.IsEmpty || HasYear(line, cue, count)) return default;
        var strength = cue > 0 ? CuedStrength(content, marked) : content.IsBareSource ? Sourced : 0;
        return strength > 0 ? Make(line, line.Start, cue, count, strength) : default;
    }

    /// <summary>… at dusk (AP Photo/Ann Smith); … at dusk [Getty Images].</summary>
    private static CreditSplit Bracketed(in LineView line, Lexicon lexicon)
    {
        if (!BracketReader.TryFindLast(line, MaxWords, out var open, out var first)) return default;
        var count = line.Words.Length;
        var cue = CueLength(line, lexicon, first, out var marked);
        var content = CreditContent.Read(line, lexicon, first + cue, count, onlyPure: cue == 0);
        if (content.IsEmpty || HasYear(line, first, count)) return default;
        var strength = cue > 0 ? CuedStrength(content, marked)
            : !content.IsPure ? 0
            : content.Agencies > 0 ? Marked
            : content.HasSlash && content.Persons > 0 ? Sourced
            : content.Persons > 0 && content.Singles + content.Caseless == 0 ? EndsSentence(line, open) ? BareAfterSentence : Bare : 0;
        return strength > 0 ? Make(line, open, first + cue, count, strength) : default;
    }

    /// <summary>… at dusk. Photograph: Ann Smith/AFP; … at dusk | Foto: dpa; © Ann Smith.</summary>
    private static CreditSplit BehindCue(in LineView line, Lexicon lexicon)
    {
        var count = line.Words.Length;
        var best = default(CreditSplit);
        for (var i = count - 1; i > 0 && i >= count - MaxWords; i--)
        {
            var cue = CueLength(line, lexicon, i, out var marked);
            if (cue == 0 || i + cue >= count || !IsApart(line, lexicon, i)) continue;
            var content = CreditContent.Read(line, lexicon, i + cue, count);
            if (content.IsBroken) break;
            if (HasYear(line, i, count)) continue;
            var split = Make(line, EndBefore(line, i), i + cue, count, CuedStrength(content, marked));
            if (split.Strength >= best.Strength) best = split;
        }
        return best;
    }

    /// <summary>… at dusk. Ann Smith/AFP; … at dusk | Ann Smith.</summary>
    private static CreditSplit BehindSign(in LineView line, Lexicon lexicon)
    {
        var count = line.Words.Length;
        for (var i = count - 1; i > 0 && i >= count - MaxWords; i--)
        {
            var gap = line.Gap(i - 1);
            if (gap is " ") continue;
            var sentence = gap.StartsWith(". ") && line.Words[i - 1].Length > 3;
            var pipe = gap.IndexOfAny("|｜") >= 0;
            if (!sentence && !pipe && gap.Trim() is not ("—" or "–" or "-" or "·")) continue;
            var content = CreditContent.Read(line, lexicon, i, count, onlyPure: true);
            if (!content.IsPure || HasYear(line, i, count)) return default;
            if (content.Agencies == 0 && !(content.Persons > 0 && (pipe || content.HasSlash))) continue;
            var strength = content.Agencies > 0 ? content.Persons > 0 || !sentence ? Sourced : Loose : content.HasSlash ? Loose : Bare;
            return Make(line, EndBefore(line, i), i, count, strength);
        }
        return default;
    }

    /// <summary>…の橋＝山田太郎撮影; … 王小明 摄; … 홍길동 제공: the cue stands last.</summary>
    private static CreditSplit BeforeCue(in LineView line, Lexicon lexicon)
    {
        if (!line.MayHold(Section.CreditCues)) return default;
        var count = line.Words.Length;
        for (var cue = count - 1; cue > 0 && cue >= count - 3; cue--)
        {
            if (!line.Words[cue].Is(WordShape.Unspaced) && !NameWords.IsHangul(line, line.Words[cue])) return default;
            if (lexicon.Match(Section.CreditCues, line.Words[cue..]) != count - cue) continue;
            var first = cue - 1;
            while (first > 0 && cue - first < MaxWords && IsInsideName(line, first)) first--;
            var content = CreditContent.Read(line, lexicon, first, cue);
            if (content.IsEmpty || content.Caseless + content.Agencies + content.Persons == 0 || cue - first < 2 - content.Agencies) return default;
            if (line.Words[first].Is(WordShape.Unspaced) && cue - first > 8) return default;
            var gap = first == 0 ? "" : line.Gap(first - 1).Trim();
            return Make(line, first == 0 ? line.Start : EndBefore(line, first), first, cue, gap.IsEmpty && first > 0 ? Loose : Sourced);
        }
        return default;
    }

    private static bool IsInsideName(in LineView line, int word)
    {
        var gap = line.Gap(word - 1);
        return gap.IsEmpty || gap is "・" or "/" or "／" || (gap is " " && NameWords.IsHangul(line, line.Words[word]) && line.Words[word].Length <= 2);
    }

    private static float CuedStrength(in CreditContent content, bool marked)
    {
        if (content.IsEmpty || content.Words > MaxWords) return 0;
        if (content.Agencies + content.Persons + content.Singles + content.Organisations + content.Contacts + content.Caseless == 0) return 0;
        if (marked) return content.Others == 0 ? Cued : content.Others <= MaxTolerated && content.Others < content.Words ? Joined : 0;
        if (!content.IsPure || content.Caseless == content.Words) return 0;
        return content.Agencies > 0 ? Marked : content.Persons > 0 ? Joined : content.Organisations > 0 ? Loose : 0;
    }

    /// <summary>Words of the cues at a word, © among them; whether a sign such as a colon follows the last.</summary>
    public static int CueLength(in LineView line, Lexicon lexicon, int word, out bool marked)
    {
        marked = false;
        var next = word;
        var holdsCues = line.MayHold(Section.CreditCues);
        while (!marked && next < line.Words.Length && next - word < MaxCueWords)
        {
            var symbol = line.Words[next].Is(WordShape.Symbol);
            var length = symbol ? 1 : holdsCues ? lexicon.Match(Section.CreditCues, line.Words[next..]) : 0;
            if (length == 0) break;
            next += length;
            marked = symbol || IsMark(line.Gap(next - 1).Trim(), length);
        }
        return next - word;
    }

    private static bool IsMark(ReadOnlySpan<char> gap, int cueWords) =>
        gap is ":" or "：" or "=" or "＝" or "／" or "/" or "・" or "..." or "…" || (gap is "," && cueWords > 1);

    /// <summary>Whether a cue starts something new: behind a sign, or in capitals behind a word that does not lead up to it ("in this photo:").</summary>
    public static bool IsApart(in LineView line, Lexicon lexicon, int word)
    {
        if (!line.Gap(word - 1).Trim().IsEmpty || line.Words[word].Is(WordShape.Symbol)) return true;
        if (line.Words[word].Is(WordShape.Unspaced)) return false;
        return (line.Words[word].Is(WordShape.Capitalised) || NameWords.IsCaseless(line, line.Words[word])) && lexicon.Find(line.Words[word - 1]).StopwordOf == 0;
    }

    private static bool HasYear(in LineView line, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (line.Words[i].Length == 4 && line.Words[i].Is(WordShape.Number)) return true;
        return false;
    }

    private static bool EndsSentence(in LineView line, int position)
    {
        var text = line.Page[line.Start..position].TrimEnd();
        return !text.IsEmpty && CharTable.IsTerminal(text[^1]);
    }

    /// <summary>Where the caption ends before a word: its final point is kept, joints to the credit are not.</summary>
    private static int EndBefore(in LineView line, int word) => line.Words[word - 1].End + line.Gap(word - 1).Length;

    private static CreditSplit Make(in LineView line, int textEnd, int first, int end, float strength)
    {
        var text = line.Page[line.Start..textEnd].TrimEnd(Joints);
        var creditEnd = line.Words[end - 1].End;
        return new CreditSplit(line.Start + text.Length, line.Words[first].Start, creditEnd, strength, text.IsEmpty);
    }
}
