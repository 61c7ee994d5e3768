namespace Extraction.Tests.Labelling;

/// <summary>What users rely on when they give HTML: the article is body, each kind of chrome is called by its name, and the markup decides.</summary>
public class HtmlLabellingTests
{
    private static readonly Extractor Extractor = new();

    private static readonly string[] Sentences =
    [
        "The harbour board said on Monday that the old swing bridge would be closed for the whole winter because its pivot is cracked.",
        "Traders on the western quay fear that customers will stay away, and the mayor has asked the ministry for a second ferry.",
        "Engineers found the crack in spring, but the report was not made public until a councillor asked for it last week.",
        "“We were told it would take a few days,” said Maren Holt, who runs the bakery beside the bridge and opens at five.",
        "The ministry answered that no money had been set aside, and that a decision would not be made before the new year.",
    ];

    private static readonly string Page = $"""
        <!DOCTYPE html><html lang="en"><head><title>Bridge to close for the winter | The Quay Courier</title>
        <meta property="og:type" content="article"><meta property="og:title" content="Bridge to close for the winter"></head><body>
        <header class="site-header"><nav class="main-menu"><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
        <div class="breadcrumbs"><a href="/">Front page</a> <a href="/news">Harbour</a></div>
        <main><article><h1 class="headline">Bridge to close for the winter</h1>
        <p class="standfirst">Traders fear for the season as the board admits that the pivot is cracked</p>
        <div class="byline">By <a rel="author" href="/by/ann">Ann Verhoeven</a></div><time datetime="2024-03-05T08:00:00Z">5 March 2024</time>
        <figure><img src="/bridge.jpg" alt="The closed bridge"><figcaption>The closed swing bridge at dawn. <span class="credit">Photograph: Tom Lund/AFP</span></figcaption></figure>
        <div class="article-body">{string.Concat(Sentences.Select(sentence => $"<p>{sentence}</p>"))}<h2>What happens next</h2>{string.Concat(Sentences.Reverse().Select(sentence => $"<p>Later, {sentence}</p>"))}</div>
        </article></main>
        <div class="share-bar"><a href="#">Facebook</a><a href="#">Mastodon</a></div>
        <section class="related-stories"><h3>More from the quays</h3><div class="card"><a href="/1">Ferry runs late again</a></div><div class="card"><a href="/2">Herring season opens</a></div></section>
        <div id="cookie-consent" role="dialog"><p>We and our partners store cookies on your device.</p><button>Accept all</button></div>
        <footer class="site-footer"><a href="/imprint">Imprint</a> <a href="/jobs">Jobs</a></footer></body></html>
        """;

    [Fact]
    public void ExtractHtml_Article_BodyIsTheArticleAndNothingElse()
    {
        var document = Extractor.ExtractHtml(Page);
        Assert.All(Sentences, sentence => Assert.Contains(sentence, document.Body, StringComparison.Ordinal));
        Assert.All(["Herring", "cookies", "Imprint", "Mastodon", "Sport"], chrome => Assert.DoesNotContain(chrome, document.Body, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Bridge to close for the winter", Label.Headline)]
    [InlineData("Ann Verhoeven", Label.Byline)]
    [InlineData("5 March 2024", Label.Date)]
    [InlineData("The closed swing bridge", Label.Caption)]
    [InlineData("What happens next", Label.Subheading)]
    [InlineData("Sport", Label.Navigation)]
    [InlineData("Harbour", Label.Breadcrumb)]
    [InlineData("Mastodon", Label.Share)]
    [InlineData("Herring season", Label.Related)]
    [InlineData("Accept all", Label.Consent)]
    [InlineData("Imprint", Label.Navigation)]
    public void ExtractHtml_LineOfAKind_IsCalledByItsName(string text, Label label) =>
        Assert.Equal(label, Extractor.ExtractHtml(Page).Blocks.First(block => block.Text.Contains(text, StringComparison.Ordinal)).Label);

    [Fact]
    public void ExtractHtml_SameArticleInAHiddenContainer_IsStillFound()
    {
        var hidden = Page.Replace("<main>", "<div hidden id=\"S:0\"><main>", StringComparison.Ordinal).Replace("</main>", "</main></div>", StringComparison.Ordinal);
        Assert.Contains(Sentences[0], Extractor.ExtractHtml(hidden).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void ExplainBlock_BodyLine_FeaturesAddUpToItsScore()
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(Page);
        var block = Extractor.Extract(bytes).Blocks.Index().First(block => block.Item.Text == Sentences[1]).Index;
        var why = Extractor.ExplainBlock(bytes, block);
        Assert.Equal(why.Score, 1 / (1 + Math.Exp(-(why.Usual + why.Features.Sum(feature => feature.LogOdds)))), 2);
        Assert.True(why.Score >= why.Threshold);
    }

    [Fact]
    public void ExplainBlock_NoSuchBlock_ErrorNamesTheRange()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => Extractor.ExplainBlock("One line."u8, 4));
        Assert.Contains("blocks 0 to 0", error.Message, StringComparison.Ordinal);
    }
}
