using BenchmarkDotNet.Attributes;
using Extraction.Benchmarks.Measuring;
using Extraction.Benchmarks.Pages;
using Extraction.Benchmarks.Peers;

namespace Extraction.Benchmarks.Suite;

/// <summary>How fast is plain text, beside reading its lines and doing nothing, and beside a filter that looks at lines only?</summary>
public class TextBenchmarks : IHasWorkload
{
    private static readonly PageHints IsText = new() { Kind = PageKind.Text };

    private readonly Extractor _extractor = new();
    private PageSet _set = new([]);

    [ParamsAllValues]
    public PageScript Script { get; set; }

    public Workload Workload() => WorkloadReader.Of(PageSets.Text(Script), PageKind.Text, withResults: true);

    [GlobalSetup]
    public void Setup()
    {
        _set = PageSets.Text(Script);
        WarmUp.Run(this);
    }

    [Benchmark(Baseline = true)]
    public long ExtractText()
    {
        long length = 0;
        foreach (var text in _set.Texts) length += _extractor.ExtractText(text).Body.Length;
        return length;
    }

    /// <summary>From bytes: decoding counts.</summary>
    [Benchmark]
    public long Extract() => Yardsticks.Extract(_extractor, _set.Pages, IsText);

    [Benchmark]
    public long MemoryScan() => Yardsticks.Scan(_set.Pages);

    [Benchmark]
    public long Utf8GetString() => Yardsticks.Decode(_set.Pages);

    [Benchmark]
    public long ReadLine() => Yardsticks.ReadLines(_set.Pages);

    [Benchmark]
    public long LinqLineFilter()
    {
        long length = 0;
        foreach (var text in _set.Texts) length += LineFilter.Clean(text)?.Length ?? 0;
        return length;
    }
}
