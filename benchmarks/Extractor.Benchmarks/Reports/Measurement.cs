namespace Extraction.Benchmarks.Reports;

/// <summary>One figure that a requirement is judged by.</summary>
/// <param name="Case">What it was measured on.</param>
/// <param name="Value">The figure, in the unit of the requirement.</param>
public readonly record struct Measurement(string Case, double Value);
