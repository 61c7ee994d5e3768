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
            var shift = (random.NextSingle() * 2) - 1;
            var moved = scores.Select(score => (float)(score * Math.Exp(shift) / (1 - score + (score * Math.Exp(shift))))).ToArray();
            var found = ExpectedF1(scores, moved, words, Find(scores, words, (CutFeature.Constant, shift)));
            Assert.All(scores, other => Assert.True(ExpectedF1(scores, moved, words, other) <= found + 1e-3));
        }
    }

    [Theory, InlineData(1f), InlineData(-1f), InlineData(0f)]
    public void Find_WeightOfTheWholePage_KeepsMoreOrLess(float weight)
    {
        float[] scores = [0.5f, 0.3f, 0.24f, 0.2f];
        int[] words = [100, 100, 100, 300];
        var usual = Find(scores, words, (CutFeature.Constant, 0));
        Assert.Equal(Math.Sign(weight), Math.Sign(usual - Find(scores, words, (CutFeature.DataProduct, weight))));
    }

    [Fact]
    public void Find_PlainText_TakesScoresAsTheyAre()
    {
        using var page = Scored([0.5f, 0.24f, 0.1f], [100, 100, 300]);
        Assert.Equal(AdaptiveThreshold.Find(page, CutModel.None), AdaptiveThreshold.Find(page, Model((CutFeature.Constant, 1))));
    }

    [Fact]
    public void FindAll_Shifts_GivesEachTheThresholdOfAModelThatShiftsSo()
    {
        float[] scores = [0.7f, 0.4f, 0.2f, 0.05f], shifts = [-1, 0, 1];
        int[] words = [50, 100, 100, 300];
        using var page = Scored(scores, words);
        Assert.Equal(shifts.Select(shift => Find(scores, words, (CutFeature.Constant, shift))), AdaptiveThreshold.FindAll(page, shifts));
    }

    private static float Find(float[] scores, int[] words, params (CutFeature Feature, float Weight)[] weights)
    {
        using var page = Scored(scores, words);
        if (weights.Length == 0) return AdaptiveThreshold.Find(page, CutModel.None);
        page.Markup.Elements.Add(default);
        FeatureMatrix.MakeRoom(page, scores.Length);
        page.FeatureBuffer.Span.Clear();
        FeatureMatrix.Row(page, 0)[(int)Feature.DataProduct] = 1;
        return AdaptiveThreshold.Find(page, Model(weights));
    }

    private static CutModel Model(params (CutFeature Feature, float Weight)[] weights)
    {
        var all = new float[CutEvidence.Names.Length];
        foreach (var (feature, weight) in weights) all[(int)feature] = weight;
        return new CutModel(all);
    }

    private static Page Scored(float[] scores, int[] words)
    {
        var page = new Page();
        foreach (var score in scores) page.ScoreBuffer.Add(score);
        foreach (var count in words) page.FactBuffer.Add(new LineFacts { Words = count });
        return page;
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
