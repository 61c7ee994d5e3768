namespace Extraction.FrontEnds.Html;

/// <summary>Looks at markup that is not read.</summary>
internal static class MarkupText
{
    /// <summary>Characters outside tags, styles and scripts; white space not counted.</summary>
    public static int CountVisible(ReadOnlySpan<char> markup)
    {
        var count = 0;
        while (true)
        {
            var tag = markup.IndexOf('<');
            foreach (var c in tag < 0 ? markup : markup[..tag])
                if (!char.IsWhiteSpace(c)) count++;
            if (tag < 0) return count;
            markup = markup[tag..];
            var end = markup.StartsWith("<style", StringComparison.OrdinalIgnoreCase) ? EndOf(markup, "</style")
                : markup.StartsWith("<script", StringComparison.OrdinalIgnoreCase) ? EndOf(markup, "</script")
                : markup.IndexOf('>');
            if (end < 0) return count;
            markup = markup[(end + 1)..];
        }
    }

    private static int EndOf(ReadOnlySpan<char> markup, string endTag)
    {
        var start = markup.IndexOf(endTag, StringComparison.OrdinalIgnoreCase);
        var length = start < 0 ? -1 : markup[start..].IndexOf('>');
        return length < 0 ? -1 : start + length;
    }
}
