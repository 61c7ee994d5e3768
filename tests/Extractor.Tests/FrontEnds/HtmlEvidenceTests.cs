using Extraction.Model;

namespace Extraction.Tests.FrontEnds;

/// <summary>What the HTML front end knows of a line besides its text.</summary>
public class HtmlEvidenceTests
{
    private static string Value(Page page, Slice value) => page.Markup.TextOf(value).ToString();

    private static IEnumerable<uint> Hashes(params string[] words) => words.Select(word => WordScanner.Hash(word));

    [Theory]
    [InlineData("<article><p>x", "Article")]
    [InlineData("<main><section><p>x", "Main, Section")]
    [InlineData("<nav><ul><li>x", "Nav, List")]
    [InlineData("<aside>x", "Aside")]
    [InlineData("<header><h1>x", "Header, Heading")]
    [InlineData("<footer><address>x", "Footer, Address")]
    [InlineData("<form><label>x", "Form")]
    [InlineData("<figure><figcaption>x", "Figure, Figcaption")]
    [InlineData("<dialog>x", "Dialog")]
    [InlineData("<blockquote><p>x", "Blockquote")]
    [InlineData("<table><tr><td>x", "Table")]
    [InlineData("<details>x", "Details")]
    [InlineData("<button>x", "Button")]
    [InlineData("<select><option>x", "Control")]
    [InlineData("<p><time>x", "Time")]
    [InlineData("<div role=navigation><p>x", "Nav")]
    [InlineData("<div role=' complementary '>x", "Aside")]
    [InlineData("<div class='post-comments'><p>x", "Comments")]
    [InlineData("<div id=commentList><p>x", "Comments")]
    [InlineData("<div itemtype='https://schema.org/Comment'><p>x", "Comments")]
    [InlineData("<div class=commented><p>x", "None")]
    [InlineData("<a href=y><div>x", "BlockLink")]
    [InlineData("<article></article><p>x", "None")]
    [InlineData("<div hidden></div><p>x", "None")]
    public void Split_Ancestors_AreTheContextOfTheLine(string html, string context)
    {
        using var page = HtmlPages.Read(html);
        Assert.Equal(context, page.Line("x").Context.ToString());
    }

    [Fact]
    public void Split_Forms_FollowTheTags()
    {
        using var page = HtmlPages.Read("<h3>h</h3><ul><li>i<p>j</p></ul><blockquote>q</blockquote><pre>c</pre><table><tr><td>a<td>b<tr><td><p>d</table><p>p");
        Assert.Equal((LineForm.Heading, (byte)3), (page.Line("h").Form, page.Line("h").HeadingLevel));
        Assert.Equal(LineForm.ListItem, page.Line("i").Form);
        Assert.Equal(LineForm.ListItem, page.Line("j").Form);
        Assert.Equal(LineForm.Quote, page.Line("q").Form);
        Assert.Equal(LineForm.Code, page.Line("c").Form);
        Assert.Equal(LineForm.TableRow, page.Line("a").Form);
        Assert.Equal(LineForm.None, page.Line("d").Form);
        Assert.Equal(LineForm.None, page.Line("p").Form);
    }

    [Fact]
    public void Split_Links_HaveTheirTextAndAddress()
    {
        using var page = HtmlPages.Read("<p>See <a href='/a?x=1&amp;y=2'> the <b>report</b></a> or <a name=z>not</a> <a href=b>this</a>.");
        var line = page.Line("See");
        var links = page.Markup.LinksOf(line).ToArray();
        Assert.Equal(["the report", "this"], links.Select(link => page.Text.Slice(link.Start, link.Length).ToString()));
        Assert.Equal(["/a?x=1&y=2", "b"], links.Select(link => Value(page, link.Href)));
        Assert.Equal("the report".Length + "this".Length, line.LinkedChars);
        Assert.Equal("report".Length, line.BoldChars);
    }

    [Fact]
    public void Split_LinkOverBlocks_IsOneLinkALine()
    {
        using var page = HtmlPages.Read("<a href=card><h3>Title</h3><p>Blurb</p></a><p>after");
        Assert.Equal(2, page.Markup.Links.Count);
        Assert.Equal(page.Markup.Links[0].Id, page.Markup.Links[1].Id);
        Assert.Equal(0, page.Line("after").LinkCount);
    }

    [Fact]
    public void Split_LinkLeftOpen_GoesOnToTheNextLink()
    {
        using var page = HtmlPages.Read("<p><a href=1>one<p>two<p><a href=2>three</a> four");
        Assert.Equal(["1", "1", "2"], page.Markup.Links.Span.ToArray().Select(link => Value(page, link.Href)));
        Assert.Equal("three".Length, page.Line("three").LinkedChars);
    }

