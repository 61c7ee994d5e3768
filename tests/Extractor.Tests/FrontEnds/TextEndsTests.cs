using AngleSharp.Html.Parser;
using AngleSharp.Text;
using CsCheck;
using Extraction.FrontEnds.Html;

namespace Extraction.Tests.FrontEnds;

/// <summary>The ends of text, comments and scripts are where AngleSharp's tokenizer finds them.</summary>
public class TextEndsTests
{
    private static readonly string[] CommentParts = ["-", "--", "!", ">", "<", "a", "-->", "--!>", "\uFFFF", "<!--"];
    private static readonly string[] ContentParts =
        ["<", "/", "script", "SCRIPT", "title", " ", ">", "<!--", "-->", "--", "a", "é", "\r\n", "</script>", "</SCRIPT ", "</title\n", "<script>", "&amp;", "\0", "\uFFFF"];

    [Theory]
    [InlineData("<!-- a -->b", 10)]
    [InlineData("<!---->b", 7)]
    [InlineData("<!--- a --->b", 12)]
    [InlineData("<!-->b-->", -1)]
    [InlineData("<!--->b-->", -1)]
    [InlineData("<!-- a --!>b-->", -1)]
    [InlineData("<!-- a", -1)]
    [InlineData("<!doctype html>", -1)]
    public void OfComment_Source_GivesThePlaceBehindIt(string source, int expected) => Assert.Equal(expected, TextEnds.OfComment(source, 0));

    [Theory]
    [InlineData("a < b</script>", 5)]
    [InlineData("</SCRIPT >", 0)]
    [InlineData("'</scripts>'</script/>", 12)]
    [InlineData("<!-- a --></script>", 10)]
    [InlineData("<!-- <script></script> --></script>", -1)]
    [InlineData("a</script", -1)]
    public void OfContent_Script_GivesItsEndTag(string source, int expected) => Assert.Equal(expected, TextEnds.OfContent(source, 0, "script"));

    [Theory]
    [InlineData("</h1>b", 5)]
    [InlineData("</x>", 4)]
    [InlineData("</P>", -1)]
    [InlineData("</p >", -1)]
    [InlineData("</p/>", -1)]
    [InlineData("</1>", -1)]
    [InlineData("</>", -1)]
    [InlineData("</p", -1)]
    [InlineData("</x-y>", 6)]
    [InlineData("</x_y>", -1)]
    [InlineData("<p>", -1)]
    [InlineData("<", -1)]
    public void OfEndTag_Source_GivesThePlaceBehindIt(string source, int expected) => Assert.Equal(expected, TextEnds.OfEndTag(source, 0));

    [Fact]
    public void OfText_Source_EndsAtTheNextTag()
    {
        Assert.Equal(3, TextEnds.OfText("a&b<i>", 0));
        Assert.Equal(4, TextEnds.OfText("<i>b", 3));
    }

    [Fact]
    public void OfComment_AnySource_AgreesWithTheTokenizer() => Sources(CommentParts).Sample(text =>
    {
        var source = "<!--" + text;
        var end = TextEnds.OfComment(source, 0);
        if (end < 0) return;
        var (tokenizer, index) = Open(source);
        using (tokenizer) Assert.Equal(HtmlTokenType.Comment, tokenizer.GetStructToken().Type);
        Assert.Equal(index(), end);
    }, iter: 20_000);

    [Theory]
    [InlineData("script", HtmlParseMode.Script)]
    [InlineData("title", HtmlParseMode.RCData)]
    [InlineData("style", HtmlParseMode.Rawtext)]
    public void OfContent_AnySource_AgreesWithTheTokenizer(string name, HtmlParseMode mode) => Sources([.. ContentParts, $"</{name}>"]).Sample(text =>
    {
        var source = $"<{name}>{text}";
        var end = TextEnds.OfContent(source, name.Length + 2, name);
        if (end < 0) return;
        var (tokenizer, index) = Open(source);
        using (tokenizer)
        {
            tokenizer.GetStructToken();
            tokenizer.State = mode;
            var last = index();
            while (tokenizer.GetStructToken().Type == HtmlTokenType.Character) last = index();
            Assert.Equal(last, end);
        }
    }, iter: 20_000);

    private static Gen<string> Sources(string[] parts) => Gen.OneOfConst(parts).Array[0, 12].Select(string.Concat);

    private static (HtmlTokenizer Tokenizer, Func<int> Index) Open(string source)
    {
        var text = new ReadOnlyMemoryTextSource(source);
        return (TokenFeed.Open(new TextSource(text), (ref _, _) => true), () => text.Index);
    }
}
