using Extraction.Training.Labels;

namespace Extraction.Tests.Training;

public class SegmentLinesTests
{
    [Fact]
    public void Label_SegmentsOfBothKinds_LabelsTheirLinesAndNoOther() => Assert.Equal([false, true, null], SegmentLines.Label(
        ["Log in", "The mill turned for the last time\u00a0in May, its owner said.", "More about mills"], ["the last time in May"], ["Log in"]));

    [Fact]
    public void Label_TeaserQuotesTheBody_LabelsTheLongestLine() => Assert.Equal([null, true], SegmentLines.Label(
        ["the last time in May", "The mill turned for the last time in May, its owner said."], ["the last time in May"], []));

    [Fact]
    public void Label_ChromeWordInsideASentence_IsNoChromeLine() => Assert.Equal([null], SegmentLines.Label(
        ["You can log in to the mill's records at the town hall."], [], ["log in"]));
}
