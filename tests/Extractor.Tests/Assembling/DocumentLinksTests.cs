namespace Extraction.Tests.Assembling;

public class DocumentLinksTests
{
    private const string Page = "https://news.example/2024/story.html";

    private static (string, string)[] Links(string html, string? url = Page) => [.. Assembled.Html(html, url).Links.Select(link => (link.Text, link.Url))];

    [Theory]
    [InlineData("other.html", "https://news.example/2024/other.html")]
    [InlineData("/top?a=1&amp;b=2#c", "https://news.example/top?a=1&b=2#c")]
    [InlineData("//cdn.example/x", "https://cdn.example/x")]
    [InlineData("  https://other.example/a\n b ", "https://other.example/a%20b")]
    [InlineData("HTTPS://Other.example", "https://other.example/")]
    [InlineData("?page=2", "https://news.example/2024/story.html?page=2")]
    [InlineData("mailto:desk@news.example", "mailto:desk@news.example")]
    [InlineData("tel:+3212345", "tel:+3212345")]
    public void Links_Address_IsCompletedFromThatOfThePage(string href, string url) =>
        Assert.Equal([("x", url)], Links($"<p>See <a href='{href}'>x</a>."));

    [Theory]
    [InlineData("javascript:void(0)")]
    [InlineData(" JavaScript:alert(1)")]
    [InlineData("&#1;javascript:alert(1)")]
    [InlineData("java&#10;script:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("vbscript:x")]
    [InlineData("blob:https://news.example/1")]
    [InlineData("file:///etc/hosts")]
    [InlineData("#footnote")]
    [InlineData("")]
    [InlineData("http://[bad")]
    public void Links_ScriptDataOrPlaceOnThePage_IsLeftOut(string href)
    {
        Assert.Empty(Links($"<p>See <a href='{href}'>x</a>."));
        Assert.Empty(Links($"<p>See <a href='{href}'>x</a>.", url: null));
        Assert.Equal("See x.", Assembled.Html($"<p>See <a href='{href}'>x</a>.", Page).ToMarkdown());
    }

    [Fact]
    public void Links_BaseElement_IsWhereAddressesStart()
    {
        Assert.Equal([("x", "https://static.example/en/y")], Links("<base href=https://static.example/en/><p><a href=y>x</a>"));
        Assert.Equal([("x", "https://news.example/en/y")], Links("<base href=/en/><p><a href=y>x</a>"));
        Assert.Equal([("x", "https://static.example/en/y")], Links("<base href=https://static.example/en/><p><a href=y>x</a>", url: null));
    }

    [Fact]
    public void Links_PageWithoutAddress_CanonicalOneOrAsWritten()
    {
        Assert.Equal([("x", "https://news.example/a/y")], Links("<link rel=canonical href=https://news.example/a/b><p><a href=y>x</a>", url: null));
        Assert.Equal([("x", "y?z=1")], Links("<p><a href='y?z=1'>x</a>", url: null));
        Assert.Equal([("x", "/y")], Links("<p><a href=/y>x</a>", url: "not an address"));
    }

    [Fact]
    public void Links_LinkOverSeveralBlocks_IsOneAtItsFirstBlock()
    {
        var document = Assembled.Html("<p>Text.</p><a href=/card><h3>Title</h3><p>Blurb</p></a><p><a href=/card>again</a>", Page);
        Assert.Equal([("Title Blurb", 1), ("again", 3)], document.Links.Select(link => (link.Text, link.Block)));
    }

    [Fact]
    public void Links_WhiteSpaceAroundAndInside_TextIsAsPrinted() =>
        Assert.Equal("big report", Assert.Single(Assembled.Html("<p>See\u00A0\u00A0<a href=/r>\u00A0big\u00AD \n<b>report</b></a>, all.").Links).Text);

    [Fact]
    public void Links_Chrome_OnlyWhenAskedFor()
    {
        const string html = "<nav><a href=/home>Home</a></nav><p>See <a href=/report>the report</a>.";
        static Label Menu(string text) => text == "Home" ? Label.Navigation : Label.Body;
        Assert.Equal("the report", Assert.Single(Assembled.Html(html, Menu).Links).Text);
        var all = Assembled.Html(html, Menu, options: new ExtractorOptions { AllLinks = true });
        Assert.Equal(["Home", "the report"], all.Links.Select(link => link.Text));
        Assert.True(all.Blocks[all.Links[0].Block].Label.IsChrome());
        Assert.Equal(Assembled.Html(html, Menu).ToMarkdown(), all.ToMarkdown());
    }

    [Fact]
    public void Links_DocumentChangedByHand_KeepsWhatItWasGiven()
    {
        var document = Assembled.Html("<p><a href=/x>x</a>", Page);
        Assert.Empty((document with { Links = [] }).Links);
        Assert.Equal(document.Links, (document with { Headline = "New" }).Links);
        Assert.Empty(new Document().Links);
    }
}
