using CsCheck;
using Extraction.Metadata;

namespace Extraction.Tests.Metadata;

public class PlainAddressTests
{
    private static readonly Gen<string> Addresses = Gen.OneOfConst("http://", "https://", "HTTP://", "ftp://", "//").Select(
        Gen.OneOfConst("news", "www", "a-b", "1", "0x7f", "xn--80ak6aa92e", "B", "-a", "co", "example", "").Array[0, 4], Gen.OneOfConst("", "/", ":80/", "/.", "/x", "?", "#a"),
        Gen.OneOfConst("a", "Z", "9", "/", ".", "..", "-", "_", "~", "?", "=", "&", "%41", "%c3", "é", " ", "+", ",", ";", ":", "@", "\\", "|", "'", "#", "2024/11/05").Array[0, 8],
        (scheme, labels, start, path) => scheme + string.Join('.', labels) + start + string.Concat(path));

    /// <summary>The whole reason to take addresses apart ourselves: the result is the one that <see cref="Uri"/> gives.</summary>
    [Fact]
    public void TryRead_AnyAddress_AgreesWithUri() => Addresses.Sample(address =>
    {
        if (!PlainAddress.TryRead(address, out var plain)) return;
        var uri = new Uri(address, UriKind.Absolute);
        Assert.Equal(uri.AbsoluteUri, address);
        Assert.Equal((uri.Host, uri.AbsolutePath, uri.Query.Length > 0), (plain.Host.ToString(), plain.Path.ToString(), plain.HasQuery));
        Assert.Equal(address, new Uri(new Uri("https://other.example/a/b?c"), address).AbsoluteUri);
    }, iter: 100_000);

    [Theory]
    [InlineData("https://www.news.example/2024/11/05/harbour-opens", true)]
    [InlineData("http://news.example/", true)]
    [InlineData("https://news.example/a?b=c&d=1,2", true)]
    [InlineData("https://news.example", false)]
    [InlineData("https://News.example/a", false)]
    [InlineData("https://news.example/a/../b", false)]
    [InlineData("https://news.example/a%20b", false)]
    [InlineData("https://news.example:8080/a", false)]
    [InlineData("https://192.168.0.1/a", false)]
    [InlineData("https://me@news.example/a", false)]
    [InlineData("/a", false)]
    [InlineData("", false)]
    public void TryRead_Address_TakesThoseThatNeedNoWork(string address, bool isPlain) => Assert.Equal(isPlain, PlainAddress.TryRead(address, out _));
}
