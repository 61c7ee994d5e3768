using System.Text;
using Extraction.Input;

namespace Extraction.Tests.Input;

public class KindSnifferTests
{
    [Theory]
    [InlineData("<!DOCTYPE html><title>x</title>", PageKind.Html)]
    [InlineData("  \n<HTML lang=en>", PageKind.Html)]
    [InlineData("Some words first <br/> and a tag", PageKind.Html)]
    [InlineData("only an end</p>", PageKind.Html)]
    [InlineData("", PageKind.Text)]
    [InlineData("We <3 rivers, 2 < 3 > 1", PageKind.Text)]
    [InlineData("Write to Ann Lee <ann@news.example>", PageKind.Text)]
    [InlineData("<Ann> said hello", PageKind.Text)]
    [InlineData("an open end <p", PageKind.Text)]
    public void Sniff_Beginning_TellsHtmlFromText(string page, PageKind kind) => Assert.Equal(kind, KindSniffer.Sniff(Encoding.UTF8.GetBytes(page)));

    [Fact]
    public void Sniff_Utf16_SeesTheTag() => Assert.Equal(PageKind.Html, KindSniffer.Sniff(Encoding.Unicode.GetBytes("<html><p>x")));

    [Fact]
    public void Sniff_TagBehindTheFirstKilobyte_IsText() =>
        Assert.Equal(PageKind.Text, KindSniffer.Sniff(Encoding.UTF8.GetBytes(new string('x', 1100) + "<p>")));
}
