namespace Extraction;

/// <summary>Which front end reads a page.</summary>
public enum PageKind : byte
{
    /// <summary>Plain text or Markdown.</summary>
    Text,
    /// <summary>HTML or XHTML.</summary>
    Html,
}

/// <summary>What the caller knows of a page besides its bytes. Everything may be left out.</summary>
public sealed record PageHints
{
    /// <summary>Address of the page: resolves relative links, and its country domain hints at the encoding.</summary>
    public string? Url { get; init; }

    /// <summary>Charset of the HTTP header, such as <c>iso-8859-1</c>; unknown names are ignored.</summary>
    public string? Charset { get; init; }

    /// <summary>Reads the page as this kind; null decides by its first bytes.</summary>
    public PageKind? Kind { get; init; }
}
