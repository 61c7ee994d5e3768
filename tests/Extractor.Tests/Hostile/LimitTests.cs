using System.Text;
using Extraction.Tests.Support;

namespace Extraction.Tests.Hostile;

/// <summary>Each limit at its edge: what just fits is read whole and without a word; one more is bounded or refused, and the document says so.</summary>
public class LimitTests
{
    private static readonly PageHints Html = new() { Kind = PageKind.Html };

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static string[] NamesOf(Document document) => [.. document.Warnings.Select(warning => warning[..warning.IndexOf(':', StringComparison.Ordinal)])];

    private static void AssertTiles(string text, Document document)
    {
        var end = 0;
        foreach (var block in document.Blocks)
        {
            Assert.True(block.Start >= end && block.Length > 0, $"block at {block.Start}+{block.Length} after {end}");
            Assert.Equal("", Readable.InkOf(text.AsSpan(end, block.Start - end)));
            Assert.Equal(Readable.InkOf(text.AsSpan(block.Start, block.Length)), Readable.InkOf(block.Text));
            end = block.Start + block.Length;
        }
        Assert.Equal("", Readable.InkOf(text.AsSpan(end)));
    }

    private static string InkOf(Document document) => string.Concat(document.Blocks.Select(block => Readable.InkOf(block.Text)));

    [Fact]
    public void MaxBytes_AtAndOverTheEdge_ReadAndRefused()
    {
        var extractor = new Extractor(new ExtractorOptions { MaxBytes = 40 });
        Assert.Empty(extractor.Extract(new byte[40].Select(_ => (byte)'a').ToArray()).Warnings);
        var refused = extractor.Extract(new byte[41].Select(_ => (byte)'a').ToArray(), new PageHints { Url = "https://news.example/a" });
        Assert.Equal(ExtractionStatus.TooLarge, refused.Status);
        Assert.Equal("https://news.example/a", refused.Url);
        Assert.Equal(["max-bytes: the page has more than 40 bytes; it was not read"], refused.Warnings);
        Assert.Empty(refused.Blocks);
    }

    [Theory, InlineData(PageKind.Text), InlineData(PageKind.Html)]
    public void MaxChars_AtAndOverTheEdge_ReadAndRefused(PageKind kind)
    {
        var extractor = new Extractor(new ExtractorOptions { MaxChars = 9 });
        var hints = new PageHints { Kind = kind };
        Assert.Equal(ExtractionStatus.TooLarge, extractor.Extract("ten chars."u8, hints).Status);
        Assert.Equal(["max-chars"], NamesOf(extractor.Extract("ten chars."u8, hints)));
        Assert.Equal("ten chars", Assert.Single(extractor.Extract("ten chars"u8, hints).Blocks).Text);
        Assert.Equal("éééé ééää", Assert.Single(extractor.Extract(Encoding.UTF8.GetBytes("éééé ééää"), hints).Blocks).Text);   // characters, not bytes
        Assert.Equal(ExtractionStatus.TooLarge, extractor.ExtractText("ten chars.").Status);
        Assert.Equal(ExtractionStatus.TooLarge, extractor.ExtractHtml("ten chars.").Status);
    }

    [Theory, InlineData("\n"), InlineData("\r\n"), InlineData("\n\n\n")]
    public void MaxLines_OfText_LastBlockHoldsTheRest(string lineBreak)
    {
        var extractor = new Extractor(new ExtractorOptions { MaxLines = 16 });
        var fits = string.Join(lineBreak, Enumerable.Range(1, 16).Select(number => $"line {number}")) + lineBreak;
        Assert.Empty(extractor.ExtractText(fits).Warnings);
        Assert.Equal(16, extractor.ExtractText(fits).Blocks.Length);
        var more = fits + "line 17" + lineBreak + "line 18";
        var document = extractor.ExtractText(more);
        Assert.Equal(["max-lines"], NamesOf(document));
        Assert.Equal(16, document.Blocks.Length);
        Assert.Equal("line 16 line 17 line 18", document.Blocks[^1].Text);
        AssertTiles(more, document);
    }

    [Fact]
    public void MaxLines_OfSentencesWithoutBreaks_LastBlockHoldsTheRest()
    {
        var text = string.Join(' ', Enumerable.Range(1, 60).Select(number => $"This is the sentence with the number {number} of a text that has no line breaks at all."));
        var document = new Extractor(new ExtractorOptions { MaxLines = 16 }).ExtractText(text);
        Assert.Equal(["max-lines"], NamesOf(document));
        Assert.InRange(document.Blocks.Length, 2, 16);
        AssertTiles(text, document);
    }

    [Fact]
    public void MinCharsPerLine_OfText_LastBlockHoldsTheRest()
    {
        const int length = 16_000;
        var extractor = new Extractor(new ExtractorOptions { MinCharsPerLine = 10 });
        Assert.Equal(length / 2, new Extractor(new ExtractorOptions { MinCharsPerLine = 1 }).ExtractText(ShortLines(length)).Blocks.Length);
        var document = extractor.ExtractText(ShortLines(length));
        Assert.Equal(["min-chars-per-line"], NamesOf(document));
        Assert.Equal(4_000 + (length / 10), document.Blocks.Length);
        AssertTiles(ShortLines(length), document);
        Assert.Empty(extractor.ExtractText(ShortLines(8_000)).Warnings);   // 4,000 lines, each free

        static string ShortLines(int length) => string.Concat(Enumerable.Repeat("a\n", length / 2));
    }

