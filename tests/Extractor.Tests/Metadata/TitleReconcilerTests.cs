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

    [Theory]
    [InlineData("Harbour<br>Management Diploma", "Harbour Management Diploma – Pilots’ Guild", "Harbour Management Diploma")]
    [InlineData("Storm in the north<br>Harbour opens again", "Storm in the north: Harbour opens again", "Harbour opens again")]
    public void Reconcile_HeadingBrokenIntoLines_IsWholeWhereATitleHasItInOne(string heading, string title, string expected) =>
        Assert.Equal(expected, Reconcile($"<title>{title}</title>", $"<h1>{heading}</h1>", (heading.Split("<br>")[1], Label.Headline)).Headline);

    [Theory]
    [InlineData("The Best Tide Tables of the Coast", "The Best Tide Tables of the Coast")]
    [InlineData("12 Best Tide Tables of the Coast", "12 Best Tide Tables of the Coast")]
    [InlineData("Which Are the Best Tide Tables of the Coast", "Which Are the Best Tide Tables of the Coast")]
    [InlineData("Storm Watch Best Tide Tables of the Coast", "Best Tide Tables of the Coast")]
    public void Reconcile_WordsInFrontThatNoTitleHas_GoWhereTheyCanStandAlone(string heading, string expected) =>
        Assert.Equal(expected, HeadlineOf(heading, "<meta property='og:title' content='Best Tide Tables of the Coast'>"));

    [Theory]
    [InlineData("Steering with Sample", "Steering with Sample – Sample", "Steering with Sample")]
    [InlineData("Sample Times", "Harbour opens again – Sample Times", "Harbour opens again")]
    public void Reconcile_HeadingThatHasTheNameOfTheSite_IsTheHeadlineWhereATitleNamesTheSiteAfterIt(string heading, string title, string expected) =>
        Assert.Equal(expected, HeadlineOf(heading, $"<title>{title}</title><meta property='og:site_name' content='{title.Split(" – ")[1]}'>"));

    private static string? HeadlineOf(string heading, string head) => Reconcile(head, $"<h1>{heading}</h1>", (heading, Label.Headline)).Headline;
}
