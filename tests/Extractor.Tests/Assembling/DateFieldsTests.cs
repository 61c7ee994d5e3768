namespace Extraction.Tests.Assembling;

public class DateFieldsTests
{
    private static readonly Extractor Extractor = new();

    private static readonly string Story = string.Concat(Enumerable.Range(1, 6).Select(i =>
        $"<p>The council of the town met on the old bridge for the {i}th time this year, and it said again that the tram will run before the summer, whatever the weather does.</p>"));

    [Theory]
    [InlineData("<p>05.11.2024 | 18:39 Uhr | Ann Reyes</p>", "", "", "2024-11-05")]
    [InlineData("<p>Press release 5 November 2024</p>", "", "", "2024-11-05")]
    [InlineData("", "", "<p>Published on: 5 November 2024</p>", "2024-11-05")]
    [InlineData("", "<p>Last updated 5 November 2024</p>", "", "2024-11-05")]
    [InlineData("", "<p><time datetime='2024-11-05'>5 November 2024</time><time datetime='2024-12-24'>24 December 2024</time></p>", "", "2024-11-05")]
    [InlineData("", "", "<p>Opened in 1904</p>", "")]
    public void Extract_DateBesideTheHeadlineOrLabelled_DatesThePage(string above, string below, string behind, string expected) =>
        Assert.Equal(expected, DayOf($"{above}<h1>Tram returns to the old bridge</h1>{below}{Story}{behind}"));

    [Fact]
    public void Extract_ChangeWhereThePublicationIsStated_DoesNotReplaceIt() =>
        Assert.Equal("2023-02-01", DayOf($"<h1>Tram returns to the old bridge</h1><p>Last updated 5 November 2024</p>{Story}", "<meta property='article:published_time' content='2023-02-01T08:00:00Z'>"));

    private static string DayOf(string body, string head = "") =>
        Extractor.ExtractHtml($"<html><head><title>Tram returns to the old bridge</title>{head}</head><body><main>{body}</main></body></html>").Published?.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "";
}
