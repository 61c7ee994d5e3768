using Extraction.Training.Labels;

namespace Extraction.Tests.Training;

public class GoldLinesTests
{
    private const string Gold = "The ferry stopped running on Monday after a storm tore its cable.\nWhat now?\nThe owner hopes for a new cable by spring.";

    [Fact]
    public void Label_BodyAmongChrome_TakesLinesOfTheGold() => Assert.Equal([false, true, true, true, false], Label(
        "Home News Sport Weather Contact us today",
        "The ferry stopped running on Monday after a storm tore its cable.",
        "What now?",
        "The owner hopes for a new cable by spring.",
        "Sign up for our letter every single week"));

    [Fact]
    public void Label_TeaserRepeatsTheBody_TakesTheCopyInTheBody()
    {
        var teaser = Enumerable.Repeat("Subscribe to the paper and read it every day of the year", 14);
        string[] lines = ["The owner hopes for a new cable by spring.", .. teaser, .. Gold.Split('\n')];
        Assert.Equal([15, 17], Label(lines).Index().Where(line => line.Item && lines[line.Index].Length > 10).Select(line => line.Index));
    }

    [Fact]
    public void Label_ShortLineOfTheGold_TakenAsOftenAsTheGoldHasIt() => Assert.Equal([true, true, true, false, false], Label(
        "The ferry stopped running on Monday after a storm tore its cable.", "What now?", "The owner hopes for a new cable by spring.", "Read on", "What now?"));

    [Fact]
    public void Label_GoldSplitOverLines_TakesThePartsTheyContinue() => Assert.Equal([true, true, true], Label(
        "The ferry stopped running on Monday", "after a storm", "tore its cable. The owner hopes for a new cable by spring."));

    [Fact]
    public void Label_NoGold_TakesNothing() => Assert.Equal([false, false], new GoldLines("", ["One line of text", ""]).Label());

    private static bool[] Label(params string[] lines) => new GoldLines(Gold, lines).Label();
}
