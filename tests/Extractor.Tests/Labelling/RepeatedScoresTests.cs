using Extraction.Features;
using Extraction.Labelling;
using Extraction.Model;

namespace Extraction.Tests.Labelling;

public class RepeatedScoresTests
{
    [Fact]
    public void Even_LinesOfOneKindInManyItems_ComeHalfWayToTheirMean() =>
        Assert.Equal([0.3f, 0.5f, 0.4f], Even([0.2f, 0.6f, 0.4f], [10, 10, 10], ["p", "p", "p"], repeats: 9), Close);

    [Fact]
    public void Even_LongAndShortLine_TheLongWeighsMore()
    {
        var scores = Even([0.2f, 0.8f], [99, 1], ["p", "p"], repeats: 9);
        Assert.InRange(scores[1] - scores[0], 0.29f, 0.31f);
        Assert.InRange(scores[0], 0.2f, 0.21f);
    }

    [Fact]
    public void Even_TwoKinds_StayApart() =>
        Assert.Equal([0.2f, 0.8f], Even([0.2f, 0.8f], [10, 10], ["p", "h"], repeats: 9), Close);

    [Theory, InlineData(3, 1), InlineData(9, 0)]
    public void Even_FewItemsOrParagraphsAlone_StayAsTheyAre(int repeats, int level) =>
        Assert.Equal([0.2f, 0.8f], Even([0.2f, 0.8f], [10, 10], ["p", "p"], repeats, level), Close);

    private static bool Close(float expected, float actual) => Math.Abs(expected - actual) < 1e-5f;

    private static float[] Even(float[] scores, int[] words, string[] tags, int repeats, int level = 1)
    {
        using var page = new Page();
        page.Markup.Elements.Add(new Element { Parent = -1 });
        FeatureMatrix.MakeRoom(page, scores.Length);
        page.FeatureBuffer.Span.Clear();
        foreach (var tag in tags) page.Markup.Elements.Add(new Element { Path = tag[0] });
        for (var i = 0; i < scores.Length; i++)
        {
            page.FactBuffer.Add(new LineFacts { Words = words[i] });
            page.LineBuffer.Add(new Line { Element = i + 1 });
            FeatureMatrix.Row(page, i)[(int)Feature.Repeats] = Logarithm.Of(repeats);
            FeatureMatrix.Row(page, i)[(int)Feature.RepeatLevel] = level;
        }
        RepeatedScores.Even(page, scores);
        return scores;
    }
}
