using Extraction.Input;

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

    /// <summary>Charset of the HTTP header, such as <c>iso-8859-1</c>; names that <see cref="KnowsCharset"/> does not know are ignored.</summary>
    public string? Charset { get; init; }

    /// <summary>Reads the page as this kind; null decides by its first bytes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such kind.</exception>
    public PageKind? Kind { get; init => field = value is null or PageKind.Text or PageKind.Html ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Kind must be Text, Html or null."); }

    /// <summary>Whether <see cref="Charset"/> has a meaning: a name or label of the WHATWG Encoding Standard, in any case.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public static bool KnowsCharset(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return EncodingTable.Shared.Find(name) is not null;
    }
}