    [Fact]
    public void MinCharsPerLine_OfHtml_CountsTwiceAndKeepsAllText()
    {
        const int lines = 7_000;
        var html = string.Concat(Enumerable.Range(0, lines).Select(number => $"<p>{number % 10}"));
        var document = new Extractor(new ExtractorOptions { MinCharsPerLine = 20 }).ExtractHtml(html);
        Assert.Equal(["min-chars-per-line"], NamesOf(document));
        Assert.Equal(4_000 + (html.Length / 40), document.Blocks.Length);
        Assert.Equal(lines, InkOf(document).Length);
    }

    [Fact]
    public void MaxLines_BelowWhatTheLengthAllows_IsNamed() =>
        Assert.Equal(["max-lines"], NamesOf(new Extractor(new ExtractorOptions { MaxLines = 100, MinCharsPerLine = 1 }).ExtractText(string.Concat(Enumerable.Repeat("a\n", 200)))));

    [Theory]
    [InlineData("<p>line {0}</p>")]
    [InlineData("line {0}<br>")]
    [InlineData("<pre>line {0}</pre>")]
    [InlineData("<table><tr><td>line<td>{0}</table>")]
    [InlineData("<ul><li>line {0}</ul>")]
    [InlineData("<input placeholder='line {0}'>")]
    public void MaxLines_OfHtml_LastBlockHoldsTheRest(string form)
    {
        var extractor = new Extractor(new ExtractorOptions { MaxLines = 16 });
        var lines = Enumerable.Range(1, 20).Select(number => form.Replace("{0}", $"{number}", StringComparison.Ordinal)).ToArray();
        var fits = extractor.ExtractHtml(string.Concat(lines[..16]));
        Assert.Empty(fits.Warnings);
        Assert.Equal(16, fits.Blocks.Length);
        var document = extractor.ExtractHtml(string.Concat(lines));
        Assert.Equal(["max-lines"], NamesOf(document));
        Assert.Equal(16, document.Blocks.Length);
        Assert.Equal(InkOf(new Extractor().ExtractHtml(string.Concat(lines))), InkOf(document));
        Assert.Matches(@"line\s16\sline\s17\sline\s18\sline\s19\sline\s20", document.Blocks[^1].Text);
    }

    [Fact]
    public void MaxLineChars_OfText_CutsAtWhiteSpace()
    {
        var extractor = new Extractor(new ExtractorOptions { MaxLineChars = 1_000 });
        var fits = Repeat("word ", 200)[..1_000];
        Assert.Empty(extractor.ExtractText(fits.TrimEnd() + "w").Warnings);
        Assert.Single(extractor.ExtractText(fits.TrimEnd() + "w").Blocks);
        var more = Repeat("word ", 1_000) + "end";
        var document = extractor.ExtractText(more);
        Assert.Equal(["max-line-chars"], NamesOf(document));
        Assert.Equal(6, document.Blocks.Length);
        Assert.All(document.Blocks, block => Assert.DoesNotMatch("(^|[^w])ord", block.Text));
        AssertTiles(more, document);
    }

    [Fact]
    public void MaxLineChars_WithoutWhiteSpace_CutsNoCharacterInTwo()
    {
        var text = "x" + Repeat("😀", 3_000);
        var document = new Extractor(new ExtractorOptions { MaxLineChars = 1_000 }).ExtractText(text);
        Assert.Equal(["max-line-chars"], NamesOf(document));
        Assert.All(document.Blocks, block => Assert.False(char.IsHighSurrogate(block.Text[^1]) || char.IsLowSurrogate(block.Text[0])));
        Assert.Equal(text, string.Concat(document.Blocks.Select(block => block.Text)));
    }

    [Theory]
    [InlineData("<p>{0}</p>")]
    [InlineData("<p><b>{0}</b></p>")]
    [InlineData("<pre>{0}</pre>")]
    [InlineData("<table><tr><td>{0}<td>cell</table>")]
    [InlineData("<textarea>{0}</textarea>")]
    [InlineData("<a href=/x>{0}</a>")]
    public void MaxLineChars_OfHtml_KeepsAllTextAndItsPlaces(string form)
    {
        var extractor = new Extractor(new ExtractorOptions { MaxLineChars = 1_000 });
        Assert.DoesNotContain("max-line-chars", NamesOf(extractor.ExtractHtml(form.Replace("{0}", Repeat("word ", 190), StringComparison.Ordinal))));
        var html = form.Replace("{0}", Repeat("word &amp; ", 1_000) + Repeat("x", 5_000), StringComparison.Ordinal);
        var document = extractor.ExtractHtml(html);
        Assert.Equal(["max-line-chars"], NamesOf(document));
        Assert.Equal(InkOf(new Extractor().ExtractHtml(html)), InkOf(document));
        Assert.All(document.Blocks, block =>
        {
            Assert.InRange(block.Text.Length, 1, 1_005);
            Assert.StartsWith(block.Text[..1], html[block.Start..], StringComparison.Ordinal);
            Assert.InRange(block.Start + block.Length, block.Start + 1, html.Length);
        });
    }

