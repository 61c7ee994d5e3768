using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;
using Extraction.FrontEnds.Html;
using Extraction.Model;

namespace Extraction.Benchmarks.Peers;

/// <summary>Reads the tokens of a page as the HTML front end does, and does nothing with them: what no front end on this tokenizer can save.</summary>
internal static class TokenReading
{
    private static readonly ShouldEmitAttribute IsRead = static (ref StructHtmlToken _, ReadOnlyMemory<char> name) =>
        AttributeNames.Find(name.Span) != AttributeName.None;

    /// <returns>Number of tokens.</returns>
    public static int Read(ReadOnlyMemory<char> source)
    {
        using var text = new TextSource(new ReadOnlyMemoryTextSource(source));
        using var tokenizer = TokenFeed.Open(text, IsRead);
        for (var count = 0; ; count++)
        {
            ref var token = ref tokenizer.GetStructToken();
            if (token.Type == HtmlTokenType.EndOfFile) return count;
            if (token.Type == HtmlTokenType.StartTag) tokenizer.State = ContentOf(Tags.Find(token.Name.Memory.Span));
        }
    }

    private static HtmlParseMode ContentOf(Tag tag) => tag switch
    {
        Tag.Script => HtmlParseMode.Script,
        Tag.Title or Tag.Textarea => HtmlParseMode.RCData,
        Tag.Style or Tag.Xmp or Tag.Iframe or Tag.Noembed or Tag.Noframes or Tag.Noscript => HtmlParseMode.Rawtext,
        _ => HtmlParseMode.PCData,
    };
}
