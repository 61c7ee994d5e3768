using Extraction.Features;
using Extraction.Features.Html;
using Extraction.Lexicons;
using Extraction.Model;
using Extraction.Tests.FrontEnds;

namespace Extraction.Tests.Features;

public sealed class MarkupFeatureTests
{
    private const string Sentence = "The harbour board said on Monday that the old bridge would be closed for the whole winter.";

    private const string Article = $"""
        <html><head><title>Bridge to close for winter | The Courier</title><meta property="og:type" content="article">
        <script type="application/ld+json">{"{"}"@type":"NewsArticle"{"}"}</script></head><body class="single">
        <nav class="menu"><ul><li><a href="/a">News</a></li><li><a href="/b">Sport</a></li></ul></nav>
        <main><article><h1 class="headline">Bridge to close for winter</h1>
        <div class="story-body"><p>{Sentence}</p><p>{Sentence} Again.</p><p>{Sentence} And again.</p></div></article></main>
        <div class="cards"><div class="card"><a href="/1">Ferry runs late</a></div><div class="card"><a href="/2">Ferry runs early</a></div>
        <div class="card"><a href="/3">Ferry runs not at all</a></div></div>
        <footer class="footer">Contact</footer></body></html>
        """;

    [Fact]
    public void Fill_LinkedLine_LinkShareIsOne()
    {
        using var page = Measure(Article);
        Assert.Equal(1, Of(page, "Ferry runs late", Feature.LinkShare));
        Assert.Equal(0, Of(page, Sentence, Feature.LinkShare));
    }

    [Fact]
    public void Fill_ContextOfLine_OneColumnEach()
    {
        using var page = Measure(Article);
        Assert.Equal(1, Of(page, "Sport", Feature.InNav));
        Assert.Equal(1, Of(page, "Contact", Feature.InFooter));
        Assert.Equal(1, Of(page, Sentence, Feature.InArticle));
        Assert.Equal(0, Of(page, "Contact", Feature.InArticle));
    }

    [Fact]
    public void Fill_ProseInOneContainer_ContainerHoldsItAndNothingElse()
    {
        using var page = Measure(Article);
        Assert.All([Feature.In40, Feature.In60, Feature.In80, Feature.InMostReadable], feature => Assert.Equal(1, Of(page, Sentence, feature)));
        Assert.Equal(0, Of(page, "Contact", Feature.In40));
        Assert.True(Of(page, "Contact", Feature.From40) > 0);
        Assert.True(Of(page, "News", Feature.From40) < 0);
    }

    [Fact]
    public void Fill_Title_HeadlineIsLikeItAndLinesCountFromIt()
    {
        using var page = Measure(Article);
        Assert.Equal(1, Of(page, "Bridge to close", Feature.TitleLikeness));
        Assert.Equal(0, Of(page, "Bridge to close", Feature.FromTitle));
        Assert.True(Of(page, "Sport", Feature.FromTitle) < 0);
        Assert.Equal(1, Of(page, "Contact", Feature.AfterTitle));
    }

    [Fact]
    public void Fill_Cards_RepeatedSiblingsAreCounted()
    {
        using var page = Measure(Article);
        Assert.Equal(MathF.Round(MathF.Log(4), 4), Of(page, "Ferry runs early", Feature.Siblings0));
        Assert.Equal(1, Of(page, "Ferry runs early", Feature.GroupLinkShare));
    }

    [Fact]
    public void Fill_Head_PageColumnsAreTheSameOnEveryLine()
    {
        using var page = Measure(Article);
        Assert.All(Enumerable.Range(0, page.Lines.Length), i => Assert.Equal(1, FeatureMatrix.Row(page, i)[(int)Feature.PageTypeArticle]));
        Assert.All(Enumerable.Range(0, page.Lines.Length), i => Assert.Equal(1, FeatureMatrix.Row(page, i)[(int)Feature.DataArticle]));
    }

    [Theory]
    [InlineData("https://example.com/forum/t/what-a-day/4711", nameof(Feature.AddressForum), 1)]
    [InlineData("https://example.com/shop/blue-lamp", nameof(Feature.AddressProduct), 1)]
    [InlineData("https://example.com/2024/05/big-news-of-today", nameof(Feature.AddressDate), 1)]
    [InlineData("https://example.com/2024/05/big-news-of-today", nameof(Feature.AddressDashes), 3)]
    [InlineData("https://example.com/", nameof(Feature.AddressRoot), 1)]
    [InlineData("https://example.com/a/b?page=2", nameof(Feature.AddressQuery), 1)]
    [InlineData("https://example.com/a/b?page=2", nameof(Feature.AddressDepth), 2)]
    public void Fill_Address_SpeaksOfTheKindOfPage(string url, string feature, float value)
    {
        using var page = Measure(Article, url);
        Assert.Equal(value, Of(page, Sentence, Enum.Parse<Feature>(feature)));
    }

    [Fact]
    public void Fill_EmptyPage_HasNoRows()
    {
        using var page = Measure("<html><body></body></html>");
        Assert.Equal(0, page.FeatureBuffer.Count);
    }

    [Fact]
    public void Fill_AnyLine_EveryColumnIsWritten()
    {
        using var page = Measure(Article);
        page.FeatureBuffer.Span.Fill(float.NaN);
        FeatureMatrix.Fill(page, ClassTable.Empty, WordTable.Empty);
        for (var i = 0; i < page.Lines.Length; i++)
            for (var feature = Feature.LogWords; feature <= Feature.SoftwareShop; feature++)
                if (feature is < Feature.BodyScore or > Feature.BodyCohesion) Assert.False(float.IsNaN(FeatureMatrix.Row(page, i)[(int)feature]), $"{feature} of line {i}");
    }

