using CsCheck;
using Extraction.Tests.Support;

namespace Extraction.Tests.FrontEnds;

/// <summary>The span of a block in the source of a page holds its text, whatever tags stand in between.</summary>
public class SourceOffsetTests
{
    private static readonly Extractor Extractor = new();

    public static TheoryData<string> Names => [.. Fixture.HtmlNames];

    [Theory, MemberData(nameof(Names))]
    public void Extract_Fixture_SpansHoldTheTextOfTheirBlocks(string name)
    {
        var fixture = new Fixture(name);
        AssertSpans(fixture.Text, fixture.Extract(Extractor));
    }

    [Fact]
    public void ExtractHtml_TagSoup_SpansHoldTheTextOfTheirBlocks() =>
        HtmlOracleTests.Soup.Sample(html => AssertSpans(html, Extractor.ExtractHtml(html)), iter: 500);

    [Fact]
    public void ExtractHtml_Tables_SpansHoldTheTextOfTheirBlocks() =>
        HtmlOracleTests.Table.Sample(html => AssertSpans(html, Extractor.ExtractHtml(html)), iter: 500);

    [Fact]
    public void ExtractHtml_LineEndsOfEverySystem_LinesAreCountedAsInTheSource()
    {
        var document = Extractor.ExtractHtml("<p>One\r\n<p>Two &amp; three\n\n<p>Fo<b>u</b>r");
        Assert.Equal([(1, 3, 3), (2, 11, 15), (4, 31, 11)], document.Blocks.Select(block => (block.Line, block.Start, block.Length)));
    }

    [Fact]
    public void Extract_ParsedDocument_SpansAreNotKnown()
    {
        using var parsed = HtmlPages.Parse("<p>One<p>Two");
        Assert.Equal([(0, -1, 0), (0, -1, 0)], Extractor.Extract(parsed).Blocks.Select(block => (block.Line, block.Start, block.Length)));
    }

    private static void AssertSpans(string html, Document document)
    {
        foreach (var block in document.Blocks)
        {
            var span = html.Substring(block.Start, block.Length);
            Assert.Contains(Readable.InkOf(block.Text), ShownBy(span), StringComparison.Ordinal);
            Assert.True(block.Text[0] == span[0] || span[0] is '&' or '<', $"'{block.Text}' starts at '{span}'");
            Assert.Equal(html.AsSpan(0, block.Start).Count('\n') + 1, block.Line);
        }
    }

    /// <summary>What a piece of markup shows, without blanks.</summary>
    private static string ShownBy(string markup) =>
        Readable.InkOf(string.Concat(DomOracle.Lines(HtmlPages.Parse("<!doctype html><body>" + markup), readsNoScript: false)));
}
