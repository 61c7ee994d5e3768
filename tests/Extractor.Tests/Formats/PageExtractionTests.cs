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
    public void Extract_InvalidBytes_AreReplaced() => Assert.Equal("caf\uFFFD.", Assert.Single(Extract([.. "caf"u8, 0xE9, (byte)'.'])).Text);

    [Fact]
    public void Extract_ForcedText_ReadsTagsAsText() =>
        Assert.Equal("<p>x</p>", Assert.Single(Extract([.. "<p>x</p>"u8], PageKind.Text)).Text);

    private static ImmutableArray<Block> Extract(byte[] bytes, PageKind? kind = null) =>
        new PageExtraction(kind: kind).Extract(new RawPage("1", "a.txt", null, bytes)).Document.Blocks;
}
