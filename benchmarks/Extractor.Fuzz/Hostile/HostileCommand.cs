using System.Globalization;

namespace Extraction.Fuzz.Hostile;

/// <summary>Measures every hostile page at three sizes and prints one row a page.</summary>
internal static class HostileCommand
{
    private const int Steps = 3, Factor = 4;

    /// <param name="largest">Bytes of the largest size.</param>
    /// <param name="runs">Runs of each size; the fastest counts.</param>
    /// <param name="filter">Only pages whose name holds this.</param>
    /// <param name="output">Receives the table, tab-separated.</param>
    public static int Run(int largest, int runs, string? filter, TextWriter output)
    {
        var extractor = new Extractor();
        foreach (var page in HostilePages.All.Where(page => page.Name.Contains("flood of <p>", StringComparison.Ordinal))) HostileRun.Measure(extractor, page, 1 << 16, 30);   // warm up
        output.WriteLine("page\tbytes\tsteps/byte\tms\tms/MB\talloc/byte\tpeak/byte\tsteps ratios\ttime ratios");
        foreach (var page in HostilePages.All.Where(page => filter is null || page.Name.Contains(filter, StringComparison.Ordinal)))
        {
            var costs = Enumerable.Range(0, Steps).Select(step => HostileRun.Measure(extractor, page, largest / (int)Math.Pow(Factor, Steps - 1 - step), runs)).ToArray();
            var last = costs[^1] with { Peak = HostileRun.PeakOf(extractor, page, largest) };
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{page.Name}\t{last.Bytes}\t{(double)last.Steps / last.Bytes:F1}\t{last.Milliseconds:F1}\t{last.MillisecondsPerMegabyte:F1}\t{last.AllocatedPerByte:F1}\t{last.PeakPerByte:F1}\t{Ratios(costs, cost => cost.Steps)}\t{Ratios(costs, cost => cost.Milliseconds)}"));
            output.Flush();
        }
        return 0;
    }

    private static string Ratios(Cost[] costs, Func<Cost, double> of) =>
        string.Join(' ', costs.Skip(1).Select((cost, i) => (of(cost) / Math.Max(1e-9, of(costs[i]))).ToString("F1", CultureInfo.InvariantCulture)));
}
