using Extraction.FrontEnds;
using Extraction.Metadata;
using Extraction.Model;
using static Extraction.Tests.Metadata.HtmlMetadata;

namespace Extraction.Tests.Metadata;

public class HeadReaderTests
{
    [Theory]
    [InlineData("property='og:title'", "Title", "og:title")]
    [InlineData("name='parsely-title'", "Title", "meta:parsely-title")]
    [InlineData("name='DC.Title'", "Title", "meta:dc.title")]
    [InlineData("name='twitter:title'", "Title", "twitter:title")]
    [InlineData("name='sailthru.author'", "Author", "meta:sailthru.author")]
    [InlineData("name='cXenseParse:author'", "Author", "cxenseparse:author")]
    [InlineData("name='citation_author'", "Author", "meta:citation_author")]
    [InlineData("name='author'", "Author", "meta:author")]
    [InlineData("property='article:published_time'", "Published", "article:published_time")]
    [InlineData("name='parsely-pub-date'", "Published", "meta:parsely-pub-date")]
    [InlineData("name='dcterms.issued'", "Published", "meta:dcterms.issued")]
    [InlineData("itemprop='datePublished'", "Published", "meta:datepublished")]
    [InlineData("property='og:updated_time'", "Modified", "og:updated_time")]
    [InlineData("property='article:section'", "Section", "article:section")]
    [InlineData("property='og:site_name'", "SiteName", "og:site_name")]
    [InlineData("property='og:image'", "Image", "og:image")]
    public void Read_MetaElement_FillsItsField(string attribute, string field, string source)
    {
        var candidate = Assert.Single(Read($"<html><head><meta {attribute} content=' A  value &amp;amp; more '></head><body><p>x</p></body></html>")[Enum.Parse<MetadataField>(field)]);
        Assert.Equal(("A value & more", source), (candidate.Value, candidate.Source));
    }

    [Theory]
    [InlineData("article", "Article", "Weak")]
    [InlineData("Article", "Article", "Weak")]
    [InlineData(" NewsArticle ", "Article", "Weak")]
    [InlineData("Website", "Website", "None")]
    [InlineData("product", "None", "None")]
    public void Read_OpenGraphType_WhateverItsCase(string written, string type, string evidence)
    {
        var metadata = Read($"<html><head><meta property='og:type' content='{written}'></head><body><p>x</p></body></html>");
        Assert.Equal((type, evidence), (metadata.Type.ToString(), metadata.Evidence.ToString()));
    }

    [Fact]
    public void Read_SeveralTitles_MostTrustedFirst()
    {
        var metadata = Read("""
            <html><head><title>Harbour opens | Sample News</title><meta name="twitter:title" content="Harbour!"><meta property="og:title" content="Harbour opens">
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"Harbour opens again"}</script></head><body><p>x</p></body></html>
            """);
        Assert.Equal("Harbour opens again | Harbour opens | Harbour! | Harbour opens | Sample News", Join(metadata.Titles));
        Assert.Equal(["json-ld", "og:title", "twitter:title", "title"], metadata.Titles.Select(title => title.Source));
    }

    [Fact]
    public void Read_WrittenByPair_IsAnAuthor()
    {
        var metadata = Read("""
            <html><head><meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ann Reyes">
            <meta name="twitter:label2" content="Est. reading time"><meta name="twitter:data2" content="4 minutes"></head><body><p>x</p></body></html>
            """);
        Assert.Equal("Ann Reyes", Join(metadata.Authors));
    }

    [Fact]
    public void Read_Links_GiveCanonicalAndNext()
    {
        var metadata = Read("<html lang='de-AT'><head><link rel='canonical' href='/a'><link rel='prefetch next' href='/a?page=2'></head><body><p>x</p></body></html>");
        Assert.Equal("/a", Join(metadata[MetadataField.Url]));
        Assert.Equal("/a?page=2", Join(metadata[MetadataField.NextPage]));
        Assert.Equal("de-AT", Join(metadata[MetadataField.Language]));
    }

    [Theory]
    [InlineData("<meta name='twitter:image' content='/b'><meta property='og:image' content='/a'>")]
    [InlineData("<meta property='og:image' content='/a'><meta name='twitter:image' content='/b'>")]
    public void Read_SeveralImages_KeepsTheMostTrustedAlone(string head) =>
        Assert.Equal("/a", Join(Read($"<html><head>{head}</head><body><p>x</p></body></html>")[MetadataField.Image]));

    [Fact]
    public void Read_Keywords_AreCutAtCommas() =>
        Assert.Equal("bridges | trams", Join(Read("<html><head><meta name=keywords content='bridges, trams,'></head><body><p>x</p></body></html>")[MetadataField.Tag]));

    [Fact]
    public void Read_PlainText_IsEmpty()
    {
        using var page = new Page();
        PlainTextFrontEnd.Split(page, "<title>Harbour opens</title>\n\nHarbour opens".AsMemory());
        var metadata = MetadataReader.Read(page, Url);
        Assert.All(Enum.GetValues<MetadataField>(), field => Assert.Empty(metadata[field]));
    }
}
