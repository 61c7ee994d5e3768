namespace Extraction.FrontEnds.Html;

/// <summary>Recognises inline styles that hide their element.</summary>
internal static class HiddenStyle
{
    /// <summary>Whether a style holds <c>display:none</c> or <c>visibility:hidden</c>.</summary>
    public static bool Hides(ReadOnlySpan<char> style) => Holds(style, "display", "none") || Holds(style, "visibility", "hidden");

    private static bool Holds(ReadOnlySpan<char> style, string property, string value)
    {
        while (true)
        {
            var at = style.IndexOf(property, StringComparison.OrdinalIgnoreCase);
            if (at < 0) return false;
            style = style[(at + property.Length)..].TrimStart();
            if (style.StartsWith(':') && style[1..].TrimStart().StartsWith(value, StringComparison.OrdinalIgnoreCase)) return true;
        }
    }
}
