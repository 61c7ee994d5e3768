using System.Buffers;
using System.Collections.Frozen;

namespace Extraction.Input;

/// <summary>Tells HTML from plain text by the first bytes.</summary>
internal static class KindSniffer
{
    /// <summary>How far tags are looked for; a page shows what it is at its beginning.</summary>
    private const int MaxBytes = 1024;

    // Known names only: <john@example.org> and <3 are text.
    private static readonly FrozenSet<string> Tags = new[]
    {
        "!doctype", "html", "head", "body", "title", "meta", "link", "script", "style", "base", "div", "span", "p", "a", "br", "hr", "h1", "h2",
        "h3", "h4", "h5", "h6", "ul", "ol", "li", "table", "tr", "td", "article", "section", "header", "footer", "main", "nav", "aside", "img",
        "figure", "blockquote", "form", "b", "i", "em", "strong",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly SearchValues<char> TagNameEnds = SearchValues.Create(" \t\r\n/>");

    public static PageKind Sniff(ReadOnlySpan<byte> bytes)
    {
        Span<char> text = stackalloc char[MaxBytes];
        var head = text[..Latin(bytes, text)];
        for (var at = head.IndexOf('<'); at >= 0; at = head.IndexOf('<'))
        {
            head = head[(at + 1)..];
            if (IsTag(head)) return PageKind.Html;
        }
        return PageKind.Text;
    }

    /// <summary>The first bytes as Latin-1, without the zeros that UTF-16 puts between them.</summary>
    private static int Latin(ReadOnlySpan<byte> bytes, Span<char> text)
    {
        var length = 0;
        foreach (var b in bytes[..Math.Min(bytes.Length, MaxBytes)])
            if (b != 0) text[length++] = (char)b;
        return length;
    }

    private static bool IsTag(ReadOnlySpan<char> head)
    {
        if (head.StartsWith('/')) head = head[1..];
        var end = head.IndexOfAny(TagNameEnds);
        return end > 0 && Tags.GetAlternateLookup<ReadOnlySpan<char>>().Contains(head[..end]);
    }
}
