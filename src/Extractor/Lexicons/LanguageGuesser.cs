using System.Numerics;
using Extraction.Model;

namespace Extraction.Lexicons;

/// <summary>Guesses the language of a page: by its script, by letters that one of two languages uses alone, and by function words.</summary>
/// <remarks>Menus, names and numbers say little of a language, function words nearly all: an English menu around a German text is German.</remarks>
internal static class LanguageGuesser
{
    private const int MaxWords = 3000, WordsAtATime = 32;
    /// <summary>Fewer words or function words than these decide nothing.</summary>
    private const int MinWords = 3, MinStopwords = 3;
    /// <summary>Share of words in other scripts, in percent, from which Latin words count as decoration.</summary>
    private const int NonLatinPercent = 35;
    /// <summary>Share of words with letters of uncovered languages, in percent, from which no covered language is named.</summary>
    private const int ForeignPercent = 3;
    /// <summary>Function words among the words: 5 % when one language leads clearly, 10 % when another comes near.</summary>
    private const int ClearPercent = 5, NearPercent = 10;
    /// <summary>What a word is worth that is a function word of one, two, three and so on languages: six, shared out.</summary>
    private static ReadOnlySpan<byte> Worth => [6, 6, 3, 2, 1, 1, 1];

    /// <summary>The code of the language of the first 3,000 words, or null when the words do not decide. Where the function words of a language that
    /// the caller added lead, its letters are no longer foreign.</summary>
    /// <param name="text">The text the words point into.</param>
    /// <param name="words">The words of the page.</param>
    /// <param name="lexicon">Gives the function words of each language.</param>
    public static string? Guess(ReadOnlySpan<char> text, ReadOnlySpan<Word> words, Lexicon lexicon)
    {
        Span<int> hits = stackalloc int[LexiconBuilder.MostLanguages], scores = stackalloc int[LexiconBuilder.MostLanguages];
        hits.Clear();
        scores.Clear();
        var scripts = default(ScriptCounts);
        words = words[..Math.Min(words.Length, MaxWords)];
        for (var from = 0; from < words.Length; from += WordsAtATime)
            scripts.Add(text, words.Slice(from, Math.Min(WordsAtATime, words.Length - from)));
        foreach (ref readonly var word in words)
        {
            if (word.Is(WordShape.Number | WordShape.Symbol) || (word.Entry != 0 && !word.Is(WordShape.Stopword))) continue;   // a word that was looked up says so itself
            if (lexicon.Find(word).StopwordOf is not 0 and var languages) Count(languages, hits, scores);
        }
        if (scripts.Total < MinWords) return null;
        if (lexicon.HasOwnLanguages && ByStopwords(scripts.Total, hits, scores, lexicon) is { } own && lexicon.IsOwnLanguage(own)) return own;
        if (scripts.ForeignWords * 100 > scripts.Total * ForeignPercent) return null;
        return scripts.NonLatin * 100 >= scripts.Total * NonLatinPercent ? ByScript(scripts) : ByStopwords(scripts.Latin, hits, scores, lexicon);
    }

    private static void Count(uint languages, Span<int> hits, Span<int> scores)
    {
        var count = BitOperations.PopCount(languages);
        var worth = count < Worth.Length ? Worth[count] : 0;
        for (; languages != 0; languages &= languages - 1)
        {
            var language = BitOperations.TrailingZeroCount(languages);
            hits[language]++;
            scores[language] += worth;
        }
    }

    private static string? ByScript(in ScriptCounts scripts)
    {
        var ideographs = scripts.Kana + scripts.Han;
        var most = Math.Max(Math.Max(scripts.Cyrillic, scripts.Arabic), Math.Max(scripts.Devanagari, Math.Max(scripts.Hangul, ideographs / 2)));
        if (most < MinWords || most < scripts.Other) return null;
        if (most == scripts.Cyrillic) return Slavic(scripts);
        if (most == scripts.Arabic) return "ar";
        if (most == scripts.Devanagari) return "hi";
        if (most == scripts.Hangul) return "ko";
        return scripts.Kana * 10 >= ideographs ? "ja" : "zh";
    }

    /// <summary>A long text with neither the letters of Ukrainian nor those of Russian is Bulgarian or Macedonian.</summary>
    private static string? Slavic(in ScriptCounts scripts) =>
        scripts.UkrainianWords > scripts.RussianWords ? "uk" : scripts.RussianWords > 0 || scripts.Cyrillic < 40 ? "ru" : null;

    private static string? ByStopwords(int words, ReadOnlySpan<int> hits, ReadOnlySpan<int> scores, Lexicon lexicon)
    {
        var best = 0;
        var second = 0;
        for (var i = 1; i < lexicon.Languages.Length; i++)
        {
            if (scores[i] > scores[best]) (best, second) = (i, scores[best]);
            else second = Math.Max(second, scores[i]);
        }
        if (hits[best] < MinStopwords || hits[best] * 100 < words * ClearPercent) return null;
        var clear = scores[best] * 2 >= second * 3;
        var near = scores[best] * 6 >= second * 7 && hits[best] * 100 >= words * NearPercent;
        return clear || near ? lexicon.Languages[best] : null;
    }
}
