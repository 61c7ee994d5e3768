using System.Diagnostics;
using Extraction.Benchmarks.Memory;
using Extraction.Benchmarks.Pages;

namespace Extraction.Tests;

/// <summary>What a page costs in memory besides its document. Working sets are rented; what remains is garbage for each page.</summary>
public sealed class AllocationTests
{
    /// <summary>Just above what is measured.</summary>
    private const int MostForHtml = 21 << 10, MostForText = 4 << 10;

    /// <summary>
    /// Code that the runtime has not compiled for good yet allocates what later stays on the stack, and rented arrays are made anew
    /// after a collection. Both pass, on a busy machine slowly: a page has this long to show that it needs no more than the bound.
    /// </summary>
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(30);

    private readonly Extractor _extractor = new();
    private readonly ObjectGraph _graph = new();

    public static TheoryData<HtmlKind> Kinds => [HtmlKind.News, HtmlKind.Forum, HtmlKind.Listing, HtmlKind.Documentation];

    public static TheoryData<PageScript> Scripts => [.. Enum.GetValues<PageScript>()];

    [Theory, MemberData(nameof(Kinds))]
    public void Extract_HtmlPage_AllocatesLittleBeyondItsDocument(HtmlKind kind) =>
        Assert.All(Some(PageSets.Html(kind).Pages), page => Assert.InRange(Extra(() => _extractor.Extract(page), MostForHtml), 0, MostForHtml));

    [Theory, MemberData(nameof(Scripts))]
    public void ExtractText_TextPage_AllocatesLittleBeyondItsDocument(PageScript script) =>
        Assert.All(Some(PageSets.Text(script).Texts), page => Assert.InRange(Extra(() => _extractor.ExtractText(page), MostForText), 0, MostForText));

    private static IEnumerable<T> Some<T>(IReadOnlyList<T> pages) => pages.Where((_, i) => i % 4 == 3);

    /// <summary>Bytes allocated beyond those that the document holds: the least of all runs until one keeps to the bound or time is up.</summary>
    private long Extra(Func<Document> extract, long most)
    {
        var own = _graph.OwnBytes(extract(), extract());
        var least = long.MaxValue;
        for (var watch = Stopwatch.StartNew(); least > most && watch.Elapsed < s_longest;)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var document = extract();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before - own);
            GC.KeepAlive(document);
        }
        return least;
    }
}
