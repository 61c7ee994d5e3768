using System.Globalization;

namespace Extraction.Benchmarks.Reports;

/// <summary>A promise that the figures must keep.</summary>
/// <param name="What">What is compared.</param>
/// <param name="Limit">The promise.</param>
/// <param name="IsLeast">Whether the limit is the least that will do; else it is the most.</param>
/// <param name="Format">How values are written, such as <c>0.0×</c>.</param>
/// <param name="Command">Arguments of the program that measure it.</param>
/// <param name="Measure">Finds the figures; none when they have not been measured.</param>
internal sealed record Requirement(
    string What, double Limit, bool IsLeast, string Format, string Command, Func<Results, IEnumerable<Measurement>> Measure)
{
    /// <summary>The promise in words.</summary>
    public string Asked => (IsLeast ? "≥ " : "≤ ") + Text(Limit);

    /// <summary>Judges the figures. The worst case decides: a promise that holds for most pages is none.</summary>
    public Verdict Judge(Results results)
    {
        var all = Measure(results).ToList();
        if (all.Count == 0) return new Verdict(this, null, []);
        var worst = IsLeast ? all.Min(it => it.Value) : all.Max(it => it.Value);
        return new Verdict(this, worst, all);
    }

    public bool Holds(double value) => IsLeast ? value >= Limit : value <= Limit;

    public string Text(double value) => value.ToString(Format, CultureInfo.InvariantCulture);
}

/// <summary>A requirement and what was measured for it.</summary>
/// <param name="Requirement">The promise.</param>
/// <param name="Worst">The case that decides; null when nothing was measured.</param>
/// <param name="Cases">Every case.</param>
internal sealed record Verdict(Requirement Requirement, double? Worst, IReadOnlyList<Measurement> Cases)
{
    public bool IsBroken => Worst is { } worst && !Requirement.Holds(worst);
}
