using AngleSharp.Html.Parser;
using BenchmarkDotNet.Attributes;
using Extraction.Benchmarks.Measuring;
using Extraction.Benchmarks.Pages;
using Extraction.Benchmarks.Peers;

namespace Extraction.Benchmarks.Suite;

/// <summary>How fast are documents made from HTML, beside a scan of the memory, decoding, a parser and another extractor on the same bytes?</summary>
public class HtmlBenchmarks : IHasWorkload
{
    private readonly Extractor _extractor = new();
    private readonly HtmlParser _parser = new();
    private PageSet _set = new([]);

    public static IEnumerable<HtmlKind> Kinds => PageSets.Kinds;

    [ParamsSource(nameof(Kinds))]
    public HtmlKind Pages { get; set; }

    public Workload Workload() => WorkloadReader.Of(PageSets.Html(Pages), PageKind.Html, withResults: true);

    [GlobalSetup]
    public void Setup()
    {
        _set = PageSets.Html(Pages);
        WarmUp.Run(this);
    }

    [Benchmark(Baseline = true)]
    public long Extract() => Yardsticks.Extract(_extractor, _set.Pages);

    [Benchmark]
    public long MemoryScan() => Yardsticks.Scan(_set.Pages);

    [Benchmark]
    public long Utf8GetString() => Yardsticks.Decode(_set.Pages);

    /// <summary>The parser as it comes, from strings: its fastest way.</summary>
    [Benchmark]
    public long AngleSharpParse() => Yardsticks.Parse(_set.Texts, _parser.ParseDocument);

    /// <summary>The parser as it comes, from the bytes that Extract is given.</summary>
    [Benchmark]
    public long AngleSharpParseBytes() => Yardsticks.Parse(_set.Pages, page => _parser.ParseDocument(new MemoryStream(page)));

    [Benchmark]
    public long SmartReader() => Yardsticks.SmartReader(_set.Pages);
}
