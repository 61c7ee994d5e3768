
namespace Extraction.Fuzz.Hostile;

/// <summary>What one page took at one size.</summary>
/// <param name="Bytes">Its size.</param>
/// <param name="Steps">Counted work, rendering as Markdown and listing of links left out.</param>
/// <param name="Milliseconds">Time of the fastest of several runs, with Markdown, links and pictures.</param>
/// <param name="Allocated">Bytes allocated.</param>
/// <param name="Peak">Bytes of memory of the machine it took at most, above what the process took before.</param>
internal readonly record struct Cost(int Bytes, long Steps, double Milliseconds, long Allocated, long Peak)
{
    public double MillisecondsPerMegabyte => Milliseconds * 1e6 / Bytes;

    public double AllocatedPerByte => (double)Allocated / Bytes;

    public double PeakPerByte => (double)Peak / Bytes;
}

/// <summary>Extracts hostile pages and measures what they take.</summary>
internal static class HostileRun
{
    /// <summary>Extracts a page the way a user would who wants everything.</summary>
    public static Document Extract(Extractor extractor, HostilePage page, byte[] bytes)
    {
        var document = extractor.Extract(bytes, new PageHints { Kind = page.Kind, Url = "https://news.example/a/bridge-shut" });
        _ = document.Links;
        _ = document.Images;
        _ = document.ToMarkdown();
        return document;
    }

    /// <summary>Measures a page at one size.</summary>
    /// <param name="extractor">Used for all runs.</param>
    /// <param name="page">The page.</param>
    /// <param name="size">About how many bytes.</param>
    /// <param name="runs">How often; the fastest counts.</param>
    public static Cost Measure(Extractor extractor, HostilePage page, int size, int runs)
    {
        var bytes = page.Make(size);
        var best = new Cost(bytes.Length, 0, double.MaxValue, 0, 0);
        for (var run = 0; run < runs; run++)
        {
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var start = ThreadClock.Milliseconds;
            var document = Extract(extractor, page, bytes);
            var time = ThreadClock.Milliseconds - start;
            if (time < best.Milliseconds) best = new Cost(bytes.Length, document.Work, time, GC.GetAllocatedBytesForCurrentThread() - allocated, 0);
        }
        return best;
    }

    /// <summary>Most memory that a page takes at once, its document included.</summary>
    public static long PeakOf(Extractor extractor, HostilePage page, int size)
    {
        var bytes = page.Make(size);
        var before = ResidentMemory.Watch();
        _ = extractor.Extract(bytes, new PageHints { Kind = page.Kind });
        return Math.Max(0, ResidentMemory.Peak - before);
    }
}
