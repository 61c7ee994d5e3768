namespace Extraction.Tests.Assembling;

public class CuedNamesTests
{
    private static readonly Extractor Extractor = new();

    private static readonly string Story = string.Concat(Enumerable.Range(1, 6).Select(i =>
        $"<p>The council of the town met on the old bridge for the {i}th time this year, and it said again that the tram will run before the summer, whatever the weather does.</p>"));

    [Theory]
    [InlineData("<p>Posted by ibis</p>", "ibis")]
    [InlineData("<p>Posted by Konrad @ 12:00 am</p>", "Konrad")]
    [InlineData("<p>Written by</p><p>Ann Reyes</p>", "Ann Reyes")]
    [InlineData("<p>By submitting this form you agree.</p>", "")]
    [InlineData("<p>Reviewed by Ann Reyes</p>", "")]
    [InlineData("<p>By February, all was well.</p>", "")]
    public void Assemble_NoLineReadsLikeAByline_TakesAShortNameBehindACue(string lines, string expected) =>
        Assert.Equal(expected, AuthorsOf(lines));

    [Theory]
    [InlineData("Written by Ann Reyes, reviewed by Bo Lindqvist", "Ann Reyes")]
    [InlineData("Edited by Written by Ann Reyes", "Ann Reyes")]
    [InlineData("Edited by Bo Lindqvist | Written by Ann Reyes", "Ann Reyes")]
    [InlineData("By Ann Reyes and Bo Lindqvist", "Ann Reyes | Bo Lindqvist")]
    public void Assemble_BylineOfWritersAndReviewers_NamesWriters(string byline, string expected) =>
        Assert.Equal(expected, AuthorsOf($"<p>{byline}</p>"));

    [Fact]
    public void Assemble_NamesWithAndWithoutCue_BelievesTheCue() =>
        Assert.Equal("Ann Reyes", AuthorsOf("<p>Port Verity</p><p>5 November 2024</p><p>By Ann Reyes</p>"));

    private static string AuthorsOf(string lines) =>
        string.Join(" | ", Extractor.ExtractHtml($"<html><head><meta property='article:published_time' content='2024-11-05'><title>Tram returns to the old bridge</title></head><body><h1>Tram returns to the old bridge</h1>{lines}{Story}</body></html>").Authors);
}
