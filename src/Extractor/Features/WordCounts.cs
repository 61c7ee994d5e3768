using Extraction.Lexicons;
using Extraction.Model;

namespace Extraction.Features;

/// <summary>Counts the words of a line by shape and by lexicon.</summary>
internal static class WordCounts
{
    public static void Count(Span<Word> words, Lexicon lexicon, ref LineFacts facts)
    {
        var hash = (uint)words.Length;
        var (unspaced, capital, allCaps, numbers, stopwords) = (0, 0, 0, 0, 0);
        var sections = 0u;
        var shapes = WordShape.None;
        foreach (ref var word in words)
        {
            hash = (hash ^ word.Hash) * 0x9E3779B1;
            var shape = word.Shape;   // its bits are counted without branches
            shapes |= shape;
            capital += (int)shape & 1;
            allCaps += ((int)shape >> 1) & 1;
            numbers += ((int)shape >> 2) & 1;
            unspaced += ((int)shape >> 3) & 1;
            ref readonly var entry = ref lexicon.LookUp(ref word);
            sections |= entry.Sections | entry.Starts;
            if (entry.StopwordOf != 0)
            {
                stopwords++;
                word = word with { Shape = shape | WordShape.Stopword };
            }
            if (entry.Month != 0) facts.Traits |= LineTraits.HasMonth;
        }
        (facts.CapitalWords, facts.AllCapsWords, facts.NumberWords, facts.Stopwords, facts.Sections) = (capital, allCaps, numbers, stopwords, sections);
        if ((shapes & WordShape.Symbol) != 0) facts.Traits |= LineTraits.HasSymbolWord;
        facts.Hash = hash;
        facts.UnspacedChars = unspaced;
        facts.Tokens = words.Length;
        facts.Words = words.Length - unspaced + ((unspaced + 1) / 2);
        if (words.Length > 0 && words[0].Is(WordShape.Number)) facts.Traits |= LineTraits.StartsWithNumber;
    }
}
