namespace Extraction.Formats;

/// <summary>Tells pages that could not be read from those that were, whatever was found on them.</summary>
internal static class UnreadPages
{
    /// <summary>Why a page could not be read, in words that follow the name of the input; null when it was.</summary>
    /// <remarks>A page with next to no text, with no article or behind a consent prompt was read: its status is a result.</remarks>
    public static string? Reason(RawPage page, Document document) => document.Status switch
    {
        ExtractionStatus.Undecodable => "is no text but binary data",
        ExtractionStatus.TooLarge => $"is too large ({string.Join("; ", document.Warnings)})",
        _ when page.Bytes.IsEmpty => "is empty",
        _ => null,
    };
}
