using static Extraction.Tests.Metadata.HtmlMetadata;

namespace Extraction.Tests.Metadata;

public class TitleReconcilerTests
{
    private const string Website = "<meta property='og:type' content='website'>";

    [Theory]
    [InlineData("Storm in the north: Harbour opens again", "<title>Storm in the north: Harbour opens again - Sample Times</title>", "Storm in the north: Harbour opens again")]
    [InlineData("Storm in the north: Harbour opens again", "<meta property='og:title' content='Harbour opens again'>", "Harbour opens again")]
    [InlineData("Sample Times: Harbour opens again", "<meta property='og:site_name' content='Sample Times'>", "Harbour opens again")]
    [InlineData("All that we know of the long storm so far: Harbour opens again", "", "Harbour opens again")]
    public void Reconcile_StructuredDataStatesTheKickerToo_KeepsItUnlessTheHeadlineIsStatedAlone(string stated, string head, string expected) =>
        Assert.Equal(expected, HeadlineOf("Harbour opens again", $$"""<script type="application/ld+json">{"@type":"NewsArticle","headline":"{{stated}}"}</script>""" + head));

    [Fact]
    public void Reconcile_KickerInOpenGraphAlone_StaysOff() =>
        Assert.Equal("Harbour opens again", HeadlineOf("Harbour opens again", "<meta property='og:title' content='Storm in the north: Harbour opens again'>"));

    [Theory]
    [InlineData("Every ship. Every berth.", Website, "Harbour management software")]
    [InlineData("Every ship. Every berth.", "", "Every ship. Every berth.")]
    [InlineData("Every ship. Every berth.", Website + Strong, "Every ship. Every berth.")]
    [InlineData("Harbour software", Website, "Harbour software")]
    public void Reconcile_HeadingOfAWebsiteSharesNoWords_IsASlogan(string heading, string head, string expected) =>
        Assert.Equal(expected, HeadlineOf(heading, head + "<meta property='og:title' content='Harbour management software'>"));

    private static string? HeadlineOf(string heading, string head) => Reconcile(head, $"<h1>{heading}</h1>", (heading, Label.Headline)).Headline;
}
