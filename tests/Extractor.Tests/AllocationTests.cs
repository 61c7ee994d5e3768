using System.Diagnostics;
using Extraction.Benchmarks.Memory;
using Extraction.Benchmarks.Pages;

namespace Extraction.Tests;

/// <summary>What a page costs in memory besides its document. Working sets are rented; what remains is garbage for each page.</summary>
public sealed class AllocationTests
{
    /// <summary>Just above what is measured.</summary>
    private const int MostForHtml = 60 << 10, MostForText = 24 << 10;

    /// <summary>Rented arrays may be made anew after a collection; the best of several runs has met none.</summary>
    private const int Runs = 6;

    /// <summary>Code that the runtime has not compiled for good yet allocates what later stays on the stack.</summary>
    private const int WarmMilliseconds = 700;

    private readonly Extractor _extractor = new();
    private readonly ObjectGraph _graph = new();

    public static TheoryData<HtmlKind> Kinds => [HtmlKind.News, HtmlKind.Forum, HtmlKind.Listing, HtmlKind.Documentation];

    public static TheoryData<PageScript> Scripts => [.. Enum.GetValues<PageScript>()];

    [Theory, MemberData(nameof(Kinds))]
    public void Extract_HtmlPage_AllocatesLittleBeyondItsDocument(HtmlKind kind) =>
        Assert.All(Some(PageSets.Html(kind).Pages), page => Assert.InRange(Extra(() => _extractor.Extract(page)), 0, MostForHtml));

    [Theory, MemberData(nameof(Scripts))]
    public void ExtractText_TextPage_AllocatesLittleBeyondItsDocument(PageScript script) =>
        Assert.All(Some(PageSets.Text(script).Texts), page => Assert.InRange(Extra(() => _extractor.ExtractText(page)), 0, MostForText));

    private static IEnumerable<T> Some<T>(IReadOnlyList<T> pages) => pages.Where((_, i) => i % 4 == 3);

    /// <summary>Bytes allocated beyond those that the document holds.</summary>
    private long Extra(Func<Document> extract)
    {
        for (var watch = Stopwatch.StartNew(); watch.ElapsedMilliseconds < WarmMilliseconds;) extract();
        var own = _graph.OwnBytes(extract(), extract());
        var least = long.MaxValue;
        for (var run = 0; run < Runs; run++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var document = extract();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
            GC.KeepAlive(document);
        }
        return least - own;
    }
}
