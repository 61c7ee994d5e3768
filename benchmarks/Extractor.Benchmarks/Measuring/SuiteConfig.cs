using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Order;
using Extraction.Benchmarks.Reports;
using Perfolizer.Horology;

namespace Extraction.Benchmarks.Measuring;

/// <summary>How the suite is measured: a process a case, short iterations, so that the whole ends within minutes.</summary>
internal static class SuiteConfig
{
    private const int Warmups = 3, Iterations = 8;   // warm already, see WarmUp

    private static readonly TimeInterval IterationTime = TimeInterval.FromMilliseconds(200);

    /// <summary>Makes the configuration.</summary>
    /// <param name="artifacts">Folder of the results.</param>
    /// <param name="hasJob">Whether the caller names a job on the command line, which then replaces ours.</param>
    public static IConfig Make(string artifacts, bool hasJob)
    {
        var workloads = new Workloads();
        var config = ManualConfig.CreateEmpty()
            .WithArtifactsPath(artifacts)
            .WithBuildTimeout(TimeSpan.FromMinutes(10))
            .WithOrderer(new DefaultOrderer(SummaryOrderPolicy.Declared))
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddLogger(ConsoleLogger.Default)
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddColumn(WorkloadColumn.All(workloads))
            .AddExporter(MarkdownExporter.GitHub, new FigureExporter(workloads));
        return hasJob ? config : config.AddJob(Job.Default.WithWarmupCount(Warmups).WithIterationCount(Iterations).WithIterationTime(IterationTime).AsDefault());
    }
}
