using System.Buffers;

namespace Extraction.Metadata;

/// <summary>A web address that <see cref="Uri"/> would write the same way, taken apart without the garbage of one. Most addresses of pages and
/// pictures are such; <see cref="TryRead"/> leaves to <see cref="Uri"/> whatever has to be completed, escaped, lowered or looked at twice.</summary>
internal readonly ref struct PlainAddress
{
    private const int MostChars = 2048, MostLabelChars = 63;

    private static readonly SearchValues<char> HostChars = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-.");

    /// <summary>Neither escapes nor characters that have to be escaped.</summary>
    private static readonly SearchValues<char> PathChars = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_~./?=&+,;:@");

    public ReadOnlySpan<char> Host { get; private init; }

    /// <summary>The path, with its first slash and without the query.</summary>
    public ReadOnlySpan<char> Path { get; private init; }

    public bool HasQuery { get; private init; }

    /// <summary>Takes an address apart; false does not mean that it is no address.</summary>
    public static bool TryRead(ReadOnlySpan<char> address, out PlainAddress plain)
    {
        plain = default;
        var scheme = address.StartsWith("https://", StringComparison.Ordinal) ? 8 : address.StartsWith("http://", StringComparison.Ordinal) ? 7 : 0;
        if (scheme == 0 || address.Length > MostChars) return false;
        var slash = address[scheme..].IndexOf('/');
        if (slash <= 0) return false;
        var host = address.Slice(scheme, slash);
        var path = address[(scheme + slash)..];
        if (!IsPlainHost(host) || !IsPlainPath(path)) return false;
        var query = path.IndexOf('?');
        plain = new PlainAddress { Host = host, Path = query < 0 ? path : path[..query], HasQuery = query >= 0 };
        return true;
    }

    /// <summary>Labels that the standard allows, none of them encoded, the last one no number.</summary>
    private static bool IsPlainHost(ReadOnlySpan<char> host)
    {
        if (host.ContainsAnyExcept(HostChars)) return false;
        var last = host;
        foreach (var range in host.Split('.'))
        {
            last = host[range];
            if (last.Length is 0 or > MostLabelChars || last[0] == '-' || last[^1] == '-' || last.StartsWith("xn--", StringComparison.Ordinal)) return false;
        }
        return char.IsAsciiLetter(last[0]);
    }

    /// <summary>No part that starts or ends with a point, which may lead upwards, and no empty one.</summary>
    private static bool IsPlainPath(ReadOnlySpan<char> path) =>
        !path.ContainsAnyExcept(PathChars) && path[^1] is not ('.' or '?')
        && path.IndexOf("/.", StringComparison.Ordinal) < 0 && path.IndexOf("./", StringComparison.Ordinal) < 0 && path.IndexOf("//", StringComparison.Ordinal) < 0;
}
