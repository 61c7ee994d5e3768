using System.Collections.Immutable;
using System.Text;
using Extraction.Formats;

namespace Extraction.Tests.Formats;

public class PageExtractionTests
{
    [Fact]
    public void Extract_Page_KeepsIdSourceAndAddress()
    {
        var result = new PageExtraction().Extract(new RawPage("1", "a.txt", "https://news.example/1", "One line."u8.ToArray()));
        Assert.Equal(("1", "a.txt", "https://news.example/1"), (result.Id, result.Source, result.Url));
        Assert.Equal("One line.", Assert.Single(result.Document.Blocks).Text);
    }

    [Fact]
    public void Extract_ByteOrderMark_IsNoText() =>
        Assert.Equal("Été.", Assert.Single(Extract([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("Été.")])).Text);

    [Fact]
    public void Extract_LegacyEncoding_IsDecoded() => Assert.Equal("café.", Assert.Single(Extract([.. "caf"u8, 0xE9, (byte)'.'])).Text);

    [Theory]
    [InlineData(null)]
    [InlineData("iso-8859-1")]
    [InlineData("utf-8")]
    public void Extract_CharsetGiven_OverrulesWhatTheInputNames(string? named)
    {
        var page = new RawPage("1", "a.txt", null, new byte[] { 0xC1, 0xE8, 0xE1, 0xEB, 0xE8 }) { Charset = named };
        Assert.Equal("Библи", Assert.Single(new PageExtraction { Charset = "windows-1251" }.Extract(page).Document.Blocks).Text);
    }

    [Theory]
    [InlineData("utf-8", "shift_jis")]   // the text of a row
    [InlineData(null, "windows-1251")]
    public void Extract_CharsetGiven_LeavesUtf8Alone(string? named, string charset)
    {
        var page = new RawPage("1", "a.txt", null, Encoding.UTF8.GetBytes("Été à Lyon.")) { Charset = named };
        Assert.Equal("Été à Lyon.", Assert.Single(new PageExtraction { Charset = charset }.Extract(page).Document.Blocks).Text);
    }

    [Fact]
    public void Extract_NoText_IsADocumentThatSaysSo() =>
        Assert.Equal(ExtractionStatus.Undecodable, new PageExtraction().Extract(new RawPage("1", "a.txt", null, new byte[] { 0, 1, 2, 0, 255, 0, 3, 0 })).Document.Status);

    [Theory]
    [InlineData(null, PageKind.Html)]
    [InlineData(PageKind.Html, null)]
    [InlineData(null, null)]
    public void Extract_Html_ReadsTagsAsMarkup(PageKind? said, PageKind? forced)
    {
        var page = new RawPage("1", "a", null, "<p>The river rose.</p><p>It fell.</p>"u8.ToArray(), said);
        Assert.Equal(["The river rose.", "It fell."], new PageExtraction(kind: forced).Extract(page).Document.Blocks.Select(block => block.Text));
    }

    [Fact]
    public void Extract_ForcedText_ReadsTagsAsText() =>
        Assert.Equal("<p>x</p>", Assert.Single(Extract([.. "<p>x</p>"u8], PageKind.Text)).Text);

    private static ImmutableArray<Block> Extract(byte[] bytes, PageKind? kind = null) =>
        new PageExtraction(kind: kind).Extract(new RawPage("1", "a.txt", null, bytes)).Document.Blocks;
}