    [Fact]
    public void Split_RowOfCells_CountsForAllCells()
    {
        using var page = HtmlPages.Read("<table><tr class=spec><td><a href=1>a</a></td><td><b>bold</b></td><td><img src=x><a href=2>c</a></table>");
        var row = page.Lines[0];
        Assert.Equal((1, 2, 2, 4, 1), (page.LineBuffer.Count, row.LinkCount, row.LinkedChars, row.BoldChars, row.Images));
        Assert.Equal(Tag.Tr, page.Markup.Elements[row.Element].Tag);
        Assert.Equal(0, page.Markup.Images[0].Line);
    }

    [Fact]
    public void Split_Elements_FormATree()
    {
        using var page = HtmlPages.Read("<body><div id=main><p>a</p><ul><li>b<li>c</ul></div><p>d");
        var elements = page.Markup.Elements.Span.ToArray();
        Assert.Equal([Tag.Html, Tag.Body, Tag.Div, Tag.P, Tag.Ul, Tag.Li, Tag.Li, Tag.P], elements.Select(element => element.Tag));
        Assert.Equal([-1, 0, 1, 2, 2, 4, 4, 1], elements.Select(element => element.Parent));
        Assert.Equal([0, 0, 0, 0, 1, 0, 1, 1], elements.Select(element => element.ChildIndex));
        Assert.Equal([1, 2, 2, 0, 2, 0, 0, 0], elements.Select(element => element.ChildCount));
        Assert.Equal([0, 1, 2, 3, 3, 4, 4, 2], elements.Select(element => (int)element.Depth));
        Assert.Equal([(0, 3), (0, 3), (0, 2), (0, 0), (1, 2), (1, 1), (2, 2), (3, 3)], elements.Select(element => (element.FirstLine, element.LastLine)));
        Assert.Equal([3, 5, 6, 7], page.Lines.ToArray().Select(line => line.Element));
    }

    [Fact]
    public void Split_ElementWithoutLines_EndsBeforeItStarts()
    {
        using var page = HtmlPages.Read("<p>a</p><div><img src=x></div><p>b");
        var empty = page.Markup.Elements.Span.ToArray().Single(element => element.Tag == Tag.Div);
        Assert.True(empty.LastLine < empty.FirstLine);
    }

    [Fact]
    public void Split_InlineElementAroundBlocks_IsStoredToo()
    {
        using var page = HtmlPages.Read("<div><a class=card href=1><p>x</p></a><span>y</span></div>");
        Assert.Equal([Tag.Html, Tag.Body, Tag.Div, Tag.A, Tag.P], page.Markup.Elements.Span.ToArray().Select(element => element.Tag));
        Assert.Equal(Tag.Div, page.Markup.Elements[page.Line("y").Element].Tag);
    }

    [Fact]
    public void Split_Siblings_ShareSignaturesDespiteNumbers()
    {
        using var page = HtmlPages.Read("<div><div class='post-12 odd'>a</div><div class='post-13 even'>b</div><div class=advert>c</div><p class=post-14>d</p></div>");
        var signatures = page.Lines.ToArray().Select(line => page.Markup.Elements[line.Element].Signature).ToArray();
        Assert.Equal(signatures[0], signatures[1]);
        Assert.Equal(3, signatures.Distinct().Count());
        Assert.Equal(page.Markup.Elements[page.Lines[0].Element].Path, page.Markup.Elements[page.Lines[2].Element].Path);
        Assert.NotEqual(page.Markup.Elements[page.Lines[0].Element].Path, page.Markup.Elements[page.Lines[3].Element].Path);
    }

    [Fact]
    public void Split_ClassAndIdNames_AreCutToParts()
    {
        using var page = HtmlPages.Read("<div class='relatedPosts related-2 js xx THECONTAINER_wide' id=veryveryverylongidentifier>x");
        var element = page.Markup.Elements[page.Line("x").Element];
        Assert.Equal(Hashes("related", "posts", "thecontainer", "wide"), page.Markup.TokensOf(element).ToArray());
    }

    [Fact]
    public void Split_ClassNamesOfInlineElements_BelongToTheLine()
    {
        using var page = HtmlPages.Read("<p class=outer>a <span class=dateline>b</span><p>c <i id=author>d</i><br>e<p>f");
        Assert.Equal(Hashes("dateline"), page.Markup.TokensOf(page.Lines[0]).ToArray());
        Assert.Equal(Hashes("author"), page.Markup.TokensOf(page.Lines[1]).ToArray());
        Assert.Empty(page.Markup.TokensOf(page.Lines[2]).ToArray());
        Assert.Empty(page.Markup.TokensOf(page.Lines[3]).ToArray());
    }

