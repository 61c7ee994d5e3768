using BenchmarkDotNet.Attributes;
using Extraction.Benchmarks.Measuring;
using Extraction.Benchmarks.Pages;

namespace Extraction.Benchmarks.Suite;

/// <summary>What does a second core bring? One extractor, shared.</summary>
public class ParallelBenchmarks : IHasWorkload
{
    private const int Pages = 2_000, LargestPage = 150_000;

    private readonly Extractor _extractor = new();
    private PageInput[] _pages = [];

    [Params(1, 2)]
    public int Workers { get; set; }

    public Workload Workload()
    {
        var set = Distinct();
        var once = WorkloadReader.Of(set, PageKind.Html);
        var bytes = Enumerable.Range(0, Pages).Sum(i => (long)set.Pages[i % set.Pages.Count].Length);
        return new Workload(Pages, bytes, once.Lines * bytes / once.Bytes);
    }

    [GlobalSetup]
    public void Setup()
    {
        var set = Distinct().Pages;
        _pages = [.. Enumerable.Range(0, Pages).Select(i => new PageInput(set[i % set.Count]))];
        WarmUp.Run(this);
    }

    [Benchmark]
    public async Task<long> ExtractMany()
    {
        long length = 0;
        await foreach (var document in _extractor.ExtractMany(_pages.ToAsyncEnumerable(), Workers)) length += document.Body.Length;
        return length;
    }

    /// <summary>Pages of all kinds, none so long that one core ends with it while the other is idle.</summary>
    private static PageSet Distinct() =>
        new([.. PageSets.Kinds.Where(kind => kind != HtmlKind.Corpus).SelectMany(kind => PageSets.Html(kind).Pages).Where(page => page.Length <= LargestPage)]);
}
