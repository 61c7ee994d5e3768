using static Extraction.Tests.Metadata.HtmlMetadata;

namespace Extraction.Tests.Metadata;

public class AuthorReconcilerTests
{
    private const string Article = "<meta property='og:type' content='article'>";
    private const string Website = "<meta property='og:type' content='website'>";

    [Theory]
    [InlineData("""["Ann Reyes", "Reuters"]""", "Ann Reyes | Reuters")]
    [InlineData("\"Ann Reyes, dpa\"", "Ann Reyes | dpa")]
    [InlineData("""["Ann Reyes", "Port Verity Council"]""", "Ann Reyes")]
    [InlineData("""["Ann Reyes", "Sample Times"]""", "Ann Reyes")]
    public void Reconcile_StructuredDataListsAgencyBesideAPerson_AddsNewsAgenciesOnly(string authors, string expected) =>
        Assert.Equal(expected, AuthorsOf(Authors(authors)));

    [Theory]
    [InlineData("Reuters", Article, "Reuters")]
    [InlineData("Sample Times", Article, "Sample Times")]
    [InlineData("Sample Times Newsroom", Article, "Sample Times Newsroom")]
    [InlineData("Port Verity Council", Website, "Port Verity Council")]
    [InlineData("Sample Times", Website, "")]
    [InlineData("admin", Article, "")]
    [InlineData("Redaktion", Article, "Redaktion")]
    [InlineData("tide_watch7", Article, "tide_watch7")]
    public void Reconcile_NoPersonStated_WhatIsStatedSigns(string author, string head, string expected) =>
        Assert.Equal(expected, AuthorsOf(Authors($"\"{author}\"") + head));

    [Theory]
    [InlineData("Ann Reyes, Shipping Consultant", "Ann Reyes")]
    [InlineData("Ann Reyes, Registered User", "Ann Reyes")]
    [InlineData("Ann Reyes and Bo Lindqvist", "Ann Reyes | Bo Lindqvist")]
    public void Reconcile_PrintedRole_IsNoAuthor(string byline, string expected) =>
        Assert.Equal(expected, string.Join(" | ", Reconcile(Strong, "<h1>Harbour opens</h1>", ("Harbour opens", Label.Headline), ("By " + byline, Label.Byline)).Authors));

    [Theory]
    [InlineData("\"Ann Reyes, Gardener, Astrologer\"", "Ann Reyes")]
    [InlineData("\"Ann and Bo\"", "Ann | Bo")]
    public void Reconcile_SingleWordsBehindAFullName_SayWhatThePersonIs(string authors, string expected) =>
        Assert.Equal(expected, AuthorsOf(Authors(authors)));

    [Theory]
    [InlineData("By Ann Reyes, Bo Lindqvist and Cy Hale", "Ann Reyes | Bo Lindqvist | Cy Hale")]
    [InlineData("By Ann Reyes | Nov 5, 2024 | Indoor Plants", "Ann Reyes")]
    [InlineData("Ann Reyes - Harbour Mail", "Ann Reyes")]
    public void Reconcile_BylineNamesMoreThanIsStated_BelievesAListOfNamesOnly(string byline, string expected) =>
        Assert.Equal(expected, string.Join(" | ", Reconcile(Strong + Authors("\"Ann Reyes\""), "<h1>Harbour opens</h1>", ("Harbour opens", Label.Headline), (byline, Label.Byline)).Authors));

    private static string Authors(string json) => $$"""
        <meta property="og:site_name" content="Sample Times">
        <script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-11-05","author":{{json}}}</script>
        """;

    private static string AuthorsOf(string head) => string.Join(" | ", Reconcile(head, "<h1>Harbour opens</h1>", ("Harbour opens", Label.Headline)).Authors);
}
