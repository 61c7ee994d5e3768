using CsCheck;
using Extraction.Quality.Corpus;
using Extraction.Tests.Assembling;
using Extraction.Tests.Support;

namespace Extraction.Tests.Rendering;

public class ToMarkdownTests
{
    private const string Page = "https://news.example/story/";

    [Fact]
    public void ToMarkdown_AnyArticle_ParsesToItsStructureAndText() => Articles.Any.Sample(nodes =>
    {
        var document = Assembled.Html(string.Concat(nodes.Select(node => node.Html)), Page);
        var markdown = document.ToMarkdown();
        var expected = nodes.SelectMany((node, i) => node.Leaves($"{i}")).Select(WithoutIndents).ToList();
        var actual = MarkdownTree.Leaves(markdown).ConvertAll(WithoutIndents);
        Assert.True(expected.SequenceEqual(actual), $"{markdown}\n-----\n{string.Join('\n', expected)}\n-----\n{string.Join('\n', actual)}");
        Assert.Equal(document.Links.Select(link => (link.Text, (string?)link.Url)), MarkdownTree.Links(markdown));
        Assert.Equal(nodes.SelectMany(node => node.Links).Select(link => link.Text), document.Links.Select(link => link.Text));
    }, iter: 2000);

    [Fact]
    public void ToMarkdown_AnyArticle_HasTheTextOfTheBody() => Articles.Any.Sample(nodes =>
    {
        var document = Assembled.Html(string.Concat(nodes.Select(node => node.Html)), Page);
        Assert.Equal(Readable.InkOf(document.Body), MarkdownTree.InkOf(document.ToMarkdown()));
    }, iter: 500);

    [Fact]
    public void ToMarkdown_CorpusPages_HaveTheTextOfTheBody()
    {
        var corpus = LabelledCorpus.Find();
        Assert.SkipWhen(corpus is null, "no corpus at ../shared/eval/corpus and none named by EXTRACTOR_CORPUS");
        var pages = LabelledCorpus.MainSets.Where(corpus.Has).SelectMany(corpus.Read).Where((_, index) => index % 16 == 0).ToList();
        Assert.NotEmpty(pages);
        var extractor = new Extractor();
        var options = new MarkdownOptions { Images = false, Captions = false };
        var different = pages.Where(page =>
        {
            var document = extractor.Extract(page.ReadHtml(), new PageHints { Url = page.Url, Kind = PageKind.Html });
            return Readable.InkOf(document.Body) != MarkdownTree.InkOf(document.ToMarkdown(options));
        }).Select(page => page.Id).ToList();
        Assert.True(different.Count == 0, $"{different.Count} of {pages.Count} differ: {string.Join(' ', different)}");
    }

    [Fact]
    public void ToMarkdown_HeadingsInHtml_KeepTheirLevel() =>
        Assert.Equal("# One\n\n### Three\n\nText.\n\n###### Six", Assembled.Html("<h1>One</h1><h3>Three</h3><p>Text.</p><h6>Six</h6>").ToMarkdown());

    [Fact]
    public void ToMarkdown_StandfirstInHeading_IsAParagraph() =>
        Assert.Equal("Two villages are cut off.", Assembled.Html("<h2>Two villages are cut off.</h2>", _ => Label.Standfirst).ToMarkdown());

    [Fact]
    public void ToMarkdown_NestedLists_KeepDepthAndNumbers() => Assert.Equal(
        """
        - Boats
          1. Ferry
          2. Barge

             Moored since May.
        - Trains

        Then:

        3. Walk
        """,
        Assembled.Html("<ul><li>Boats<ol><li>Ferry<li><p>Barge<p>Moored since May.</ol><li>Trains</ul><p>Then:<ol><li hidden><li><li>Walk</ol>").ToMarkdown());

    [Fact]
    public void ToMarkdown_ListDirectlyInAList_BelongsToTheItemBefore() =>
        Assert.Equal("- One\n  - Two\n- Three", Assembled.Html("<ul><li>One</li><ul><li>Two</li></ul><li>Three</li></ul>").ToMarkdown());

    [Fact]
    public void ToMarkdown_NeighbouringLists_StayTwo() =>
        Assert.Equal("- One\n\n* Two\n\n1. Three\n\n1) Four", Assembled.Html("<ul><li>One</ul><ul><li>Two</ul><ol><li>Three</ol><ol><li>Four</ol>").ToMarkdown());

    [Fact]
    public void ToMarkdown_Tables_HaveTheirHeaderAndColumns() => Assert.Equal(
        """
        |  | 2023 | 2024 |
        | --- | --- | --- |
        | Tide |  | 4 \| 5 |
        | [Ebb](https://news.example/ebb) | 1 |  |
        """,
        Assembled.Html("<table><thead><tr><th><th>2023<th>2024<tbody><tr><td>Tide<td><td>4 | 5<tr><td><a href=/ebb>Ebb</a><td>1</table>", Page).ToMarkdown());

