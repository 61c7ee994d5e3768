using System.Globalization;
using System.IO.Compression;
using System.Text;
using Extraction.Benchmarks.Pages;

namespace Extraction.Benchmarks.Crawls;

/// <summary>Writes a web archive of generated pages, as crawlers do: a gzip member a record. The same number gives the same bytes.</summary>
internal static class CrawlFile
{
    private const int LeastBytes = 8_000, Step = 4_000, Sizes = 12;

    /// <summary>Writes the file.</summary>
    /// <returns>Bytes of the pages.</returns>
    public static long Write(string path, int documents)
    {
        using var file = File.Create(path);
        Write(file, "warcinfo", "", "application/warc-fields", "software: Extractor.Benchmarks\r\n"u8);
        var bytes = 0L;
        for (var i = 0; i < documents; i++)
        {
            var page = Encoding.UTF8.GetBytes(PageOf(i));
            var address = string.Create(CultureInfo.InvariantCulture, $"https://news{i % 97}.example/{i}");
            Write(file, "request", address, "application/http; msgtype=request", "GET / HTTP/1.1\r\n\r\n"u8);
            Write(file, "response", address, "application/http; msgtype=response", [.. "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"u8, .. page]);
            bytes += page.Length;
        }
        return bytes;
    }

    /// <summary>Three of four pages are news, of 8 KB and more; the others take turns.</summary>
    private static string PageOf(int number)
    {
        var size = LeastBytes + (number * 7 % Sizes * Step);
        return (number % 12) switch
        {
            3 => ForumPage.Write(PageScript.Ascii, number, size),
            7 => ListingPage.Write(PageScript.Ascii, number, size),
            11 => DocumentationPage.Write(PageScript.Ascii, number, size),
            _ => NewsPage.Write(PageScript.Ascii, number, size),
        };
    }

    private static void Write(Stream file, string type, string address, string contentType, ReadOnlySpan<byte> block)
    {
        var header = string.Create(CultureInfo.InvariantCulture, $"WARC/1.1\r\nWARC-Type: {type}\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2024-11-05T18:39:00Z\r\nWARC-Record-ID: <urn:example:{type}:{address}>\r\nContent-Type: {contentType}\r\nContent-Length: {block.Length}\r\n\r\n");
        using var member = new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true);
        member.Write(Encoding.UTF8.GetBytes(header));
        member.Write(block);
        member.Write("\r\n\r\n"u8);
    }
}
