using System.Runtime.CompilerServices;
using Extraction.Lexicons;
using Extraction.Model;

namespace Extraction.Features;

/// <summary>Looks the words of a line up, once for all who come later, and counts them by shape and by lexicon.</summary>
internal static class WordCounts
{
    /// <summary>Words that are counted at once: as many as a <see cref="Tally"/> holds.</summary>
    private const int WordsAtOnce = Tally.Most;

    public static void Count(Page page, int line, Lexicon lexicon)
    {
        var words = page.WordsOf(line);
        ref var facts = ref page.FactBuffer[line];
        facts.FirstSlot = page.SlotBuffer.Count;
        facts.Hash = (uint)words.Length;
        var slots = page.SlotBuffer.Resize(facts.FirstSlot + words.Length)[facts.FirstSlot..];
        for (var from = 0; from < words.Length; from += WordsAtOnce)
            LookUp(words, from, Math.Min(words.Length, from + WordsAtOnce), lexicon, slots, ref facts);
        page.SlotBuffer.Resize(facts.FirstSlot + facts.Slots);
        var unspaced = facts.UnspacedChars;
        facts.Tokens = words.Length;
        facts.Words = words.Length - unspaced + ((unspaced + 1) / 2);
        if (words.Length > 0 && words[0].Is(WordShape.Number)) facts.Traits |= LineTraits.StartsWithNumber;
    }

    /// <summary>The hot loop: one look at the lexicon a word; what the words are is counted without branches.</summary>
    private static void LookUp(Span<Word> words, int from, int to, Lexicon lexicon, Span<ushort> slots, ref LineFacts facts)
    {
        var (hash, content) = (facts.Hash, facts.Slots);
        var (shapes, tally) = (WordShape.None, default(Tally));
        for (var i = from; i < to; i++)
        {
            ref var word = ref words[i];
            hash = (hash ^ word.Hash) * 0x9E3779B1;
            var shape = word.Shape;
            shapes |= shape;
            var place = lexicon.PlaceOf(word.Hash);
            if (place != Lexicon.Unknown) shape |= Learn(lexicon.At(place), KeyBehind(words, i), ref facts);
            if ((shape & WordShape.Number) != 0 && lexicon.Number.StartsPhrase(KeyBehind(words, i))) shape |= WordShape.StartsPhrase;
            tally.Add(shape);
            word.Shape = shape;
            word.Entry = place <= ushort.MaxValue ? (ushort)place : (ushort)0;
            if (Cohesion.IsContent(shape, word.Length)) slots[content++] = Cohesion.SlotOf(word.Hash);
        }
        (facts.Hash, facts.Slots) = (hash, content);
        if ((shapes & WordShape.Symbol) != 0) facts.Traits |= LineTraits.HasSymbolWord;
        facts.CapitalWords += tally.Capitalised;
        facts.AllCapsWords += tally.AllCaps;
        facts.NumberWords += tally.Numbers;
        facts.UnspacedChars += tally.Unspaced;
        facts.Stopwords += tally.Stopwords;
    }

    private static ulong KeyBehind(ReadOnlySpan<Word> words, int i) => i + 1 < words.Length ? WordSet.KeyOf(words[i + 1]) : 0;

    /// <summary>Notes the sections of a word that the lexicon has.</summary>
    /// <returns>What is to be added to its shape.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]   // compiled into the hot loop it takes the registers of that loop
    private static WordShape Learn(in LexiconEntry entry, ulong next, ref LineFacts facts)
    {
        var shape = entry.StopwordOf != 0 ? WordShape.Stopword : WordShape.None;
        var sections = entry.Sections;
        if (entry.SequenceSeconds.MayHold(next))
        {
            shape |= WordShape.StartsSequence;
            sections |= entry.Starts;
        }
        if (entry.StartsPhrase(next)) shape |= WordShape.StartsPhrase;
        facts.Sections |= sections;
        if (entry.Month != 0) facts.Traits |= LineTraits.HasMonth;
        return shape;
    }

    /// <summary>Counts five shapes of words in one number, twelve bits each, with one addition a word.</summary>
    private struct Tally
    {
        /// <summary>As many words as twelve bits can count.</summary>
        public const int Most = Mask;

        private const int Mask = (1 << Width) - 1, Width = 12;

        /// <summary>Multiplied with a shape this puts its bit 0 at the first place, bit 1 at the second and so on, and bit 5, the stopword, at the fifth.</summary>
        private const ulong Spread = 1UL | 1UL << (Width - 1) | 1UL << (2 * Width - 2) | 1UL << (3 * Width - 3) | 1UL << (4 * Width - 5);

        private const ulong Ones = 1UL | 1UL << Width | 1UL << (2 * Width) | 1UL << (3 * Width) | 1UL << (4 * Width);

        private ulong _counts;

        public readonly int Capitalised => (int)_counts & Mask;

        public readonly int AllCaps => (int)(_counts >> Width) & Mask;

        public readonly int Numbers => (int)(_counts >> (2 * Width)) & Mask;

        public readonly int Unspaced => (int)(_counts >> (3 * Width)) & Mask;

        public readonly int Stopwords => (int)(_counts >> (4 * Width)) & Mask;

        public void Add(WordShape shape) => _counts += ((ulong)(shape & Counted) * Spread) & Ones;

        /// <summary>Six bits, so that no two of the five copies meet.</summary>
        private const WordShape Counted = WordShape.Capitalised | WordShape.AllCaps | WordShape.Number | WordShape.Unspaced | WordShape.Stopword;
    }
}
