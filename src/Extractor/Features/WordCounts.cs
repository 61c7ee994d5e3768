using Extraction.Lexicons;
using Extraction.Model;

namespace Extraction.Features;

/// <summary>Counts the words of a line by shape and by lexicon.</summary>
internal static class WordCounts
{
    public static void Count(LineView line, Lexicon lexicon, ref LineFacts facts)
    {
        var hash = (uint)line.Words.Length;
        var unspaced = 0;
        foreach (ref readonly var word in line.Words)
        {
            hash = (hash ^ word.Hash) * 0x9E3779B1;
            if (word.Is(WordShape.Unspaced)) unspaced++;
            if (word.Is(WordShape.Capitalised)) facts.CapitalWords++;
            if (word.Is(WordShape.AllCaps)) facts.AllCapsWords++;
            if (word.Is(WordShape.Number)) facts.NumberWords++;
            ref readonly var entry = ref lexicon.Find(word);
            if (entry.StopwordOf != 0) facts.Stopwords++;
            if (entry.Month != 0) facts.Traits |= LineTraits.HasMonth;
        }
        facts.Hash = hash;
        facts.UnspacedChars = unspaced;
        facts.Tokens = line.Words.Length;
        facts.Words = line.Words.Length - unspaced + ((unspaced + 1) / 2);
        if (line.Words.Length > 0 && line.Words[0].Is(WordShape.Number)) facts.Traits |= LineTraits.StartsWithNumber;
    }
}
