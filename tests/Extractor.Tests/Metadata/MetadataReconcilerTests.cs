using Extraction.Lexicons;
using Extraction.Metadata;
using static Extraction.Tests.Metadata.HtmlMetadata;

namespace Extraction.Tests.Metadata;

public class MetadataReconcilerTests
{
    [Fact]
    public void Reconcile_HeadlineAgreesWithMetadata_KeepsThePrintedForm()
    {
        var document = Reconcile("<title>Harbour opens after storm - Sample Times</title>", "<h1>Harbour opens after the storm</h1>", ("Harbour opens after the storm", Label.Headline));
        Assert.Equal("Harbour opens after the storm", document.Headline);
        Assert.Equal("Harbour opens after storm - Sample Times", document.RawTitle);
        Assert.Equal("Sample Times", document.SiteName);
        Assert.Equal("line 1", document.Sources["headline"]);
    }

    [Fact]
    public void Reconcile_HeadlineIsSomethingElse_TakesMetadata()
    {
        var document = Reconcile("<meta property='og:title' content='Harbour opens'>", "<p>x</p>", ("Subscribe now and save", Label.Headline));
        Assert.Equal(("Harbour opens", "og:title"), (document.Headline, document.Sources["headline"]));
    }

    [Fact]
    public void Reconcile_HeadingNamesTheBook_TakesTheTitleOfThePage()
    {
        var document = Reconcile("<title>Ropes and knots - The Harbour Handbook</title>", "<h1>The Harbour Handbook</h1>", ("The Harbour Handbook", Label.Headline));
        Assert.Equal("Ropes and knots", document.Headline);
    }

    [Fact]
    public void Reconcile_NoMetadata_KeepsTheLabelledFields()
    {
        var labelled = Labelled(("Harbour opens", Label.Headline));
        var document = new MetadataReconciler(Lexicon.Shared).Reconcile(labelled, PageMetadata.Empty, null);
        Assert.Equal(("Harbour opens", "line 1"), (document.Headline, document.Sources["headline"]));
    }

    [Fact]
    public void Reconcile_BylineNamesMore_TakesAll()
    {
        var document = Reconcile("<meta name='author' content='Ann Reyes'>" + Strong, "<h1>Harbour opens</h1>", ("Harbour opens", Label.Headline), ("By Ann Reyes and Bo Lindqvist", Label.Byline));
        Assert.Equal(["Ann Reyes", "Bo Lindqvist"], document.Authors);
    }

    [Fact]
    public void Reconcile_MetadataNamesMore_KeepsWhatBothName()
    {
        var document = Reconcile("<meta name='author' content='Ann Reyes, Cy Okafor'>" + Strong, "<h1>Harbour opens</h1>", ("Harbour opens", Label.Headline), ("By Ann Reyes and Bo Lindqvist", Label.Byline));
        Assert.Equal(["Ann Reyes"], document.Authors);
    }

    [Theory]
    [InlineData(Strong, "2024-11-05T18:39:00Z")]
    [InlineData("""<meta property="og:type" content="article"><meta name="date" content="2024-11-05">""", "2024-11-05")]
    [InlineData("""<meta name="date" content="2024-11-05">""", "2024-11-05")]
    [InlineData("""<script type="application/ld+json">{"@type":"WebPage","datePublished":"2024-11-05","dateModified":"2024-11-06"}</script>""", null)]
    [InlineData("""<script type="application/ld+json">{"@type":"Product","datePublished":"2024-11-05"}</script>""", null)]
    [InlineData("""<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-11-05"}</script>""", "2024-11-05")]
    [InlineData("""<meta property="article:published_time" content="1970-01-01T00:00:00Z">""", null)]
    [InlineData("""<meta property="article:published_time" content="2024-11-09"><meta name="parsely-pub-date" content="2024-11-05"><meta property="article:modified_time" content="2024-11-06">""", "2024-11-05")]
    public void Reconcile_StatedDates_AreBelievedUnlessThePageIsSomethingElse(string head, string? expected) =>
        Assert.Equal(expected, Reconcile(head, "<h1>Harbour opens</h1>").Published?.ToIso());

    [Fact]
    public void Reconcile_LocalTimeOnPage_BeatsTheSameInstantInUtc()
    {
        var document = Reconcile("<meta property='article:published_time' content='2024-11-05T22:30:00Z'>", "<h1>Harbour opens</h1><p><time datetime='2024-11-06T09:30:00+11:00'>today</time></p>");
        Assert.Equal("2024-11-06T09:30:00+11:00", document.Published?.ToIso());
    }

    [Fact]
    public void Reconcile_DateInAddressOnly_GivesTheDay()
    {
        var metadata = Read("""<html><head><script type="application/ld+json">{"@type":"NewsArticle","author":"Ann Reyes"}</script></head><body><p>x</p></body></html>""");
        var document = new MetadataReconciler(Lexicon.Shared).Reconcile(new Document(), metadata, "https://sample.example/2024/11/05/harbour");
        Assert.Equal(("2024-11-05", "url"), (document.Published?.ToIso(), document.Sources["published"]));
    }

    [Fact]
    public void Reconcile_HomePage_HasNeitherAuthorNorDate()
    {
        var metadata = Read($"<html><head>{Strong}<meta name='author' content='Ann Reyes'></head><body><h1>Sample Times</h1></body></html>");
        var document = new MetadataReconciler(Lexicon.Shared).Reconcile(new Document(), metadata, "https://sample.example/");
        Assert.Empty(document.Authors);
        Assert.Null(document.Published);
    }

    [Fact]
    public void Reconcile_Rest_IsFilledWithSources()
    {
        var document = Reconcile("""
            <link rel="canonical" href="/harbour"><link rel="next" href="?page=2"><meta property="article:section" content="World">
            <meta property="article:tag" content="Ports"><meta name="keywords" content="other">
            <script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>
            """, "<p>x</p>");
        Assert.Equal("https://www.sample-times.example/harbour", document.CanonicalUrl);
        Assert.Equal(Url + "?page=2", document.NextPageUrl);
        Assert.Equal(("World", Paywall.Gated, "json-ld"), (document.Section, document.Paywall, document.Sources["paywall"]));
        Assert.Equal(["Ports"], document.Tags);
    }
}
