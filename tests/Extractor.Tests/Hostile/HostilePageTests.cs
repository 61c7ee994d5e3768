using System.Collections.Concurrent;
using System.Globalization;
using Extraction.Fuzz.Hostile;

namespace Extraction.Tests.Hostile;

/// <summary>Pages made to exhaust a parser: nothing is thrown, and work grows like the page.</summary>
/// <remarks>The sizes are small so that every run of the tests tries all pages; EXTRACTOR_HOSTILE_BYTES makes them larger, and
/// <c>benchmarks/Extractor.Fuzz hostile</c> measures seconds as well, so that the counter cannot lie.</remarks>
public class HostilePageTests
{
    private const int Factor = 4, MostGrowth = 6;

    private static readonly int Largest =
        int.TryParse(Environment.GetEnvironmentVariable("EXTRACTOR_HOSTILE_BYTES"), NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) ? bytes : 1 << 14;

    [Fact]
    public void Extract_HostilePagesAtThreeSizes_WorkGrowsLikeThePage()
    {
        var extractor = new Extractor();
        var faults = new ConcurrentBag<string>();
        Parallel.ForEach(HostilePages.All, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, page =>
        {
            if (FaultOf(extractor, page) is { } fault) faults.Add(fault);
        });
        Assert.Empty(faults);
    }

    [Fact]
    public void HostilePages_HaveDifferentNames()
    {
        Assert.True(HostilePages.All.Count >= 500, $"{HostilePages.All.Count} pages");
        Assert.Equal(HostilePages.All.Count, HostilePages.All.Select(page => page.Name).Distinct().Count());
    }

    private static string? FaultOf(Extractor extractor, HostilePage page)
    {
        try
        {
            long before = 0;
            for (var size = Largest / (Factor * Factor); size <= Largest; size *= Factor)
            {
                var work = HostileRun.Extract(extractor, page, page.Make(size)).Work;
                if (before > 0 && work > before * MostGrowth) return $"{page.Name}: {before:N0} steps at {size / Factor:N0} bytes, {work:N0} at {size:N0}";
                before = work;
            }
            return null;
        }
        catch (Exception e)
        {
            return $"{page.Name}: {e}";
        }
    }
}
