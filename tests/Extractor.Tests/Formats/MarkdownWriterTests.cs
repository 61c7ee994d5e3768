using CsCheck;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Extraction.Tests.Formats;

public class MarkdownWriterTests
{
    private static readonly MarkdownPipeline GitHub = new MarkdownPipelineBuilder().UsePipeTables().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).Build();

    [Fact]
    public void Write_Article_ReadsLikeOne() => Assert.Equal(
        """
        # River tops its banks

        **Two villages are cut off.**

        By Ann Lee and José Ruiz · 2024-11-05T18:39

        The river rose in the night.

        *The bridge at Upton. Max Roe/EP*

        It fell by noon.

        """,
        Pages.Write("md", Pages.Article() with { Document = Pages.Article().Document with { Images = [] } }));

    [Fact]
    public void Write_EveryKindOfBlock_HasItsMarkup() => Assert.Equal(
        """
        ## Crosshead

        - One
        - Two

        > Said one.
        >
        > Said two.

        ````
        a  b
          ```
        ````

        | Place | Level |
        | --- | --- |
        | Upton | 4 \| 5 |
        | Low |  |

        """,
        Pages.Write("md", Pages.Of(
            (Label.Subheading, BlockKind.Heading, "Crosshead"),
            (Label.Body, BlockKind.ListItem, "One"),
            (Label.Body, BlockKind.ListItem, "Two"),
            (Label.Body, BlockKind.Quote, "Said one."),
            (Label.Body, BlockKind.Quote, "Said two."),
            (Label.Body, BlockKind.Code, "a  b"),
            (Label.Body, BlockKind.Code, "  ```"),
            (Label.Body, BlockKind.TableRow, "Place\tLevel"),
            (Label.Body, BlockKind.TableRow, "Upton\t4 | 5"),
            (Label.Body, BlockKind.TableRow, "Low"))));

    [Fact]
    public void Write_StandfirstLines_StandOnce()
    {
        var page = Pages.Of((Label.Standfirst, BlockKind.Paragraph, "One."), (Label.Standfirst, BlockKind.Paragraph, "Two."));
        Assert.Equal("One.\n\nTwo.\n", Pages.Write("md", page));
        Assert.Equal("**One.**\n\n**Two.**\n", Pages.Write("md", page with { Document = page.Document with { Standfirst = "One.\nTwo." } }));
    }

    [Fact]
    public void Write_TwoPages_RuleBetween() => Assert.Equal(
        "One\n\n---\n\nTwo\n", Pages.Write("md", Pages.Of((Label.Body, BlockKind.Paragraph, "One")), Pages.Of((Label.Body, BlockKind.Paragraph, "Two"))));

    [Fact]
    public void Write_Chrome_IsLeftOut() =>
        Assert.Equal("", Pages.Write("md", Pages.Of((Label.Navigation, BlockKind.ListItem, "Home"), (Label.Comment, BlockKind.Paragraph, "First!"))));

    [Theory]
    [InlineData("# no heading")]
    [InlineData("no heading #")]
    [InlineData("- no item")]
    [InlineData("1. no item")]
    [InlineData("1999) no item")]
    [InlineData("> no quote")]
    [InlineData("---")]
    [InlineData("===")]
    [InlineData("* * *")]
    [InlineData("~~~")]
    [InlineData("```")]
    [InlineData("*no* **emphasis** _here_ ~~or here~~")]
    [InlineData("snake_case_name")]
    [InlineData("[no](link) ![no](image) [no]: reference")]
    [InlineData("<b>no tag</b> <https://news.example>")]
    [InlineData("AT&amp;T &copy; &#65; & co")]
    [InlineData("back\\slash \\* end\\")]
    [InlineData("| no | table |")]
    public void Write_TextLikeMarkup_ShowsAsThatText(string text)
    {
        foreach (var (label, kind) in Places) AssertShows(label, kind, text);
    }

    [Fact]
    public void Write_AnyText_ShowsAsThatText() =>
        Gen.Select(Gen.String[Gen.Char["ab1 .)#-+=>*_`~[]()!<&;:|\\/\"'é"], 1, 14], Gen.OneOfConst(Places)).Where(pair => !string.IsNullOrWhiteSpace(pair.Item1))
            .Sample((text, place) => AssertShows(place.Label, place.Kind, text), iter: 3000);

    private static (Label Label, BlockKind Kind)[] Places =>
    [
        (Label.Body, BlockKind.Paragraph), (Label.Subheading, BlockKind.Heading), (Label.Body, BlockKind.ListItem),
        (Label.Body, BlockKind.Quote), (Label.Caption, BlockKind.Paragraph), (Label.Body, BlockKind.TableRow),
    ];

    // Markdig, a CommonMark parser, is the judge: one block of the kind meant, and its plain text is the text put in.
    private static void AssertShows(Label label, BlockKind kind, string text)
    {
        var written = Pages.Write("md", Pages.Of((label, kind, text)));
        var block = Assert.Single(Markdown.Parse(written, GitHub));
        Assert.True(block switch
        {
            HeadingBlock heading => label == Label.Subheading && heading.Level == 2,
            ListBlock => kind == BlockKind.ListItem,
            QuoteBlock => kind == BlockKind.Quote,
            Table => kind == BlockKind.TableRow,
            ParagraphBlock => kind == BlockKind.Paragraph,
            _ => false,
        }, written);
        Assert.Equal(string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries)), Shown(written));
    }

    private static string Shown(string markdown)
    {
        var html = Markdown.ToHtml(markdown, GitHub);
        using var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html);
        Assert.Empty(document.QuerySelectorAll("a, img, code, strong, del, hr"));
        return document.Body!.TextContent.Trim();
    }
}
