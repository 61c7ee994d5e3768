namespace Extraction.Tests.Support;

/// <summary>The source of an HTML page of our own: well-formed, no sign of a tag inside attributes.</summary>
internal static class HtmlSource
{
    private static readonly string[] Unseen = ["head", "script", "style", "template", "noscript"];

    /// <summary>The source with blanks in place of tags, comments and what a browser does not show; offsets and lines stay.</summary>
    public static string WithoutTags(string html)
    {
        var text = html.ToCharArray();
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0; at = html.IndexOf('<', at))
        {
            var end = EndOf(html, at);
            for (; at < end; at++)
                if (text[at] is not ('\n' or '\r')) text[at] = ' ';
            if (at == html.Length) break;
        }
        return new string(text);
    }

    private static int EndOf(string html, int start)
    {
        if (html.AsSpan(start).StartsWith("<!--")) return After(html, "-->", start);
        foreach (var name in Unseen)
            if (html.AsSpan(start + 1).StartsWith(name) && !char.IsAsciiLetter(html[start + 1 + name.Length])) return After(html, $"</{name}>", start);
        return After(html, ">", start);
    }

    private static int After(string html, string end, int start)
    {
        var found = html.IndexOf(end, start, StringComparison.Ordinal);
        return found < 0 ? html.Length : found + end.Length;
    }
}
