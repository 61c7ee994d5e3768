using Extraction.Features;
using Extraction.Model;

namespace Extraction.Labelling;

/// <summary>Picks the line that best looks like the headline, if any looks like one at all.</summary>
internal sealed class HeadlineStage(TreeModel model) : ILabelStage
{
    /// <summary>Below this score a page has no headline: empty beats wrong.</summary>
    private const float LeastScore = 0.25f;
    /// <summary>A twin nearer to the body is taken when it scores at least this part of the best.</summary>
    private const float TwinShare = 0.4f;
    private const int MostWords = 50;

    public void Apply(Page page)
    {
        RoleFeatures.Fill(page);
        var scores = page.RoleBuffer.Resize(page.Lines.Length);
        var best = -1;
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = MayBe(page, i) ? Logistic.Of(model.Score(FeatureMatrix.Row(page, i))) : 0;
            if (best < 0 || scores[i] > scores[best]) best = i;
        }
        if (best < 0 || scores[best] < LeastScore) return;
        var headline = NearestTwin(page, scores, best);
        page.Layout.Headline = headline;
        page.Mark(headline, Label.Headline, Rule.HeadlineScore, scores[best]);
    }

    private static bool MayBe(Page page, int i)
    {
        ref readonly var facts = ref page.FactBuffer[i];
        return facts.Words is > 0 and <= MostWords && facts.Letters > 0 && !facts.Is(LineTraits.DateOnly | LineTraits.TimeOnly) &&
            (!page.Layout.HasBody || i <= page.Layout.LastBody);
    }

    /// <summary>The headline is often printed in the breadcrumb or a sticky bar too: the print nearest above the body is the headline.</summary>
    private static int NearestTwin(Page page, ReadOnlySpan<float> scores, int best)
    {
        if (!page.Layout.HasBody) return best;
        var group = page.Facts[best].FirstTwin < 0 ? best : page.Facts[best].FirstTwin;
        for (var i = page.Layout.FirstBody; i > best; i--)
            if (page.Facts[i].FirstTwin == group && scores[i] >= TwinShare * scores[best]) return i;
        return best;
    }
}