    [Fact]
    public void ToMarkdown_CellsWithBlocks_StandInTheirRow() => Assert.Equal(
        """
        |  |  |
        | --- | --- |
        | Width | 3 m<br>at the bow |
        | Depth | 1 m |
        """,
        Assembled.Html("<table><tr><th>Width<td><p>3 m</p><p>at the bow</p><tr><th>Depth<td><p>1 m</table>").ToMarkdown());

    [Fact]
    public void ToMarkdown_TableThatLaysOutAPage_IsNone()
    {
        var markdown = Assembled.Html($"<table><tr><td><h2>News</h2><p>{new string('x', 600)}</p><td><p>Side.</table>").ToMarkdown();
        Assert.Equal($"## News\n\n{new string('x', 600)}\n\nSide.", markdown);
    }

    [Theory]
    [InlineData("<pre><code class='language-python'>x = 1</code></pre>", "python")]
    [InlineData("<div class='highlight-source-shell'><pre>x = 1</pre></div>", "shell")]
    [InlineData("<pre class='brush: javascript'>x = 1</pre>", "javascript")]
    [InlineData("<pre><code class=hljs>x = 1</code></pre>", "")]
    [InlineData("<div class=python><p>Text.</p><pre>x = 1</pre></div>", "")]
    public void ToMarkdown_Code_NamesTheLanguageThatItsClassGives(string html, string language) =>
        Assert.EndsWith($"```{language}\nx = 1\n```", Assembled.Html(html).ToMarkdown(), StringComparison.Ordinal);

    [Fact]
    public void ToMarkdown_Code_KeepsLinesTabsAndSpaces() =>
        Assert.Equal("````\nif:\n\tgo  \n\n  ```\n````", Assembled.Html("<pre>if:\r\n\tgo  \r\n\r\n  ```</pre>").ToMarkdown());

    [Fact]
    public void ToMarkdown_NeighbouringCode_StaysTwo() =>
        Assert.Equal("```\na\n```\n\n```\nb\n```", Assembled.Html("<pre>a</pre><pre>b</pre>").ToMarkdown());

    [Fact]
    public void ToMarkdown_PicturesAndCaptions_StandWhereTheyStand()
    {
        var document = Assembled.Html(
            "<p>Before.<figure><img src=/b.jpg alt='The bridge'><figcaption>At dusk. <a href=/roe>Max Roe</a></figcaption></figure><ul><li>Item<li><img src=/c.jpg>Last</ul>", Page);
        Assert.Equal(
            """
            Before.

            ![The bridge](https://news.example/b.jpg)

            *At dusk. [Max Roe](https://news.example/roe)*

            - Item

            - ![](https://news.example/c.jpg)

              Last
            """,
            document.ToMarkdown());
        Assert.Equal("Before.\n\n- Item\n- Last", document.ToMarkdown(new MarkdownOptions { Images = false, Captions = false }));
        Assert.Equal("Before.\n\n*At dusk. Max Roe*\n\n- Item\n- Last", document.ToMarkdown(new MarkdownOptions { Images = false, Links = false }));
    }

    [Fact]
    public void ToMarkdown_PlainText_WritesBulletsAndQuotationsInItsOwnWay() => Assert.Equal(
        "One paragraph of text.\n\n- First item\n- Second item\n\n> Said one.",
        new Extractor(new ExtractorOptions { BodyBias = 1 }).ExtractText("One paragraph of text.\n\n• First item\n- Second item\n\n> Said one.").ToMarkdown());

    [Fact]
    public void ToMarkdown_ParsedDocument_SameAsItsSource()
    {
        const string html = "<html><body><article><h1>River tops its banks</h1><ul><li>One <a href=/x>link</a><li>Two</ul><table><tr><td>a<td>b</table></article>";
        var extractor = new Extractor(new ExtractorOptions { BodyBias = 1 });
        var hints = new PageHints { Url = Page };
        using var parsed = FrontEnds.HtmlPages.Parse(html);
        var markdown = extractor.Extract(parsed, hints).ToMarkdown();
        Assert.Contains("- One [link](https://news.example/x)\n- Two", markdown, StringComparison.Ordinal);
        Assert.Equal(extractor.ExtractHtml(html, hints).ToMarkdown(), markdown);
    }

    [Fact]
    public void ToMarkdown_DocumentWithoutMainText_IsEmpty() => Assert.Equal("", new Document().ToMarkdown());

    /// <summary>Markdig changes the white space that lines of code start with in lists; markdown-it, for one, keeps it.</summary>
    private static string WithoutIndents(string leaf) => string.Join('\n', leaf.Split('\n').Select(line => line.TrimStart()));
}