    [Fact]
    public void Split_Pictures_HaveAddressTextAndPlace()
    {
        using var page = HtmlPages.Read(
            "<p>a</p><figure><img src='data:image/gif;base64,R0' data-src='/one.jpg' alt='Sea &amp; sky'><figcaption>b</figcaption></figure>" +
            "<picture><source srcset='/two.webp 1x, /big.webp 2x'><img alt=two></picture><p>c <img src=three.png></p><svg><img src=></svg>");
        var images = page.Markup.Images.Span.ToArray();
        Assert.Equal(["/one.jpg", "/two.webp", "three.png"], images[..3].Select(image => Value(page, image.Source)));
        Assert.Equal(["Sea & sky", "two", ""], images[..3].Select(image => Value(page, image.Alt)));
        Assert.Equal([1, 2, 2], images[..3].Select(image => image.Line));
        Assert.Equal([0, 1, 2], page.Lines.ToArray()[..3].Select(line => line.Images));
        Assert.Equal(Tag.Figure, page.Markup.Elements[images[0].Element].Tag);
    }

    [Fact]
    public void Split_Marks_SayWhatTheirTextMeans()
    {
        using var page = HtmlPages.Read(
            "<div itemscope itemtype='https://schema.org/Article'><h1 itemprop=headline>Tides rise</h1>" +
            "<span itemprop=author itemscope itemtype='https://schema.org/Person'>By <b itemprop=name> Ada Reed </b></span>" +
            "<meta itemprop=datePublished content=2024-05-01><time datetime='2024-05-02T10:00'>May 2</time> <a rel='nofollow tag' href=/sea>Sea</a><a rel=nofollow href=y>z</a></div>");
        var marks = page.Markup.Marks.Span.ToArray();
        Assert.Equal([MarkKind.Item, MarkKind.Property, MarkKind.Item, MarkKind.Property, MarkKind.Property, MarkKind.Time, MarkKind.Relation], marks.Select(mark => mark.Kind));
        Assert.Equal(["", "headline", "author", "name", "datePublished", "", "nofollow tag"], marks.Select(mark => Value(page, mark.Name)));
        Assert.Equal(["Tides rise", "Ada Reed", "2024-05-01", "2024-05-02T10:00"], new[]
        {
            page.Text.Slice(marks[1].Start, marks[1].Length).ToString(), page.Text.Slice(marks[3].Start, marks[3].Length).ToString(),
            Value(page, marks[4].Value), Value(page, marks[5].Value),
        });
        Assert.Equal([-1, 0, 0, 2, 0, 0, 0], marks.Select(mark => mark.Parent));
        Assert.Equal([0, 0, 1, 1, 1, 1, 1], marks.Select(mark => mark.Line));
    }

    [Fact]
    public void Split_CreditsAndPartsOfCaptions_AreMarked()
    {
        using var page = HtmlPages.Read("<p class=photo-credit>A<figure class=wide><figcaption>b <i>c</i> <span class=credit>d</span> <img src=x></figcaption></figure><p><i>e</i>");
        Assert.Equal(
            [(MarkKind.Credit, "A"), (MarkKind.CaptionPart, "c"), (MarkKind.Credit, "d")],
            page.Markup.Marks.Span.ToArray().Select(mark => (mark.Kind, page.Text.Slice(mark.Start, mark.Length).ToString())));
    }

    [Fact]
    public void Split_Head_IsKeptAsNamesAndValues()
    {
        using var page = HtmlPages.Read(
            "<html lang=de><head><title>Tides &amp; time\n| The Bay</title><meta name=author content='Ada Reed'><meta property=og:title content='Tides'>" +
            "<link rel=canonical href=/tides><base href='https://example.com/'><script type='application/ld+json'>{\"@type\": \"NewsArticle\"}</script>" +
            "<script>var x</script></head><p>a<svg><title>no</title></svg>");
        var markup = page.Markup;
        Assert.True(markup.TryFind(HeadFactKind.Language, "", out var language));
        Assert.True(markup.TryFind(HeadFactKind.Title, "", out var title));
        Assert.True(markup.TryFind(HeadFactKind.Meta, "OG:title", out var name));
        Assert.True(markup.TryFind(HeadFactKind.Link, "canonical", out var address));
        Assert.True(markup.TryFind(HeadFactKind.JsonLd, "", out var json));
        Assert.False(markup.TryFind(HeadFactKind.Meta, "description", out _));
        Assert.Equal(["de", "Tides & time\n| The Bay", "Tides", "/tides", "{\"@type\": \"NewsArticle\"}"],
            [language.ToString(), title.ToString(), name.ToString(), address.ToString(), json.ToString()]);
        Assert.Equal(7, markup.Head.Count);
    }
}
