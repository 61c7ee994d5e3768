using System.Text;

namespace Extraction.Benchmarks.Pages;

/// <summary>Pages that one call of a benchmark goes through. Immutable.</summary>
internal sealed class PageSet(IReadOnlyList<byte[]> pages)
{
    /// <summary>The pages as they would come over the wire.</summary>
    public IReadOnlyList<byte[]> Pages { get; } = pages;

    /// <summary>The same pages, decoded.</summary>
    public IReadOnlyList<string> Texts => field ??= [.. Pages.Select(Encoding.UTF8.GetString)];

    public long Bytes => Pages.Sum(page => (long)page.Length);

    public static PageSet Of(IEnumerable<string> sources) => new([.. sources.Select(Encoding.UTF8.GetBytes)]);
}
