using Extraction.Metadata;
using static Extraction.Tests.Metadata.HtmlMetadata;

namespace Extraction.Tests.Metadata;

public class JsonLdReaderTests
{
    [Theory]
    [InlineData("\"Ann Reyes\"", "Ann Reyes")]
    [InlineData("""["Ann Reyes","Bo Lindqvist"]""", "Ann Reyes | Bo Lindqvist")]
    [InlineData("""{"@type":"Person","name":"Ann Reyes"}""", "Ann Reyes")]
    [InlineData("""[{"@type":"Person","name":"Ann Reyes"},{"@type":"Person","name":["Bo Lindqvist"]}]""", "Ann Reyes | Bo Lindqvist")]
    [InlineData("""{"@type":"Person","givenName":"Ann","familyName":"Reyes"}""", "Ann Reyes")]
    [InlineData("""{"@value":"Ann Reyes"}""", "Ann Reyes")]
    [InlineData("""{"@type":"Person","name":"O&#39;Hara Reyes"}""", "O'Hara Reyes")]
    public void Read_AuthorForms_GivesNames(string author, string expected) =>
        Assert.Equal(expected, Join(ReadJsonLd($$"""{"@type":"NewsArticle","headline":"x","author":{{author}}}""").Authors));

    [Fact]
    public void Read_AuthorByReference_IsLookedUpInGraph()
    {
        var metadata = ReadJsonLd("""
            {"@graph":[{"@type":"Article","headline":"Harbour opens","author":{"@id":"#p1"},"publisher":{"@id":"#o"}},
            {"@type":"Organization","@id":"#o","name":"Sample Harbour News"},{"@type":"Person","@id":"#p1","name":"Ann Reyes"}]}
            """);
        Assert.Equal(("Ann Reyes", CreatorKind.Person), (metadata.Authors[0].Value, metadata.Authors[0].Kind));
        Assert.Equal("Sample Harbour News", metadata.SiteNames[0].Value);
    }

    [Theory]
    [InlineData("NewsArticle")]
    [InlineData("BlogPosting")]
    [InlineData("ReportageNewsArticle")]
    [InlineData("LiveBlogPosting")]
    [InlineData("TechArticle")]
    [InlineData("http://schema.org/NewsArticle")]
    public void Read_ArticleTypes_AreStrongEvidence(string type)
    {
        var metadata = ReadJsonLd($$"""[{"@type":["{{type}}"],"headline":"Harbour opens","datePublished":"2024-11-05T18:39:00Z","dateModified":"2024-11-06"}]""");
        Assert.Equal(ArticleEvidence.Strong, metadata.Evidence);
        Assert.Equal("Harbour opens", metadata.Titles[0].Value);
        Assert.Equal("2024-11-05T18:39:00Z", metadata.Published[0].Value);
        Assert.Equal("2024-11-06", metadata.Modified[0].Value);
    }

    [Theory]
    [InlineData("Product")]
    [InlineData("CollectionPage")]
    [InlineData("LocalBusiness")]
    public void Read_OtherTypes_SpeakAgainstArticle(string type) =>
        Assert.Equal(ArticleEvidence.Against, ReadJsonLd($$"""{"@type":"{{type}}","name":"Lamp","author":"Ann Reyes"}""").Evidence);

    [Fact]
    public void Read_WebPage_StatesLessThanAnArticle()
    {
        var metadata = ReadJsonLd("""{"@type":"WebPage","name":"Our services","dateModified":"2024-11-06","mainEntity":{"@type":"Article","headline":"Harbour opens","author":"Ann Reyes"}}""");
        Assert.Equal("Harbour opens | Our services", Join(metadata.Titles));
        Assert.Equal("json-ld:webpage", metadata.Modified[0].Source);
        Assert.Equal("Ann Reyes", Join(metadata.Authors));
    }

    [Fact]
    public void Read_ListOfTeasers_GivesNoArticle()
    {
        var teasers = string.Join(',', Enumerable.Range(1, 6).Select(i => $$"""{"@type":"BlogPosting","headline":"Post {{i}}","author":"Ann Reyes","datePublished":"2024-11-0{{i}}"}"""));
        var metadata = ReadJsonLd($"[{teasers}]");
        Assert.Empty(metadata.Authors);
        Assert.Empty(metadata.Published);
    }

    [Fact]
    public void Read_SeveralArticles_TakesTheOneOfThePage()
    {
        var metadata = ReadJsonLd("""
            [{"@type":"Article","headline":"Other","url":"https://news.example/other","author":"Bo Lindqvist"},
            {"@type":"Article","headline":"Own","mainEntityOfPage":{"@type":"WebPage","@id":"https://news.example/own/"},"author":"Ann Reyes"}]
            """, "https://www.news.example/own?ref=x");
        Assert.Equal("Ann Reyes", Join(metadata.Authors));
        Assert.Equal("Own", metadata.Titles[0].Value);
    }

    [Theory]
    [InlineData("\"bridges, trams\"", "bridges | trams")]
    [InlineData("""["bridges","trams, old"]""", "bridges | trams, old")]
    [InlineData("""[{"@type":"DefinedTerm","name":"bridges"}]""", "bridges")]
    public void Read_KeywordForms_GivesTags(string keywords, string expected) =>
        Assert.Equal(expected, Join(ReadJsonLd($$"""{"@type":"NewsArticle","keywords":{{keywords}}}""")[MetadataField.Tag]));

    [Theory]
    [InlineData("true", Paywall.Free)]
    [InlineData("\"True\"", Paywall.Free)]
    [InlineData("false", Paywall.Gated)]
    [InlineData("\"False\"", Paywall.Gated)]
    [InlineData("\"http://schema.org/False\"", Paywall.Gated)]
    [InlineData("\"maybe\"", Paywall.Unknown)]
    [InlineData("null", Paywall.Unknown)]
    public void Read_AccessibleForFree_IsTriState(string value, Paywall expected) =>
        Assert.Equal(expected, ReadJsonLd($$"""{"@type":"NewsArticle","isAccessibleForFree":{{value}}}""").Paywall);

    [Theory]
    [InlineData("\"https://news.example/a.jpg\"")]
    [InlineData("""["https://news.example/a.jpg"]""")]
    [InlineData("""{"@type":"ImageObject","url":"https://news.example/a.jpg"}""")]
    [InlineData("""[{"@type":"ImageObject","contentUrl":"https://news.example/a.jpg"}]""")]
    public void Read_ImageForms_GivesAddress(string image) =>
        Assert.Equal("https://news.example/a.jpg", Join(ReadJsonLd($$"""{"@type":"NewsArticle","image":{{image}}}""")[MetadataField.Image]));
}
