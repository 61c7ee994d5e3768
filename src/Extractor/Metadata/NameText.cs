namespace Extraction.Metadata;

/// <summary>Names of HTML and metadata, in which case does not count.</summary>
internal static class NameText
{
    /// <summary>Whether a text is a name, whatever its case.</summary>
    public static bool Is(this ReadOnlySpan<char> text, string name) => text.Equals(name, StringComparison.OrdinalIgnoreCase);
}
