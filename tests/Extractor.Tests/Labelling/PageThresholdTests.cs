using Extraction.Labelling;

namespace Extraction.Tests.Labelling;

public class PageThresholdTests
{
    [Fact]
    public void Find_SureAndUnsureLines_KeepsTheSure()
    {
        var threshold = PageThreshold.Find([0.9f, 0.05f, 0.95f, 0.1f], [50, 20, 60, 10]);
        Assert.InRange(threshold, 0.11f, 0.9f);
    }

    [Fact]
    public void Find_NoSureLine_KeepsTheBestOnes()
    {
        var threshold = PageThreshold.Find([0.3f, 0.01f, 0.28f], [40, 400, 40]);
        Assert.InRange(threshold, 0.02f, 0.28f);
    }

    [Fact]
    public void Find_ManyPages_NoOtherThresholdExpectsMore()
    {
        var random = new Random(7);
        for (var page = 0; page < 200; page++)
        {
            var probabilities = Enumerable.Range(0, 1 + random.Next(12)).Select(_ => random.Next(65) / 64f).ToArray();
            var words = probabilities.Select(_ => random.Next(80)).ToArray();
            var found = ExpectedF1(probabilities, words, PageThreshold.Find(probabilities, words));
            Assert.All(probabilities, other => Assert.True(ExpectedF1(probabilities, words, other) <= found + 1e-5));
        }
    }

    [Fact]
    public void Find_NoWords_KeepsNothing()
    {
        Assert.True(PageThreshold.Find([], []) > 1);
        Assert.True(PageThreshold.Find([1], [0]) > 1);
    }

    [Fact]
    public void Find_AllSure_KeepsAll() => Assert.Equal(1, PageThreshold.Find([1, 1], [3, 4]));

    private static double ExpectedF1(float[] probabilities, int[] words, float threshold)
    {
        double kept = 0, right = 0, gold = 0;
        foreach (var (p, w) in probabilities.Zip(words))
        {
            gold += w * p;
            if (p < threshold) continue;
            kept += w;
            right += w * p;
        }
        return kept + gold > 0 ? 2 * right / (kept + gold) : 0;
    }
}
