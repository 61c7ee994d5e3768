using Extraction.Lexicons;
using Extraction.Model;

namespace Extraction.Features;

/// <summary>Counts the words of a line by shape and by lexicon.</summary>
internal static class WordCounts
{
    public static void Count(Span<Word> words, Lexicon lexicon, ref LineFacts facts)
    {
        var hash = (uint)words.Length;
        var unspaced = 0;
        foreach (ref var word in words)
        {
            hash = (hash ^ word.Hash) * 0x9E3779B1;
            if (word.Is(WordShape.Unspaced)) unspaced++;
            if (word.Is(WordShape.Capitalised)) facts.CapitalWords++;
            if (word.Is(WordShape.AllCaps)) facts.AllCapsWords++;
            if (word.Is(WordShape.Number)) facts.NumberWords++;
            ref readonly var entry = ref lexicon.LookUp(ref word);
            facts.Sections |= entry.Sections | entry.Starts;
            if (word.Is(WordShape.Symbol)) facts.Traits |= LineTraits.HasSymbolWord;
            if (entry.StopwordOf != 0)
            {
                facts.Stopwords++;
                word = word with { Shape = word.Shape | WordShape.Stopword };
            }
            if (entry.Month != 0) facts.Traits |= LineTraits.HasMonth;
        }
        facts.Hash = hash;
        facts.UnspacedChars = unspaced;
        facts.Tokens = words.Length;
        facts.Words = words.Length - unspaced + ((unspaced + 1) / 2);
        if (words.Length > 0 && words[0].Is(WordShape.Number)) facts.Traits |= LineTraits.StartsWithNumber;
    }
}
