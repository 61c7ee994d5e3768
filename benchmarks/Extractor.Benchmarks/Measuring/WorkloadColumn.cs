using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Extraction.Benchmarks.Measuring;

/// <summary>A column of the result table that relates the mean time to the workload.</summary>
internal sealed class WorkloadColumn(string name, string legend, Workloads workloads, Func<Workload, double, double> figure) : IColumn
{
    /// <summary>Throughput in MB/s and time in ns a line.</summary>
    public static IColumn[] All(Workloads workloads) =>
    [
        new WorkloadColumn("MB/s", "Millions of bytes of pages a second", workloads, (work, time) => work.MegabytesPerSecond(time)),
        new WorkloadColumn("ns/line", "Nanoseconds a line that the extractor finds on the pages", workloads, (work, time) => work.NanosecondsPerLine(time)),
    ];

    public string Id => "Workload." + name;

    public string ColumnName => name;

    public string Legend => legend;

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public bool IsAvailable(Summary summary) => true;

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) => GetValue(summary, benchmarkCase, summary.Style);

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) =>
        summary[benchmarkCase]?.ResultStatistics is { } time && workloads.Of(benchmarkCase) is { } work ? Text(figure(work, time.Mean)) : "-";

    /// <summary>Three digits: more than a measurement is good for.</summary>
    public static string Text(double value) => value switch
    {
        >= 100 => value.ToString("N0", CultureInfo.InvariantCulture),
        >= 10 => value.ToString("N1", CultureInfo.InvariantCulture),
        _ => value.ToString("N2", CultureInfo.InvariantCulture),
    };
}
