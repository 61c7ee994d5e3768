namespace Extraction.Tests.Labelling;

/// <summary>What stands under a picture is its caption, whatever it looks like.</summary>
public class CaptionStageTests
{
    private static readonly string[] Sentences =
    [
        "The harbour board said on Monday that the old swing bridge would be closed for the whole winter because its pivot is cracked.",
        "Traders on the western quay fear that customers will stay away, and the mayor has asked the ministry for a second ferry.",
        "Engineers found the crack in spring, but the report was not made public until a councillor asked for it last week.",
        "The ministry answered that no money had been set aside, and that a decision would not be made before the new year.",
    ];

    [Theory]
    [InlineData("The swing bridge")]
    [InlineData("Interior")]
    [InlineData("Map of the site")]
    [InlineData("A packed hall before the vote")]
    [InlineData("A dark cloud hangs over the quay. © Tom Lund | Sample Pictures")]
    public void Extract_Figcaption_IsACaption(string caption) => Assert.Equal(Label.Caption, LabelOf(caption, $"{Figure(caption)}{Paragraphs}", ""));

    [Fact]
    public void Extract_FigcaptionOfOneLink_IsNoCaption() => Assert.Empty(Extract($"{Paragraphs}{Figure("<a href=\"/s\">Source</a>")}{Paragraphs}", "").Captions);

    [Fact]
    public void Extract_NameUnderPictureAtTheHeadline_IsNoByline()
    {
        var document = Extract($"{Figure("Maren Holt")}{Paragraphs}", "");
        Assert.Null(document.Byline);
        Assert.Empty(document.Authors);
    }

    [Fact]
    public void Extract_GalleryBelowTheArticle_IsCaptionsToItsEnd()
    {
        string[] captions = ["The western quay at dawn", "Traders wait for the ferry", "The cracked pivot of the bridge", "A ferry at the eastern quay", "The harbour board meets", "The bakery beside the bridge"];
        var document = Extract(Paragraphs, string.Concat(captions.Select(Figure)));
        Assert.Equal(captions, document.Captions.Select(caption => caption.Text));
    }

    [Fact]
    public void Extract_CopyrightSignBetweenParagraphs_IsThePhotographers()
    {
        var document = Extract($"{Paragraphs}<div class=\"picture\"><img src=\"/a.jpg\"><p>Traders wait for the ferry at the eastern quay. © Tom Lund</p></div>{Paragraphs}", "");
        Assert.DoesNotContain(document.Blocks, block => block.Label == Label.Copyright);
    }

    [Fact]
    public void Extract_CopyrightSignBelowTheArticle_IsTheSites() =>
        Assert.Equal(Label.Copyright, LabelOf("© 2024 The Quay Courier", Paragraphs, "<footer><p>© 2024 The Quay Courier</p></footer>"));

    private static string Paragraphs => string.Concat(Sentences.Select(sentence => $"<p>{sentence}</p>"));

    private static string Figure(string caption) => $"<figure><img src=\"/{caption.Length}.jpg\"><figcaption>{caption}</figcaption></figure>";

    private static Label LabelOf(string text, string article, string below) => Extract(article, below).Blocks.First(block => block.Text == text).Label;

    private static Document Extract(string article, string below) =>
        new Extractor().ExtractHtml($"<html lang=en><body><main><article><h1>Bridge to close for the winter</h1>{article}</article></main>{below}</body></html>");
}
