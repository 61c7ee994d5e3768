using Extraction.Features;
using Extraction.Labelling;
using Extraction.Model;

namespace Extraction.Tests.Labelling;

public class AdaptiveThresholdTests
{
    [Fact]
    public void Find_SureAndUnsureLines_KeepsTheSure() =>
        Assert.InRange(Find([0.9f, 0.05f, 0.95f, 0.1f], [50, 20, 60, 10]), 0.11f, 0.9f);

    [Fact]
    public void Find_NoSureLine_KeepsTheBestOnes() =>
        Assert.InRange(Find([0.3f, 0.01f, 0.28f], [40, 400, 40]), 0.02f, 0.28f);

    [Fact]
    public void Find_ManyPages_NoOtherThresholdExpectsMore()
    {
        var random = new Random(7);
        for (var page = 0; page < 200; page++)
        {
            var scores = Enumerable.Range(0, 1 + random.Next(12)).Select(_ => random.Next(64) / 64f).ToArray();
            var words = scores.Select(_ => 1 + random.Next(80)).ToArray();
            var shift = Math.Clamp(2 * (0.85 - scores.Max(threshold => ExpectedF1(scores, scores, words, threshold))), -0.8, 0.8);
            var moved = scores.Select(score => (float)(score * Math.Exp(shift) / (1 - score + (score * Math.Exp(shift))))).ToArray();
            var found = ExpectedF1(scores, moved, words, Find(scores, words, isHtml: true));
            Assert.All(scores, other => Assert.True(ExpectedF1(scores, moved, words, other) <= found + 1e-3));
        }
    }

    [Fact]
    public void Find_DoubtfulHtml_KeepsMoreThanItsScoresAlonePromise() =>
        Assert.True(Find([0.5f, 0.24f, 0.1f], [100, 100, 300], isHtml: true) <= 0.24f);

    [Fact]
    public void Find_DoubtfulProductPage_KeepsWhatItsScoresPromise() =>
        Assert.Equal(Find([0.5f, 0.24f, 0.1f], [100, 100, 300]), Find([0.5f, 0.24f, 0.1f], [100, 100, 300], isHtml: true, isProduct: true));

    private static float Find(float[] scores, int[] words, bool isHtml = false, bool isProduct = false)
    {
        using var page = new Page();
        if (isHtml) page.Markup.Elements.Add(default);
        page.FeatureBuffer.Resize(isHtml ? FeatureMatrix.Names.Length * scores.Length : 0).Clear();
        if (isProduct) FeatureMatrix.Row(page, 0)[(int)Feature.DataProduct] = 1;
        foreach (var score in scores) page.ScoreBuffer.Add(score);
        foreach (var count in words) page.FactBuffer.Add(new LineFacts { Words = count });
        return AdaptiveThreshold.Find(page);
    }

    private static double ExpectedF1(float[] scores, float[] moved, int[] words, float threshold)
    {
        double kept = 0, right = 0, gold = 0;
        for (var i = 0; i < scores.Length; i++)
        {
            gold += words[i] * moved[i];
            if (scores[i] < threshold) continue;
            kept += words[i];
            right += words[i] * moved[i];
        }
        return kept + gold > 0 ? 2 * right / (kept + gold) : 0;
    }
}
