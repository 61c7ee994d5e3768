using Extraction.Features;
using Extraction.Model;

namespace Extraction.Labelling;

/// <summary>Of text, a short line right above a credit that stands alone is the caption of its picture, though its score alone would not say so.</summary>
/// <remarks>Of HTML, where elements tell captions, the score needs no such help.</remarks>
internal static class CaptionsAboveCredits
{
    /// <summary>Scores as captions that will do: of a sentence, and of a line that may be a heading.</summary>
    private const float LeastScore = 0.05f, LeastTitleScore = 0.15f;
    private const float LikelyByline = 0.6f;
    private const int LeastWords = 4, MostWords = 30;

    public static void Mark(Page page, ReadOnlySpan<float> scores)
    {
        for (var i = Math.Max(1, page.Layout.Headline + 2); i < page.Lines.Length; i++)
            if (page.Verdicts[i] is { Label: Label.Credit, Rule: Rule.CreditAlone } && IsCaption(page, i - 1, scores[i - 1])) Mark(page, i - 1, scores[i - 1]);
    }

    /// <summary>The same text above it is that of the picture itself.</summary>
    private static void Mark(Page page, int i, float score)
    {
        page.Mark(i, Label.Caption, Rule.CaptionScore, Math.Max(0.5f, score));
        if (IsPrintedTwice(page, i)) page.MarkDuplicate(i - 1, i, Rule.SaysTheSame, 0.95f);
    }

    private static bool IsCaption(Page page, int i, float score)
    {
        ref readonly var facts = ref page.FactBuffer[i];
        if (page.Verdicts[i].Rule != Rule.Score || facts.Words is < LeastWords or > MostWords || facts.Byline > 0 || facts.Phrase >= 0) return false;
        var least = IsUnderByline(page, i) || IsPrintedTwice(page, i) ? 0 : facts.Is(LineTraits.EndsSentence) ? LeastScore : LeastTitleScore;
        return score >= least && !facts.Is(LineTraits.StartsWithNumber | LineTraits.EndsColon | LineTraits.StartsBullet);
    }

    private static bool IsPrintedTwice(Page page, int i) =>
        i > 0 && i - 1 != page.Layout.Headline && page.Facts[i].FirstTwin >= 0 && page.Facts[i - 1].Hash == page.Facts[i].Hash;

    /// <summary>Between byline or date and a credit stands no paragraph of the body.</summary>
    private static bool IsUnderByline(Page page, int i) =>
        i > 0 && page.Facts[i].Is(LineTraits.EndsSentence) && (page.Facts[i - 1].Is(LineTraits.DateOnly) || page.Facts[i - 1].Byline >= LikelyByline);
}
