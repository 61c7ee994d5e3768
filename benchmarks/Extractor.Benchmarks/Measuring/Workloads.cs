using System.Collections.Concurrent;
using BenchmarkDotNet.Running;

namespace Extraction.Benchmarks.Measuring;

/// <summary>Finds the workload of a benchmark case: makes an instance, sets its parameters, asks it. Each combination once. Thread-safe.</summary>
internal sealed class Workloads
{
    private readonly ConcurrentDictionary<string, Workload?> _known = [];

    /// <summary>The workload of a case; null when its class does not tell.</summary>
    public Workload? Of(BenchmarkCase it) => _known.GetOrAdd($"{it.Descriptor.Type.FullName} {it.Parameters.DisplayInfo}", _ => Ask(it));

    private static Workload? Ask(BenchmarkCase it)
    {
        if (Activator.CreateInstance(it.Descriptor.Type) is not IHasWorkload benchmark) return null;
        foreach (var parameter in it.Parameters.Items)
            it.Descriptor.Type.GetProperty(parameter.Name)!.SetValue(benchmark, parameter.Value);
        return benchmark.Workload();
    }
}
