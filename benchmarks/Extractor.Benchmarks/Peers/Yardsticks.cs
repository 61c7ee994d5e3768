using System.Text;
using AngleSharp.Html.Dom;

namespace Extraction.Benchmarks.Peers;

/// <summary>What the extractor is measured against, on the same bytes.</summary>
internal static class Yardsticks
{
    /// <summary>Looks at every byte, as fast as the machine can.</summary>
    public static long Scan(IReadOnlyList<byte[]> pages)
    {
        long found = 0;
        foreach (var page in pages) found += page.AsSpan().Count((byte)'\n');
        return found;
    }

    /// <summary>What all others stand beside: bytes to documents.</summary>
    public static long Extract(Extractor extractor, IReadOnlyList<byte[]> pages, PageHints? hints = null)
    {
        long length = 0;
        foreach (var page in pages) length += extractor.Extract(page, hints).Body.Length;
        return length;
    }

    public static long Decode(IReadOnlyList<byte[]> pages)
    {
        long length = 0;
        foreach (var page in pages) length += Encoding.UTF8.GetString(page).Length;
        return length;
    }

    /// <summary>Reads lines and does nothing with them.</summary>
    public static long ReadLines(IReadOnlyList<byte[]> pages)
    {
        long length = 0;
        foreach (var page in pages)
        {
            using var reader = new StreamReader(new MemoryStream(page), Encoding.UTF8);
            while (reader.ReadLine() is { } line) length += line.Length;
        }
        return length;
    }

    /// <summary>Makes a document tree of each page.</summary>
    public static long Parse<T>(IReadOnlyList<T> pages, Func<T, IHtmlDocument> parse)
    {
        long nodes = 0;
        foreach (var page in pages)
        {
            using var document = parse(page);
            nodes += document.ChildNodes.Length;
        }
        return nodes;
    }

    /// <summary>The port of Readability to .NET.</summary>
    public static long SmartReader(IReadOnlyList<byte[]> pages)
    {
        long length = 0;
        foreach (var page in pages)
        {
            using var reader = new global::SmartReader.Reader("https://www.example.org/page", Encoding.UTF8.GetString(page));
            length += reader.GetArticle().TextContent?.Length ?? 0;
        }
        return length;
    }
}
