namespace Extraction.FrontEnds.Html;

/// <summary>Looks at markup that is not read.</summary>
internal static class MarkupText
{
    /// <summary>Characters outside tags, white space not counted.</summary>
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
            var end = markup.IndexOf('>');
            if (end < 0) return count;
            markup = markup[(end + 1)..];
        }
    }
}
