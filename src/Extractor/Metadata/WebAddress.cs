namespace Extraction.Metadata;

/// <summary>Compares and completes addresses of pages.</summary>
internal static class WebAddress
{
    /// <summary>Whether two addresses lead to the same page: scheme, www, query, fragment and a final slash do not count.</summary>
    public static bool AreSame(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        var core = Core(first);
        return core.Length > 0 && core.Equals(Core(second), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>An address as an absolute one; null when it is not a web address.</summary>
    /// <param name="address">The address as written.</param>
    /// <param name="page">The address of the page it stands in; null when not known.</param>
    public static string? Complete(string? address, string? page)
    {
        if (string.IsNullOrWhiteSpace(address)) return null;
        address = address.Trim();
        if (PlainAddress.TryRead(address, out _)) return address;
        var found = Uri.TryCreate(page, UriKind.Absolute, out var from) && Uri.TryCreate(from, address, out var joined) ? joined
            : Uri.TryCreate(address, UriKind.Absolute, out var whole) ? whole : null;
        return found is { IsAbsoluteUri: true } && (found.Scheme == Uri.UriSchemeHttp || found.Scheme == Uri.UriSchemeHttps) ? found.AbsoluteUri : null;
    }

    /// <summary>The host without www; null when the address has none.</summary>
    public static string? HostOf(string? address)
    {
        if (PlainAddress.TryRead(address, out var plain)) return WithoutWww(plain.Host).ToString();
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Host.Length > 0 ? WithoutWww(uri.Host).ToString() : null;
    }

    /// <summary>The host in ASCII; null when the address has none, or one that no domain can have.</summary>
    public static string? AsciiHostOf(string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri)) return null;
        try
        {
            return uri.IdnHost;
        }
        catch (UriFormatException)
        {
            return null;   // a character that domains may not have: found by fuzzing
        }
    }

    /// <summary>Whether the address is that of a site rather than of a page on it.</summary>
    public static bool IsHome(string? address)
    {
        if (PlainAddress.TryRead(address, out var plain)) return plain.Path.Length == 1 && !plain.HasQuery;
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.AbsolutePath.Length <= 1 && uri.Query.Length == 0;
    }

    /// <summary>The path, without the query; empty when the address is not an absolute one.</summary>
    public static ReadOnlySpan<char> PathOf(string? address)
    {
        if (PlainAddress.TryRead(address, out var plain)) return plain.Path;
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.AbsolutePath : default;
    }

    private static ReadOnlySpan<char> Core(ReadOnlySpan<char> address)
    {
        var core = address.Trim();
        var scheme = core.IndexOf("//", StringComparison.Ordinal);
        if (scheme >= 0) core = core[(scheme + 2)..];
        core = WithoutWww(core);
        var end = core.IndexOfAny('?', '#');
        return (end < 0 ? core : core[..end]).TrimEnd('/');
    }

    private static ReadOnlySpan<char> WithoutWww(ReadOnlySpan<char> host) => host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host;
}
