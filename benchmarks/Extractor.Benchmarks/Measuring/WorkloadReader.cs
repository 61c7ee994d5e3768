using Extraction.Benchmarks.Memory;
using Extraction.Benchmarks.Pages;

namespace Extraction.Benchmarks.Measuring;

/// <summary>Counts what pages hold by extracting them.</summary>
internal static class WorkloadReader
{
    public static Workload Of(PageSet set, PageKind kind, bool withResults = false)
    {
        var extractor = new Extractor();
        var graph = new ObjectGraph();
        var hints = new PageHints { Kind = kind };
        long lines = 0, results = 0;
        foreach (var page in set.Pages)
        {
            var document = extractor.Extract(page, hints);
            lines += document.Blocks.Length;
            if (withResults) results += graph.OwnBytes(document, extractor.Extract(page, hints));
        }
        return new Workload(set.Pages.Count, set.Bytes, lines, results);
    }
}