    [Fact]
    public void MaxLineChars_OfARowOfManyCells_BreaksTheRow()
    {
        var html = "<table><tr>" + Repeat("<td>a cell of some length", 500) + "</table>";
        var document = new Extractor(new ExtractorOptions { MaxLineChars = 1_000 }).ExtractHtml(html);
        Assert.All(document.Blocks, block => Assert.InRange(block.Text.Length, 1, 1_100));
        Assert.Equal(InkOf(new Extractor().ExtractHtml(html)), InkOf(document));
    }

    [Fact]
    public void MaxDepth_AtAndOverTheEdge_KeepsTextAndLines()
    {
        var extractor = new Extractor(new ExtractorOptions { MaxDepth = 32 });
        string Nested(int depth) => Repeat("<div>", depth) + "inside" + Repeat("</div>", depth) + "<p>behind";
        Assert.Empty(extractor.ExtractHtml(Nested(30)).Warnings);   // html and body stand around them
        var document = extractor.ExtractHtml(Nested(31));
        Assert.Equal(["max-depth"], NamesOf(document));
        Assert.Equal(["inside", "behind"], document.Blocks.Select(block => block.Text));
    }

    [Fact]
    public void MaxElements_AtAndOverTheEdge_KeepsTextAndLines()
    {
        var extractor = new Extractor(new ExtractorOptions { MaxElements = 100 });
        Assert.Empty(extractor.ExtractHtml(Repeat("<p>x", 98)).Warnings);
        var document = extractor.ExtractHtml(Repeat("<p>x", 99));
        Assert.Equal(["max-elements"], NamesOf(document));
        Assert.Equal(99, document.Blocks.Length);
    }

    [Fact]
    public void MaxAttributes_AtAndOverTheEdge_PassesOverTheOthers()
    {
        var extractor = new Extractor(new ExtractorOptions { MaxAttributes = 8, AllLinks = true });
        string Link(int before) => "<p><a " + string.Concat(Enumerable.Range(0, before).Select(number => $"x{number}=y ")) + "href=https://news.example/a>one more link</a>";
        Assert.Empty(extractor.ExtractHtml(Link(7)).Warnings);
        Assert.Single(extractor.ExtractHtml(Link(7)).Links);
        var document = extractor.ExtractHtml(Link(8));
        Assert.Equal(["max-attributes"], NamesOf(document));
        Assert.Empty(document.Links);
        Assert.Equal("one more link", Assert.Single(document.Blocks).Text);
    }

    [Fact]
    public void MaxValueChars_AtAndOverTheEdge_CountsAsMissing()
    {
        var extractor = new Extractor(new ExtractorOptions { MaxValueChars = 256, AllLinks = true });
        string Link(int length) => $"<p><a href=\"https://news.example/{Repeat("a", length - 21)}\">one more link</a>";
        Assert.Single(extractor.ExtractHtml(Link(256)).Links);
        var document = extractor.ExtractHtml(Link(257));
        Assert.Equal(["max-value-chars"], NamesOf(document));
        Assert.Empty(document.Links);
        Assert.Equal("one more link", Assert.Single(document.Blocks).Text);
    }

    [Fact]
    public void MaxJsonChars_AtAndOverTheEdge_LeavesTheScriptOut()
    {
        const string json = """{"@type":"NewsArticle","headline":"Bridge shut for a week","datePublished":"2024-11-05"}""";
        var html = $"<title>t</title><script type='application/ld+json'>{json}</script><p>text";
        var fits = new Extractor(new ExtractorOptions { MaxJsonChars = json.Length }).ExtractHtml(html);
        Assert.Empty(fits.Warnings);
        Assert.NotNull(fits.Published);
        var document = new Extractor(new ExtractorOptions { MaxJsonChars = json.Length - 1 }).ExtractHtml(html);
        Assert.Equal(["max-json-chars"], NamesOf(document));
        Assert.Null(document.Published);
    }

    [Fact]
    public void Extract_SeveralLimitsPassed_NamesEachOnce()
    {
        var options = new ExtractorOptions { MaxDepth = 32, MaxAttributes = 8, MaxValueChars = 256, MaxLines = 16 };
        var html = Repeat("<div>", 90) + Repeat("<p " + Repeat("a=b ", 20) + "title=x id=" + Repeat("x", 300) + ">line</p>", 40);
        Assert.Equal(["max-lines", "max-depth", "max-attributes"], NamesOf(new Extractor(options).ExtractHtml(html)));
    }

    [Fact]
    public void ExtractText_FixturesUnderTheDefaults_NoWarnings() =>
        Assert.All(Fixture.Names, name => Assert.Empty(new Extractor().ExtractText(new Fixture(name).Text).Warnings));
}
