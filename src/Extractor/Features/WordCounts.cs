using Extraction.Lexicons;
using Extraction.Model;

namespace Extraction.Features;

/// <summary>Looks the words of a line up, once for all who come later, and counts them by shape and by lexicon.</summary>
internal static class WordCounts
{
    public static void Count(Page page, int line, Lexicon lexicon)
    {
        var words = page.WordsOf(line);
        ref var facts = ref page.FactBuffer[line];
        facts.FirstSlot = page.SlotBuffer.Count;
        facts.Slots = LookUp(words, lexicon, page.SlotBuffer.Resize(facts.FirstSlot + words.Length)[facts.FirstSlot..], ref facts);
        page.SlotBuffer.Resize(facts.FirstSlot + facts.Slots);
        var unspaced = facts.UnspacedChars;
        facts.Tokens = words.Length;
        facts.Words = words.Length - unspaced + ((unspaced + 1) / 2);
        if (words.Length > 0 && words[0].Is(WordShape.Number)) facts.Traits |= LineTraits.StartsWithNumber;
    }

    /// <summary>The hot loop: one look at the lexicon a word; the bits of its shape are counted without branches.</summary>
    /// <returns>How many places of content words were written.</returns>
    private static int LookUp(Span<Word> words, Lexicon lexicon, Span<ushort> slots, ref LineFacts facts)
    {
        var hash = (uint)words.Length;
        var (unspaced, capital, allCaps, numbers, stopwords, content) = (0, 0, 0, 0, 0, 0);
        var sections = 0u;
        var (shapes, month) = (WordShape.None, 0);
        foreach (ref var word in words)
        {
            hash = (hash ^ word.Hash) * 0x9E3779B1;
            var shape = word.Shape;
            shapes |= shape;
            capital += (int)shape & 1;
            allCaps += ((int)shape >> 1) & 1;
            numbers += ((int)shape >> 2) & 1;
            unspaced += ((int)shape >> 3) & 1;
            var place = lexicon.PlaceOf(word.Hash);
            if (place != Lexicon.Unknown)
            {
                ref readonly var entry = ref lexicon.At(place);
                sections |= entry.Sections | entry.Starts;
                month |= entry.Month;
                if (entry.StopwordOf != 0)
                {
                    stopwords++;
                    shape |= WordShape.Stopword;
                }
                if (entry.InnerPhraseCount > 0) shape |= WordShape.StartsPhrase;
            }
            if ((shape & WordShape.Number) != 0 && lexicon.Number.InnerPhraseCount > 0) shape |= WordShape.StartsPhrase;
            word = word with { Shape = shape, Entry = place <= ushort.MaxValue ? (ushort)place : (ushort)0 };
            if (Cohesion.IsContent(shape, word.Length)) slots[content++] = Cohesion.SlotOf(word.Hash);
        }
        (facts.CapitalWords, facts.AllCapsWords, facts.NumberWords, facts.Stopwords, facts.Sections) = (capital, allCaps, numbers, stopwords, sections);
        (facts.UnspacedChars, facts.Hash) = (unspaced, hash);
        if (month != 0) facts.Traits |= LineTraits.HasMonth;
        if ((shapes & WordShape.Symbol) != 0) facts.Traits |= LineTraits.HasSymbolWord;
        return content;
    }
}
