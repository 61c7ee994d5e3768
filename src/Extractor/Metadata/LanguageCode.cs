namespace Extraction.Metadata;

/// <summary>Language codes as pages print them.</summary>
internal static class LanguageCode
{
    /// <summary>The two-letter code at the start of <c>en-GB</c>, <c>pt_BR</c> or <c>de</c>; null when there is none.</summary>
    public static string? Of(string? tag)
    {
        if (tag is null || tag.Length < 2) return null;
        var isCode = char.IsAsciiLetter(tag[0]) && char.IsAsciiLetter(tag[1]) && (tag.Length == 2 || tag[2] is '-' or '_' or ',' or ' ');
        return isCode ? tag[..2].ToLowerInvariant() : null;
    }
}
