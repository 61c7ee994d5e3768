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
            var found = ExpectedF1(scores, words, Find(scores, words));
            Assert.All(scores, other => Assert.True(ExpectedF1(scores, words, other) <= found + 1e-5));
        }
    }

    private static float Find(float[] scores, int[] words)
    {
        using var page = new Page();
        foreach (var score in scores) page.ScoreBuffer.Add(score);
        foreach (var count in words) page.FactBuffer.Add(new LineFacts { Words = count });
        return AdaptiveThreshold.Find(page);
    }

    private static double ExpectedF1(float[] scores, int[] words, float threshold)
    {
        double kept = 0, right = 0, gold = 0;
        foreach (var (score, count) in scores.Zip(words))
        {
            gold += count * score;
            if (score < threshold) continue;
            kept += count;
            right += count * score;
        }
        return kept + gold > 0 ? 2 * right / (kept + gold) : 0;
    }
}
