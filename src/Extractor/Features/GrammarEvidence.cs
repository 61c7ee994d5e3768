using Extraction.Grammars;
using Extraction.Lexicons;
using Extraction.Model;

namespace Extraction.Features;

/// <summary>Asks the grammars about lines short enough to be a date, a byline or a credit.</summary>
internal static class GrammarEvidence
{
    private const int MostWords = 30, MostCaptionWords = 100;
    /// <summary>A line is nothing but a date when this share of its words is.</summary>
    private const float DateOnlyShare = 0.75f;

    public static void Find(LineView line, Lexicon lexicon, ref LineFacts facts)
    {
        if (facts.Words is 0 or > MostCaptionWords) return;
        ReadCredit(line, lexicon, ref facts);
        if (facts.Words > MostWords) return;
        ReadDates(line, lexicon, ref facts);
        var byline = BylineGrammar.Classify(line, lexicon);
        facts.Byline = byline.Score;
        facts.NameWords = byline.NameWords;
    }

    private static void ReadCredit(LineView line, Lexicon lexicon, ref LineFacts facts)
    {
        if (!CreditGrammar.TrySplit(line, lexicon, out var split)) return;
        facts.Credit = split.Strength;
        if (split.IsWholeLine) facts.Traits |= LineTraits.CreditOnly;
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
