using System.Diagnostics;
using System.Reflection;
using BenchmarkDotNet.Attributes;

namespace Extraction.Benchmarks.Measuring;

/// <summary>Runs a benchmark until the runtime has compiled it for good, before BenchmarkDotNet decides how often to call it.</summary>
/// <remarks>
/// The runtime watches code run and compiles the hot parts anew; an extraction is ten times as fast after five seconds as at first. The pilot of
/// BenchmarkDotNet sees it cold, takes one call for an iteration, and ends before that. What only one page of a set needs is compiled for good after
/// some sixty calls, so time alone is not enough: on real pages five seconds left a third of the speed out. Each benchmark has a process of its own,
/// whose arguments name it.
/// </remarks>
internal static class WarmUp
{
    private const string NameArgument = "--benchmarkName";

    private const int Calls = 100;
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(5), Most = TimeSpan.FromSeconds(40);

    /// <summary>Calls the benchmark of this process; does nothing in another.</summary>
    /// <param name="suite">Its class, set up.</param>
    public static void Run(object suite)
    {
        var arguments = Environment.GetCommandLineArgs();
        var at = Array.IndexOf(arguments, NameArgument);
        if (at < 0 || at + 1 == arguments.Length) return;
        var name = arguments[at + 1].Split('(')[0].Split('.')[^1];
        var benchmark = suite.GetType().GetMethods().Single(method => method.Name == name && method.GetCustomAttribute<BenchmarkAttribute>() is not null);
        var watch = Stopwatch.StartNew();
        for (var call = 0; watch.Elapsed < Least || (call < Calls && watch.Elapsed < Most); call++) (benchmark.Invoke(suite, null) as Task)?.GetAwaiter().GetResult();
    }
}