    [Fact]
    public void AreShared_Column_AllLinesHaveTheSame()
    {
        using var page = Measure(Article, "https://example.org/news/2024/a-title-of-three-words?id=1234");
        var columns = FeatureMatrix.ColumnsOf(page);
        Assert.True(FeatureColumns.AreShared(Feature.AddressDepth));
        Assert.True(page.Lines.Length > 1);
        for (var feature = Feature.LogWords; feature <= Feature.SoftwareShop; feature++)
        {
            if (!FeatureColumns.AreShared(feature)) continue;
            var first = columns[feature][0];
            Assert.All(columns[feature].ToArray(), value => Assert.Equal(first, value));
        }
    }

    [Fact]
    public void Fill_LinesOfOneParent_ShareWhatIsAroundThemAndNothingElse()
    {
        using var page = Measure($"<div><p>{Sentence}</p><ul><li>Item</li></ul><p>Short</p><h2>Heading</h2><p><a href=/a>Link</a></p></div><footer><p>Other</p></footer>");
        Assert.Equal(Of(page, Sentence, Feature.Lines1), Of(page, "Short", Feature.Lines1));
        Assert.NotEqual(Of(page, "Item", Feature.Lines1), Of(page, "Short", Feature.Lines1));
        Assert.NotEqual(Of(page, "Other", Feature.Lines1), Of(page, "Link", Feature.Lines1));
        Assert.Equal(0, Of(page, Sentence, Feature.ListItems));
        Assert.NotEqual(0, Of(page, "Item", Feature.ListItems));
        Assert.Equal(0, Of(page, "Short", Feature.ListItems));
        Assert.Equal(0, Of(page, "Short", Feature.HeadingAbove));
        Assert.Equal(2, Of(page, "Link", Feature.HeadingAbove));
        Assert.Equal(0, Of(page, "Link", Feature.InFooter));
        Assert.Equal(1, Of(page, "Other", Feature.InFooter));
    }

    [Fact]
    public void Fill_ClassWeights_AddUpOnceAPlace()
    {
        var table = ClassTable.Parse(new StringReader("# a comment\nmenu 0 0.5 -2\nfooter -1 -1 -1\nstory 0 1 2"), "test");
        using var page = Measure("<body class=menu><div class='menu story'><div class=menu><p class='story'>One</p><p><b class=footer>Two</b></p></div></div></body>", classes: table);
        Assert.Equal(-2 + 2, Of(page, "One", Feature.ClassFar));
        Assert.Equal(1 + 0.5f, Of(page, "One", Feature.ClassNear));
        Assert.Equal(-1, Of(page, "Two", Feature.ClassOwn));
        Assert.Equal(0.5f, Of(page, "Two", Feature.ClassNear));
    }

    [Fact]
    public void Fill_WordWeights_AddUpOverTheFirstWords()
    {
        var table = WordTable.Parse(new StringReader("basket -0.5\nharbour 0.25"), "test");
        using var page = Measure("<p>Basket by the harbour, basket</p>", words: table);
        Assert.Equal(-0.75f, Of(page, "Basket", Feature.WordSum));
    }

    [Theory]
    [InlineData("menu 1 2")]
    [InlineData("menu 1 2 x")]
    [InlineData("menu 1 2 NaN")]
    [InlineData("menu 1 2 3\nmenu 1 2 3")]
    public void ParseClasses_WrongLine_NamesTableAndLine(string text)
    {
        var error = Assert.Throws<FormatException>(() => ClassTable.Parse(new StringReader(text), "classes"));
        Assert.StartsWith("classes:", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("basket")]
    [InlineData("basket x")]
    [InlineData("basket 1\nbasket 2")]
    public void ParseWords_WrongLine_NamesTableAndLine(string text)
    {
        var error = Assert.Throws<FormatException>(() => WordTable.Parse(new StringReader(text), "words"));
        Assert.StartsWith("words:", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("word")]
    [InlineData("[no-such-label]")]
    [InlineData("[caption]\nlegend\n[credit]\nlegend")]
    public void ParseRoles_WrongLine_NamesFileAndLine(string text)
    {
        var error = Assert.Throws<FormatException>(() => ClassRoles.Parse(new StringReader(text), "markup"));
        Assert.StartsWith("markup:", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_NamesOfElements_SpeakOfWhatIsInsideThem()
    {
        using var page = Measure("<div class='post-headline'><h1>Bridge to close</h1></div><div class='related-box'><p>Ferry runs late</p></div><p>Words</p>");
        Assert.True(page.Facts[0].IsNamed(Label.Headline));
        Assert.True(page.Facts[1].IsNamed(Label.Related));
        Assert.Equal(0UL, page.Facts[2].NamedLabels);
    }

    [Fact]
    public void Find_NameAroundMostOfThePage_SpeaksOfNothing()
    {
        var lines = string.Concat(Enumerable.Range(0, 12).Select(i => $"<p>Line {i}</p>"));
        using var page = Measure($"<div class='related headline'>{lines}</div><p>End</p>");
        Assert.All(page.Facts.ToArray(), facts => Assert.Equal(0UL, facts.NamedLabels));
    }

    private static Page Measure(string html, string? url = null, ClassTable? classes = null, WordTable? words = null)
    {
        var page = HtmlPages.Read(html);
        page.Url = url;
        FeaturePass.Measure(page, Lexicon.Shared);
        FeatureMatrix.Fill(page, classes ?? ClassTable.Empty, words ?? WordTable.Empty);
        return page;
    }

    private static float Of(Page page, string text, Feature feature) =>
        FeatureMatrix.Row(page, page.Lines().FindIndex(line => line.StartsWith(text, StringComparison.Ordinal)))[(int)feature];
}
