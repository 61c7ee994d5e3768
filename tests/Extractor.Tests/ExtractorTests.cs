namespace Extraction.Tests;

public class ExtractorTests
{
    [Fact]
    public void ExtractText_TwoLines_TwoBlocks() =>
        Assert.Equal(2, new Extractor().ExtractText("One line.\n\n  Another line. ").Blocks.Length);
}
