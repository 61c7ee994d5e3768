using Extraction.Lexicons;
using Extraction.Model;

namespace Extraction.Features;

/// <summary>Asks the grammars about lines short enough to be a date, a byline or a credit.</summary>
internal static class GrammarEvidence
{
    public static void Find(LineView line, Lexicon lexicon, ref LineFacts facts)
    {
    }
}
