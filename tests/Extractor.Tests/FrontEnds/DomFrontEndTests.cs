using AngleSharp.Html.Dom;
using Extraction.Model;

namespace Extraction.Tests.FrontEnds;

/// <summary>A document gives what its source gives, offsets apart.</summary>
public class DomFrontEndTests
{
    private const string Article =
        "<!doctype html><html lang=en><head><title>Tides rise</title><meta property=og:title content=Tides><script type='application/ld+json'>{}</script></head>" +
        "<body class=single><nav><ul><li><a href=/>Home</a><li><a href=/sea>Sea</a></ul></nav><main><article id=post-1><h1 itemprop=headline>Tides <i>rise</i></h1>" +
        "<p class=byline>By <a rel=author href=/ada>Ada Reed</a> <time datetime=2024-05-01>1 May</time></p><figure><img data-src=a.jpg alt=Pier><figcaption>The pier</figcaption></figure>" +
        "<p>First <b>para</b>graph.<br>Second line.</p><table><tr><td>High<td>3 m<tr><td>Low<td><p>1 m</table><pre>a\n b</pre></article></main>" +
        "<div hidden><a class=card href=/x><h3>More</h3><p>Blurb</p></a></div><form><input placeholder=Search><textarea>t</textarea></form></body></html>";

    [Fact]
    public void Split_Document_GivesTheEvidenceOfItsSource()
    {
        using var source = HtmlPages.Read(Article);
        using var tree = HtmlPages.Read(HtmlPages.Parse(Article));
        Assert.Equal(source.Lines(), tree.Lines());
        Assert.Equal(source.Lines.ToArray().Select(Evidence), tree.Lines.ToArray().Select(Evidence));
        Assert.Equal(source.Markup.Elements.Span.ToArray(), tree.Markup.Elements.Span.ToArray());
        Assert.Equal(source.Markup.Tokens.Span.ToArray(), tree.Markup.Tokens.Span.ToArray());
        Assert.Equal(source.Markup.Head.Span.ToArray().Select(fact => (fact.Kind, Text(source, fact.Value))), tree.Markup.Head.Span.ToArray().Select(fact => (fact.Kind, Text(tree, fact.Value))));
        Assert.Equal(source.Markup.Marks.Span.ToArray().Select(mark => (mark.Kind, Text(source, mark.Value), mark.Start, mark.Length, mark.Line)),
            tree.Markup.Marks.Span.ToArray().Select(mark => (mark.Kind, Text(tree, mark.Value), mark.Start, mark.Length, mark.Line)));
        Assert.Equal(source.Markup.Images.Span.ToArray().Select(image => (Text(source, image.Source), image.Line)), tree.Markup.Images.Span.ToArray().Select(image => (Text(tree, image.Source), image.Line)));
    }

    [Fact]
    public void Split_Document_HasNoOffsets()
    {
        using var tree = HtmlPages.Read(HtmlPages.Parse("<p>a"));
        Assert.Equal((-1, 0), (tree.Lines[0].Source, tree.Lines[0].SourceLength));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Split_NoScriptAlone_IsReadHoweverItWasParsed(bool isScripting)
    {
        using var tree = HtmlPages.Read(HtmlPages.Parse("<body><noscript><div><p>First &amp; post</p><p>Second post</p></div></noscript><p>Login</p>", isScripting));
        Assert.Equal(["First & post", "Second post", "Login"], tree.Lines());
        Assert.Equal([true, true, false], tree.Lines.ToArray().Select(line => line.Is(LineContext.NoScript)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Split_NoScriptWithEscapedMarkup_ShowsItAsText(bool isScripting)
    {
        const string Html = "<body><noscript>&lt;p&gt;First &amp;amp; post&lt;/p&gt;</noscript><p>Login</p>";
        using var source = HtmlPages.Read(Html);
        using var tree = HtmlPages.Read(HtmlPages.Parse(Html, isScripting));
        Assert.Equal(["<p>First &amp; post</p>", "Login"], tree.Lines());
        Assert.Equal(source.Lines(), tree.Lines());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Split_NoScriptWithStyles_IsNotTakenForText(bool isScripting)
    {
        using var tree = HtmlPages.Read(HtmlPages.Parse("<body><p>Short</p><noscript><style>.lazy { display: none !important }</style><p>no</p></noscript>", isScripting));
        Assert.Equal(["Short"], tree.Lines());
    }

    [Fact]
    public void Split_DocumentDeeperThanTheLimit_KeepsItsText()
    {
        var document = (IHtmlDocument)HtmlPages.Parse("<p>start");
        AngleSharp.Dom.IElement inner = document.Body!;
        for (var i = 0; i < 2000; i++)
        {
            var child = document.CreateElement("div");
            inner.AppendChild(child);
            inner = child;
        }
        inner.TextContent = "the end";
        using var page = HtmlPages.Read(document);
        Assert.Equal(["start", "the end"], page.Lines());
    }

    private static string Text(Page page, Slice value) => page.Markup.TextOf(value).ToString();

    private static object Evidence(Line line) => (line.Start, line.Length, line.Gap, line.HeadingLevel, line.Form, line.Element, line.Context, line.FirstLink, line.LinkCount,
        line.LinkedChars, line.BoldChars, (line.Images, line.FirstToken, line.TokenCount));
}
