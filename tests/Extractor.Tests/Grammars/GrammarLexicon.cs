using Extraction.Lexicons;

namespace Extraction.Tests.Grammars;

/// <summary>The words that the grammar tests read with: those that ship, all languages at once.</summary>
internal static class GrammarLexicon
{
    public static Lexicon Instance => Lexicon.Shared;
}
