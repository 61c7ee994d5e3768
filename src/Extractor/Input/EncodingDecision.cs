namespace Extraction.Input;

/// <summary>What made the encoding known.</summary>
internal enum EncodingSource : byte
{
    /// <summary>Nothing to decide: no bytes.</summary>
    None,
    /// <summary>A byte order mark.</summary>
    ByteOrderMark,
    /// <summary>The charset of the HTTP header, as the caller gave it.</summary>
    Http,
    /// <summary>A <c>meta</c> element or the XML declaration.</summary>
    Meta,
    /// <summary>The bytes are valid UTF-8, or UTF-16 without a byte order mark.</summary>
    Bytes,
    /// <summary>The country domain or language of the page.</summary>
    Locale,
    /// <summary>Nothing spoke: windows-1252.</summary>
    Default,
}

/// <summary>The encoding a page was read in, and why.</summary>
/// <param name="Name">Its name in the WHATWG Encoding Standard, lower case; null when there is none.</param>
/// <param name="Source">What made it known.</param>
internal readonly record struct EncodingDecision(string? Name, EncodingSource Source);

/// <summary>What is known of a page besides its bytes.</summary>
/// <param name="Charset">The charset of the HTTP header; null when not known.</param>
/// <param name="Url">The address of the page; null when not known.</param>
internal readonly record struct DecodingHints(string? Charset = null, string? Url = null);
