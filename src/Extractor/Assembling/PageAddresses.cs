using Extraction.Metadata;
using Extraction.Model;

namespace Extraction.Assembling;

/// <summary>Addresses and texts that a document keeps of its page, completed when asked for. Thread-safe once its text is set.</summary>
/// <param name="page">The address of the page; null when not known.</param>
/// <param name="start">What the page names as the start of its addresses; null for its own address.</param>
internal sealed class PageAddresses(string? page, string? start = null)
{
    private static readonly string[] LinkSchemes = ["http", "https", "mailto", "tel", "ftp"];
    private static readonly string[] PictureSchemes = ["http", "https"];

    private readonly Lazy<Uri?> _start = new(() => Join(Join(null, page), start));

    public static PageAddresses None { get; } = new(null);

    /// <summary>What the slices point into.</summary>
    public string Text { get; set; } = "";

    public ReadOnlySpan<char> TextOf(Slice slice) => Text.AsSpan(slice.Start, slice.Length);

    /// <summary>The address of a link; null when it leads nowhere else: scripts, data, places on the same page.</summary>
    public string? Link(Slice address)
    {
        var written = Clean(TextOf(address));
        return written.StartsWith('#') ? null : Complete(written, LinkSchemes);
    }

    /// <summary>The address of a picture; null for pictures written into the page and the like.</summary>
    public string? Picture(Slice address) => Complete(Clean(TextOf(address)), PictureSchemes);

    /// <summary>Absolute where the page has an address, else as written; null when empty or of another scheme.</summary>
    private string? Complete(string address, string[] schemes)
    {
        if (address.Length == 0) return null;
        if (SchemeOf(address) is { Length: > 0 } scheme)
        {
            if (!IsAmong(scheme, schemes)) return null;
            if (PlainAddress.TryRead(address, out _)) return address;
            return Uri.TryCreate(address, UriKind.Absolute, out var whole) ? whole.AbsoluteUri : null;
        }
        if (_start.Value is not { } from) return address;
        return Uri.TryCreate(from, address, out var joined) && IsAmong(joined.Scheme, schemes) ? joined.AbsoluteUri : null;
    }

    /// <summary>An address as a web address; <paramref name="from"/> when it is none.</summary>
    private static Uri? Join(Uri? from, string? address)
    {
        var found = from is null ? Uri.TryCreate(address, UriKind.Absolute, out var uri) : Uri.TryCreate(from, address, out uri);
        return found && IsAmong(uri!.Scheme, PictureSchemes) ? uri : from;
    }

    /// <summary>Without white space and controls at the ends and without line ends and tabs, as the URL standard has it.</summary>
    private static string Clean(ReadOnlySpan<char> written)
    {
        while (!written.IsEmpty && written[0] <= ' ') written = written[1..];
        while (!written.IsEmpty && written[^1] <= ' ') written = written[..^1];
        if (written.IndexOfAny('\t', '\n', '\r') < 0) return written.ToString();
        return string.Concat(written.ToString().Split('\t', '\n', '\r'));
    }

    private static string SchemeOf(string address)
    {
        var end = address.AsSpan().IndexOfAny(":/?#");
        if (end <= 0 || address[end] != ':' || !char.IsAsciiLetter(address[0])) return "";
        foreach (var c in address.AsSpan(0, end))
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '-' or '.')) return "";
        return address[..end];
    }

    private static bool IsAmong(string scheme, string[] schemes) => schemes.Contains(scheme, StringComparer.OrdinalIgnoreCase);
}
