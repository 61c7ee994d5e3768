using Extraction.Grammars;
using Extraction.Lexicons;
using Extraction.Model;

namespace Extraction.Features;

/// <summary>Asks the grammars about lines short enough to be a date, a byline or a credit.</summary>
internal static class GrammarEvidence
{
    private const int MostWords = 30;
    /// <summary>A line is nothing but a date when this share of its words is.</summary>
    private const float DateOnlyShare = 0.75f;

    public static void Find(LineView line, Lexicon lexicon, ref LineFacts facts)
    {
        if (facts.Words is 0 or > MostWords) return;
        ReadDates(line, lexicon, ref facts);
        facts.Byline = BylineGrammar.Classify(line, lexicon).Score;
    }

    private static void ReadDates(LineView line, Lexicon lexicon, ref LineFacts facts)
    {
        var date = DateGrammar.Classify(line, lexicon);
        facts.DateShare = date.Share;
        if (date.Dates == 0) return;
        facts.Traits |= LineTraits.HasDate;
        if (date.HasFullDate) facts.Traits |= LineTraits.HasFullDate;
        if (date.Share < DateOnlyShare) return;
        facts.Traits |= LineTraits.DateOnly;
        if (date.HasTimeOnly || (date.HasRelative && !date.HasFullDate)) facts.Traits |= LineTraits.TimeOnly;
    }
}
