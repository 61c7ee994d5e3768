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
            ref readonly var entry = ref lexicon.Find(word);
            if (entry.PhraseCount > 0) looked += Look(line, lexicon, i, entry, ref facts, ref best);
            if (word.Is(WordShape.Number)) looked += Look(line, lexicon, i, lexicon.Find(WordScanner.NumberHash), ref facts, ref best);
        }
        facts.Phrase = best;
        if (best >= 0 && lexicon.Phrases[best].Place == PhrasePlace.Whole) facts.Traits |= LineTraits.WholePhrase;
        return looked;
    }

    private static int Look(LineView line, Lexicon lexicon, int at, in LexiconEntry entry, ref LineFacts facts, ref int best)
    {
        var count = at == 0 ? entry.PhraseCount : entry.InnerPhraseCount;
        if (count == 0) return 0;
        var next = at + 1 < line.Words.Length ? line.Words[at + 1].Hash : 0;
        var mayBeNumber = at + 1 < line.Words.Length && line.Words[at + 1].Is(WordShape.Number);
        for (var p = entry.FirstPhrase; p < entry.FirstPhrase + count; p++)
        {
            var second = lexicon.SecondWords[p];   // most phrases are told apart by it alone
            if (second != 0 && second != next && !mayBeNumber) continue;
            var phrase = lexicon.Phrases[p];
            if (!Fits(phrase, at, line.Words.Length) || !Lexicon.StartsWith(line.Words[at..], phrase.Words)) continue;
            facts.PhraseLabels |= 1UL << (int)phrase.Label;
            if (best < 0 || Stronger(phrase, lexicon.Phrases[best])) best = p;
        }
        return count;
    }

    private static bool Fits(Phrase phrase, int at, int count) => phrase.Place switch
    {
        PhrasePlace.Whole => at == 0 && phrase.Words.Length == count,
        PhrasePlace.Start => at == 0,
        PhrasePlace.End => at + phrase.Words.Length == count,
        _ => true,
    };

    private static bool Stronger(Phrase a, Phrase b) =>
        a.IsOwn != b.IsOwn ? a.IsOwn
        : a.Place != b.Place ? a.Place > b.Place
        : a.Words.Length > b.Words.Length;
}
