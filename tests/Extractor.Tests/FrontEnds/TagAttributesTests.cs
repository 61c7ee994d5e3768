using AngleSharp.Html.Parser;
using AngleSharp.Text;
using CsCheck;
using Extraction.FrontEnds.Html;
using Extraction.Model;

namespace Extraction.Tests.FrontEnds;

/// <summary>Attributes that are read past the tokenizer are those that AngleSharp's tokenizer reads.</summary>
public class TagAttributesTests
{
    private static readonly string[] Parts =
    [
        " ", "\n", "\r\n", "\r", "\t", "=", "\"", "'", "/", ">", "<", "`", "a", "é", "\0", "\uFFFF", "src", "alt", "ALT", "aria-hidden",
        " src=\"u\"", " alt='b c'", " alt=\"\"", " src=v/w", " alt = 'd'", " data-x=\"1 > 0\"", " hidden", " ALT='e'", "/>", " alt=\"f\r\ng\"", " alt='h\0'", " aLt=i", " srC='j'", " @x:y.z=\"k\"",
    ];

    private static readonly Gen<string> Tags = Gen.Select(Gen.OneOfConst("p", "x-y", "a:b", "h1", "P", "p\0", "é", "1", "/p", ""), Gen.OneOfConst(Parts).Array[0, 6],
        (name, parts) => $"<{name}{string.Concat(parts)}>text");

    private static readonly Gen<string> Pages = Gen.OneOfConst(Parts).Array[0, 10].Select(parts => "<img " + string.Concat(parts) + "><p>text");

    [Fact]
    public void Read_AnyTag_GivesWhatTheTokenizerGives() => Pages.Sample(html =>
    {
        using var page = HtmlPages.Read(html);
        var images = page.Markup.Images.Span.ToArray().Select(image => (WithoutEnd(page.Markup.TextOf(image.Source).ToString()), WithoutEnd(page.Markup.TextOf(image.Alt).ToString())));
        Assert.Equal(Images(WithoutEnd(html)), images);
    }, iter: 50_000);

    [Theory]
    [InlineData("<img src=a.png alt=b>", "a.png", "b")]
    [InlineData("<img src=\"a.png\"alt='b'/>", "a.png", "b")]
    [InlineData("<img SRC='a.png' Alt=b>", "a.png", "b")]
    [InlineData("<img alt='b' src=a/>", "a/", "b")]
    [InlineData("<img alt='b' alt='c' src='a'>", "a", "b")]
    public void Read_Image_GivesSourceAndText(string html, string source, string alt)
    {
        using var page = HtmlPages.Read(html);
        var image = Assert.Single(page.Markup.Images.Span.ToArray());
        Assert.Equal((source, alt), (page.Markup.TextOf(image.Source).ToString(), page.Markup.TextOf(image.Alt).ToString()));
    }

    [Fact]
    public void ReadTag_AnySource_AgreesWithTheTokenizer() => Tags.Sample(html =>
    {
        using var page = new Page();
        var attributes = new TagAttributes(page);
        var end = attributes.ReadTag(html, 0, isUnread: false);
        if (end < 0) return;
        var text = new ReadOnlyMemoryTextSource(html);
        using var tokenizer = TokenFeed.Open(new TextSource(text), (ref _, _) => true);
        ref var token = ref tokenizer.GetStructToken();
        Assert.Equal((HtmlTokenType.StartTag, html.Substring(1, attributes.NameLength)), (token.Type, token.Name.ToString()));
        Assert.Equal((text.Index, token.IsSelfClosing), (end, attributes.IsSelfClosing));
    }, iter: 50_000);

    [Theory]
    [InlineData("<p>", 3)]
    [InlineData("<p class=\"a\" data-B='c' d e=f>g", 30)]
    [InlineData("<br/>", 5)]
    [InlineData("<input disabled/>", 17)]
    [InlineData("<a\r\n href=b\f>", 13)]
    [InlineData("<P>", -1)]
    [InlineData("<p class=\"a\"b>", -1)]
    [InlineData("<p class = a>", -1)]
    [InlineData("<p class=>", -1)]
    [InlineData("<p / >", -1)]
    [InlineData("<p class='a\r'>", -1)]
    [InlineData("<p", -1)]
    [InlineData("<p a", -1)]
    [InlineData("<p a=", -1)]
    [InlineData("<p a=b", -1)]
    [InlineData("<p a='b>", -1)]
    [InlineData("<p/", -1)]
    [InlineData("<!p>", -1)]
    [InlineData("</p>", -1)]
    [InlineData("<", -1)]
    public void ReadTag_Source_GivesThePlaceBehindIt(string source, int expected)
    {
        using var page = new Page();
        Assert.Equal(expected, new TagAttributes(page).ReadTag(source, 0, isUnread: false));
    }

    [Fact]
    public void Read_SelfClosingForeignElement_EndsAtOnce() => Assert.Equal(["text"], HtmlPages.Lines("<svg class='x' viewBox='0 0'><g id='y'/></svg>text"));

    /// <summary>Pages where the tokenizer takes U+FFFF for their end are read with U+FFFD; it may stay in others, inside quotes.</summary>
    private static string WithoutEnd(string text) => text.Replace('\uFFFF', '\uFFFD');

    private static List<(string Source, string Alt)> Images(string html)
    {
        var images = new List<(string, string)>();
        using var tokenizer = TokenFeed.Open(new TextSource(new ReadOnlyMemoryTextSource(html)), (ref _, _) => true);
        for (var token = tokenizer.GetStructToken(); token.Type != HtmlTokenType.EndOfFile; token = tokenizer.GetStructToken())
            if (token.Type == HtmlTokenType.StartTag && token.Name == "img") images.Add((token.GetAttribute("src").ToString(), token.GetAttribute("alt").ToString()));
        return images;
    }
}
