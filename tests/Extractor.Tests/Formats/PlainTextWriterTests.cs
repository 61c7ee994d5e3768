namespace Extraction.Tests.Formats;

public class PlainTextWriterTests
{
    [Theory]
    [InlineData("Up", "One.\n\nTwo.", "Up\n\nOne.\n\nTwo.\n")]
    [InlineData(null, "One.", "One.\n")]
    [InlineData("Up", "", "Up\n")]
    [InlineData(null, "", "")]
    public void Write_Page_HeadlineBlankLineText(string? headline, string body, string expected) =>
        Assert.Equal(expected, Pages.Write("txt", Pages.Body(body, headline)));

    [Fact]
    public void Write_TwoPages_FormFeedBetween() => Assert.Equal("One.\n\n\f\nTwo.\n", Pages.Write("txt", Pages.Body("One."), Pages.Body("Two.")));
}
