using Extraction.Benchmarks.Measuring;

namespace Extraction.Benchmarks.Reports;

/// <summary>What one case of a benchmark gave.</summary>
/// <param name="Method">The method.</param>
/// <param name="Case">Its parameters, such as <c>Pages=News</c>; empty when it has none.</param>
/// <param name="Mean">Mean time of a call in nanoseconds.</param>
/// <param name="Error">Standard error of <paramref name="Mean"/>.</param>
/// <param name="Allocated">Bytes allocated by a call.</param>
/// <param name="Work">What a call works through.</param>
public sealed record Figure(string Method, string Case, double Mean, double Error, long Allocated, Workload Work);

/// <summary>The results of one class of benchmarks.</summary>
/// <param name="Suite">Name of the class.</param>
/// <param name="Run">When the run began, UTC.</param>
/// <param name="Job">How was measured.</param>
/// <param name="Host">Machine and versions, a line each.</param>
/// <param name="Figures">The cases in the order of the code.</param>
public sealed record SuiteFigures(string Suite, DateTimeOffset Run, string Job, IReadOnlyList<string> Host, IReadOnlyList<Figure> Figures);
