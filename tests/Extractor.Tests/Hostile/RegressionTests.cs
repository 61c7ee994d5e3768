using Extraction.Model;
using Extraction.Tests.FrontEnds;

namespace Extraction.Tests.Hostile;

/// <summary>What hostile pages and the fuzzer have brought out, one test each.</summary>
public class RegressionTests
{
    private static readonly PageHints Html = new() { Kind = PageKind.Html };

    private static string Repeat(string part, int count) => string.Concat(Enumerable.Repeat(part, count));

    [Theory]
    [InlineData("<p>start</p><script><!--")]
    [InlineData("<p>start</p><script><!-- -")]
    [InlineData("<p>start</p><script><!----")]
    [InlineData("<p>start</p><script><!--<script>--")]
    public void Extract_ScriptThatEndsInsideAComment_ReadsToTheEnd(string html) =>
        Assert.Equal("start", Assert.Single(new Extractor().ExtractHtml(html + Repeat("-", 40)).Blocks).Text);   // the tokenizer steps over the end

    [Theory]
    [InlineData("script", 0), InlineData("style", 0), InlineData("title", 0), InlineData("textarea", 1), InlineData("plaintext", 1), InlineData("noembed", 0)]
    public void Extract_UnusualStartOfAnElementWithoutEnd_IsNotReadTwice(string name, int times)
    {
        var document = new Extractor().ExtractHtml($"<{name} {Repeat("a\"", 220)}>text {Repeat("more ", 8)}");   // the tokenizer has room for it once
        Assert.Equal(times, document.Blocks.Count(block => block.Text == "text more more more more more more more more"));
        Assert.Equal(times, document.Blocks.Length);
    }

    [Theory]
    [InlineData("https://news\uFFFF.example/a")]
    [InlineData("https://\u0378.example/a")]
    [InlineData("https://-\u200B-.example/a")]
    public void Extract_HostThatNoDomainCanHave_DoesNotThrow(string address)
    {
        Assert.Equal("text", Assert.Single(new Extractor().ExtractHtml($"<link rel=canonical href='{address}'><p>text").Blocks).Text);
        Assert.Equal("été", Assert.Single(new Extractor().Extract([.. "<p>"u8, 0xE9, .. "t"u8, 0xE9], new PageHints { Url = address }).Blocks).Text);
    }

    [Theory]
    [InlineData("<caption class=figure-caption>text", "text")]
    [InlineData("<td class=cell-text>text", "text")]
    [InlineData("<frameset class=frame-set><p>text", "")]   // a page of frames shows none
    public void Extract_PageThatStartsWithAnIgnoredTagWithNames_ReadsTheTextThatIsShown(string html, string text) =>
        Assert.Equal(text, string.Concat(new Extractor().ExtractHtml(html).Blocks.Select(block => block.Text)));

    [Fact]
    public void Links_LinkBeforeTheWhiteSpaceThatEndsAPreformattedLine_EndsWithItsText()
    {
        var document = new Extractor(new ExtractorOptions { AllLinks = true }).ExtractHtml("<pre><footer><a href=/e>M\n</footer>\n");
        Assert.Equal("M", Assert.Single(document.Links).Text.Trim());
        Assert.Equal("M", Assert.Single(document.Blocks).Text.Trim());
    }

    [Fact]
    public void ToMarkdown_LongAddressOverManyLines_IsWrittenOnce()
    {
        var html = $"<article><h1>The bridge</h1><a href='https://news.example/{new string('x', 1000)}'>" + Repeat("<p>The bridge was closed on Monday after an engineer found a crack in it, the town said.</p>", 30) + "</a></article>";
        var document = new Extractor().ExtractHtml(html);
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(document.ToMarkdown(), "xxx\\)"));
        Assert.Single(document.Links);
    }

    [Fact]
    public void ToMarkdown_OneWideRowAmongManyShortOnes_DoesNotGrowWithTheirProduct()
    {
        var prose = Repeat("<p>The bridge was closed on Monday after an engineer found a crack in it, the town said.</p>", 40);
        var html = $"<article>{prose}<table><tr>{Repeat("<td>x", 2000)}{Repeat("<tr><td>The bridge was closed<td>on Monday after an engineer found a crack", 2000)}</table>{prose}</article>";
        var document = new Extractor().ExtractHtml(html);
        Assert.InRange(document.ToMarkdown().Length, 1, 4 * html.Length);
    }

    [Fact]
    public void Split_ReopenedFormattingWithManyNames_CopiesSomeOfThem()
    {
        var names = string.Join(' ', Enumerable.Range(0, 60).Select(number => $"n{(char)('a' + (number % 26))}{(char)('a' + (number / 26))}x"));
        var html = string.Concat(Enumerable.Range(0, 24).Select(number => $"<b class='{names}' id=n{number}>")) + Repeat("<p>x", 4_000);
        using var page = HtmlPages.Read(html);
        Assert.Equal(4_000, page.LineBuffer.Count);
        Assert.InRange(page.Markup.Tokens.Count, 1, 100_000);   // unbounded it would be nearly six million
    }

    [Fact]
    public void Extract_ManyHeadingsOfComments_WorkGrowsLikeThePage() => AssertLinear(count => Repeat("4 comments\nReply\nThis was a good one to read.\n", count));

    [Fact]
    public void Extract_NothingButStops_WorkGrowsLikeThePage() => AssertLinear(count => Repeat(".", 100 * count));

    [Fact]
    public void Extract_StopsAndSpacesBeforeALetter_WorkGrowsLikeThePage() => AssertLinear(count => Repeat(".", 100 * count) + Repeat(" ", 100 * count) + "a");

    private static void AssertLinear(Func<int, string> make)
    {
        var extractor = new Extractor();
        var (small, large) = (extractor.ExtractText(make(50)).Work, extractor.ExtractText(make(800)).Work);
        Assert.InRange(large, small, 20 * small);
    }

    [Fact]
    public void Dispose_ArraysAboveTheCap_AreNotKept()
    {
        byte[] large;
        using (var buffer = new Buffer<byte>())
        {
            buffer.Resize(Buffer<byte>.MostKeptBytes + 1);
            large = System.Runtime.InteropServices.MemoryMarshal.TryGetArray(buffer.Memory, out var array) ? array.Array! : [];
        }
        Assert.True(large.Length > Buffer<byte>.MostKeptBytes);
        Assert.NotSame(large, System.Buffers.ArrayPool<byte>.Shared.Rent(large.Length));
    }

    [Fact]
    public void Dispose_ArraysUnderTheCap_AreKept()
    {
        using var watching = new PoolWatch();
        Assert.True(PoolWatch.SeesPools());
        Assert.Equal(0, PoolWatch.CountKept(() =>
        {
            using var buffer = new Buffer<long>();
            for (var i = 0; i < 100_000; i++) buffer.Add(i);
        }));
    }
}
