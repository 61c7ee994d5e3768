using Extraction.Labelling;
using Extraction.Model;

namespace Extraction.Tests.Labelling;

public class HeadedScoresTests
{
    private const byte NoHeading = 0;

    [Fact]
    public void Draw_LinesUnderAHeading_ComeAFifthOfTheWayToIt() =>
        Assert.Equal([0.9f, 0.58f, 0.26f], Draw([0.9f, 0.5f, 0.1f], [2, NoHeading, NoHeading]), Close);

    [Fact]
    public void Draw_LinesAboveTheFirstHeading_StayAsTheyAre() =>
        Assert.Equal([0.5f, 0.9f], Draw([0.5f, 0.9f], [NoHeading, 1]), Close);

    [Fact]
    public void Draw_HeadingUnderAHeading_KeepsItsScoreAndGivesItOn() =>
        Assert.Equal([0.9f, 0.1f, 0.42f], Draw([0.9f, 0.1f, 0.5f], [2, 3, NoHeading]), Close);

    private static bool Close(float expected, float actual) => Math.Abs(expected - actual) < 1e-5f;

    private static float[] Draw(float[] scores, byte[] levels)
    {
        using var page = new Page();
        foreach (var level in levels) page.LineBuffer.Add(new Line { HeadingLevel = level });
        HeadedScores.Draw(page, scores);
        return scores;
    }
}
