using Extraction.Features;
using Extraction.Model;

namespace Extraction.Labelling;

/// <summary>Keeps short sentences that the score narrowly misses where the article goes on around them or ends with them.</summary>
internal sealed class ClosingLineStage : ILabelStage
{
    /// <summary>Part of the threshold that the score must reach.</summary>
    private const float LeastOfThreshold = 0.4f;
    private const float AnyCredit = 0.3f;
    private const int LeastWords = 2;

    public void Apply(Page page)
    {
        if (!page.Layout.HasBody || page.HasMarkup) return;   // of HTML the score knows short sentences well enough
        for (var i = page.Layout.FirstBody + 1; i <= Math.Min(page.Layout.LastBody + 1, page.Lines.Length - 1); i++)
            if (IsKept(page, i)) page.Mark(i, Label.Body, Rule.BetweenBody, 0.5f);
    }

    private static bool IsKept(Page page, int i)
    {
        ref readonly var facts = ref page.FactBuffer[i];
        if (page.Verdicts[i].Label != Label.Other || page.Verdicts[i].Rule != Rule.Score || page.Scores[i] < LeastOfThreshold * page.Threshold) return false;
        if (facts.Words < LeastWords || facts.Phrase >= 0 || facts.FirstTwin >= 0 || facts.Credit >= AnyCredit || facts.Is(LineTraits.HasSeparator)) return false;
        if (!facts.Is(LineTraits.EndsSentence) || page.Verdicts[i - 1].Label is not (Label.Body or Label.Subheading)) return false;
        var last = i + 1 >= page.Lines.Length || i > page.Layout.LastBody;
        return last ? page.Lines[i].Gap == page.Lines[i - 1].Gap : page.Verdicts[i + 1].Label == Label.Body;
    }
}
