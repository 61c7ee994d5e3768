using Extraction.Model;

namespace Extraction.Lexicons;

internal static class LanguageGuesser
{
    public static string? Guess(ReadOnlySpan<char> text, ReadOnlySpan<Word> words, Lexicon lexicon) => null;
}
