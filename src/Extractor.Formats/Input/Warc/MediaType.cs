namespace Extraction.Formats.Input.Warc;

/// <summary>What a <c>Content-Type</c> says.</summary>
/// <param name="IsPage">Whether it may be a page: HTML, text, or nothing said.</param>
/// <param name="Kind">Which; null when the bytes must tell.</param>
/// <param name="Charset">The charset it names; null when it names none.</param>
internal readonly record struct MediaType(bool IsPage, PageKind? Kind, string? Charset)
{
    public static MediaType Parse(string? contentType)
    {
        var parts = (contentType ?? "").Split(';', StringSplitOptions.TrimEntries);
        var charset = parts.Skip(1).FirstOrDefault(part => part.StartsWith("charset=", StringComparison.OrdinalIgnoreCase))?["charset=".Length..].Trim('"', '\'', ' ');
        return parts[0].ToLowerInvariant() switch
        {
            "text/html" or "application/xhtml+xml" => new MediaType(true, PageKind.Html, charset),
            "text/plain" or "text/markdown" => new MediaType(true, PageKind.Text, charset),
            "" => new MediaType(true, null, charset),
            _ => default,
        };
    }
}
