using System.Numerics;
using System.Runtime.Intrinsics;
using Extraction.Lexicons;
using Extraction.Model;

namespace Extraction.Features;

/// <summary>Finds the phrases of the lexicon in a line: which labels any of them speak for, and the strongest one.</summary>
internal static class PhraseFinder
{
    /// <returns>Phrases that were looked at.</returns>
    public static int Find(LineView line, Lexicon lexicon, ref LineFacts facts)
    {
        var best = -1;
        var looked = 0;
        for (var i = 0; i < line.Words.Length; i++)
        {
            ref readonly var word = ref line.Words[i];
            if (!word.Is(WordShape.StartsPhrase)) continue;
            looked += Look(line.Words, lexicon, i, lexicon.Find(word), ref facts, ref best);
            if (word.Is(WordShape.Number)) looked += Look(line.Words, lexicon, i, lexicon.Number, ref facts, ref best);
        }
        facts.Phrase = best;
        if (best >= 0 && lexicon.PhraseHeads[best].Place == PhrasePlace.Whole) facts.Traits |= LineTraits.WholePhrase;
        return looked;
    }

    private static int Look(ReadOnlySpan<Word> words, Lexicon lexicon, int at, in LexiconEntry entry, ref LineFacts facts, ref int best)
    {
        var count = at == 0 ? entry.PhraseCount : entry.InnerPhraseCount;
        if (count == 0) return 0;
        var next = at + 1 < words.Length ? words[at + 1].Hash : 0;
        var number = at + 1 < words.Length && words[at + 1].Is(WordShape.Number) ? WordScanner.NumberHash : next;
        var seconds = lexicon.PhraseSeconds.AsSpan(entry.FirstPhrase, count);
        for (var i = Next(seconds, 0, next, number); i < count; i = Next(seconds, i + 1, next, number))
            if (lexicon.PhraseHeads[entry.FirstPhrase + i].Fits(at, words.Length)) Try(words[at..], lexicon, entry.FirstPhrase + i, ref facts, ref best);
        return count;
    }

    /// <summary>The next phrase whose second word is one of two, or that has none. Eight at a time: hundreds start with a number or a common word.</summary>
    /// <returns>Its index; the number of phrases when there is none.</returns>
    private static int Next(ReadOnlySpan<uint> seconds, int from, uint one, uint other)
    {
        var i = from;
        for (; i + Vector256<uint>.Count <= seconds.Length; i += Vector256<uint>.Count)
        {
            var some = Vector256.Create(seconds[i..]);
            var hits = Vector256.Equals(some, Vector256.Create(one)) | Vector256.Equals(some, Vector256.Create(other)) | Vector256.Equals(some, Vector256.Create(PhraseHead.NoSecond));
            if (hits != Vector256<uint>.Zero) return i + BitOperations.TrailingZeroCount(hits.ExtractMostSignificantBits());
        }
        while (i < seconds.Length && seconds[i] != one && seconds[i] != other && seconds[i] != PhraseHead.NoSecond) i++;
        return i;
    }

    private static void Try(ReadOnlySpan<Word> words, Lexicon lexicon, int found, ref LineFacts facts, ref int best)
    {
        var phrase = lexicon.Phrases[found];
        if (!Lexicon.StartsWith(words, phrase.Words)) return;
        facts.PhraseLabels |= 1UL << (int)phrase.Label;
        if (best < 0 || Stronger(phrase, lexicon.Phrases[best])) best = found;
    }

    private static bool Stronger(Phrase a, Phrase b) =>
        a.IsOwn != b.IsOwn ? a.IsOwn
        : a.Place != b.Place ? a.Place > b.Place
        : a.Words.Length > b.Words.Length;
}
