namespace Extraction.Tests.Formats;

public class SpansWriterTests
{
    [Fact]
    public void Write_Blocks_SpansStandUnderTheirLabels() => Assert.Equal(
        """{"id":"page","source":"page.txt","attributes":{"headline":[[6,8,0.5]],"body":[[0,5,0.5],[9,12,0.5]]}}""" + "\n",
        Pages.Write("spans", Pages.Of((Label.Body, BlockKind.Paragraph, "Water"), (Label.Headline, BlockKind.Heading, "Up"), (Label.Body, BlockKind.Paragraph, "End"))));

    [Fact]
    public void Write_NoBlocks_AttributesAreEmpty() =>
        Assert.Equal("""{"id":"page","source":"page.txt","attributes":{}}""" + "\n", Pages.Write("spans", Pages.Body("")));
}
