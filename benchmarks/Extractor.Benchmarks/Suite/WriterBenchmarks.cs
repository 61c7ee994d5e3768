using BenchmarkDotNet.Attributes;
using Extraction.Benchmarks.Measuring;
using Extraction.Benchmarks.Pages;
using Extraction.Formats;

namespace Extraction.Benchmarks.Suite;

/// <summary>What do the writers cost, once the documents are there? Bytes are those of the pages, so that the figures add up with those of Extract.</summary>
public class WriterBenchmarks : IHasWorkload
{
    private PageResult[] _results = [];

    [Params(PageKind.Html, PageKind.Text)]
    public PageKind Kind { get; set; }

    public Workload Workload() => WorkloadReader.Of(Set(), Kind);

    [GlobalSetup]
    public void Setup()
    {
        var extractor = new Extractor();
        _results = [.. Set().Pages.Select((page, i) => new PageResult($"page-{i}", $"page-{i}.html", null, extractor.Extract(page, new PageHints { Kind = Kind })))];
        WarmUp.Run(this);
    }

    [Benchmark]
    public void WriteCsv() => Write("csv");

    [Benchmark]
    public void WriteJsonl() => Write("jsonl");

    private void Write(string format)
    {
        using var writer = OutputFormats.Find(format)!.Open(Stream.Null);
        foreach (var result in _results) writer.Write(result);
        writer.Complete();
    }

    private PageSet Set() => Kind == PageKind.Html ? PageSets.Html(HtmlKind.News) : PageSets.Text(PageScript.Ascii);
}
