using BenchmarkDotNet.Attributes;
using Extraction.Benchmarks.Measuring;
using Extraction.Benchmarks.Pages;
using Extraction.Benchmarks.Peers;

namespace Extraction.Benchmarks.Suite;

/// <summary>Where does the time of an HTML page go? The column Ratio gives the share of each step in the whole.</summary>
public class StageBenchmarks : IHasWorkload
{
    private readonly Extractor _extractor = new();
    private StagedPages _staged = null!;

    public static IEnumerable<HtmlKind> Kinds => PageSets.Kinds;

    [ParamsSource(nameof(Kinds))]
    public HtmlKind Pages { get; set; }

    public Workload Workload() => WorkloadReader.Of(PageSets.Html(Pages), PageKind.Html);

    [GlobalSetup]
    public void Setup()
    {
        _staged = new StagedPages(PageSets.Html(Pages));
        WarmUp.Run(this);
    }

    /// <summary>All steps.</summary>
    [Benchmark(Baseline = true)]
    public long Extract() => Yardsticks.Extract(_extractor, _staged.Bytes);

    /// <summary>Bytes to characters.</summary>
    [Benchmark]
    public long Decode() => StagedPages.Decode(_staged.Bytes);

    /// <summary>Characters to tokens, by AngleSharp, set up as in the front end: a part of HtmlLines.</summary>
    [Benchmark]
    public long Tokens()
    {
        long tokens = 0;
        foreach (var source in _staged.Sources) tokens += TokenReading.Read(source);
        return tokens;
    }

    /// <summary>Characters to lines: the front end alone.</summary>
    [Benchmark]
    public long HtmlLines() => StagedPages.SplitAll(_staged.Sources);

    /// <summary>Lines to counts.</summary>
    [Benchmark]
    public void Features() => _staged.Measure();

    /// <summary>Counts to labels.</summary>
    [Benchmark]
    public void Label() => _staged.Label();

    /// <summary>Labels to documents, metadata included.</summary>
    [Benchmark]
    public long Assemble()
    {
        long length = 0;
        foreach (var document in _staged.Assemble()) length += document.Body.Length;
        return length;
    }
}
