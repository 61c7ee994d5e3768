using System.Text.Json;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using Extraction.Benchmarks.Measuring;

namespace Extraction.Benchmarks.Reports;

/// <summary>Writes what <c>report</c> reads: means with their workloads, a JSON file a class.</summary>
internal sealed class FigureExporter(Workloads workloads) : ExporterBase
{
    private readonly DateTimeOffset _run = DateTimeOffset.UtcNow;

    protected override string FileExtension => "json";

    protected override string FileCaption => FiguresFile.Caption;

    public override void ExportToLog(Summary summary, ILogger logger)
    {
        var cases = summary.BenchmarksCases;
        if (cases.Length == 0) return;
        var figures = new SuiteFigures(cases[0].Descriptor.Type.Name, _run, cases[0].Job.DisplayInfo, [.. summary.HostEnvironmentInfo.ToFormattedString(), Versions.Line], [.. cases.Select(it => FigureOf(summary, it)).OfType<Figure>()]);
        logger.WriteLine(JsonSerializer.Serialize(figures, FiguresFile.Json));
    }

    private Figure? FigureOf(Summary summary, BenchmarkCase it)
    {
        if (summary[it] is not { ResultStatistics: { } time } report || workloads.Of(it) is not { } work) return null;
        var parameters = string.Join(", ", it.Parameters.Items.Select(parameter => $"{parameter.Name}={parameter.Value}"));
        return new Figure(it.Descriptor.WorkloadMethod.Name, parameters, time.Mean, time.StandardError, report.GcStats.GetBytesAllocatedPerOperation(it) ?? 0, work);
    }
}
