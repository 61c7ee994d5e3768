using System.Security.Cryptography;
using System.Text;

namespace Extraction.Training.Pages;

/// <summary>Puts pages into folds by site, so that no site is both learnt from and judged on.</summary>
internal static class Domains
{
    /// <summary>Second-level names under which countries register sites: co.uk, com.au.</summary>
    private static readonly string[] Shared = ["ac", "asn", "co", "com", "edu", "gob", "gov", "go", "gv", "ne", "net", "nom", "or", "org"];

    /// <summary>The registered part of a page's host: its last two labels, three under names such as co.uk; the id of a page without an address.</summary>
    public static string Of(string? url, string id)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address)) return id;
        var labels = address.Host.ToLowerInvariant().Split('.');
        if (labels.Length < 3) return address.Host.ToLowerInvariant();
        var isShared = labels[^1].Length == 2 && Shared.Contains(labels[^2]);
        return string.Join('.', labels[^(isShared ? 3 : 2)..]);
    }

    /// <summary>The fold of a domain: a hash, the same on every machine and in every run.</summary>
    public static int Fold(string domain, int folds) => (int)(Hash(domain) % (uint)folds);

    /// <summary>A hash that is the same on every machine and in every run.</summary>
    public static uint Hash(string text) => BitConverter.ToUInt32(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
