using BenchmarkDotNet.Attributes;
using Extraction.Benchmarks.Measuring;
using Extraction.Benchmarks.Pages;

namespace Extraction.Benchmarks.Suite;

/// <summary>Does ten times the page take ten times the time?</summary>
public class ScalingBenchmarks : IHasWorkload
{
    private readonly Extractor _extractor = new();
    private PageSet _set = new([]);

    [Params(PageKind.Html, PageKind.Text)]
    public PageKind Kind { get; set; }

    /// <summary>Size of the page.</summary>
    [Params(100_000, 1_000_000, 10_000_000)]
    public int Bytes { get; set; }

    public Workload Workload() => WorkloadReader.Of(PageSets.Sized(Kind, Bytes), Kind);

    [GlobalSetup]
    public void Setup()
    {
        _set = PageSets.Sized(Kind, Bytes);
        WarmUp.Run(this);
    }

    [Benchmark]
    public Document Extract() => _extractor.Extract(_set.Pages[0], new PageHints { Kind = Kind });
}
