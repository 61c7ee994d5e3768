using Extraction.Benchmarks.Startup;

namespace Extraction.Benchmarks.Reports;

/// <summary>Everything that was measured, and the comparisons that requirements are made of. Both sides of a comparison are of one run.</summary>
internal sealed class Results(IReadOnlyList<SuiteFigures> suites, StartupFigures? startup)
{
    public IReadOnlyList<SuiteFigures> Suites { get; } = suites;

    public StartupFigures? Startup { get; } = startup;

    public static Results Read(string artifacts) => new(FiguresFile.Read(artifacts), StartupFigures.Read(artifacts));

    /// <summary>The figures of a method, a case each.</summary>
    public IEnumerable<Figure> Of(string suite, string method) =>
        Suites.Where(it => it.Suite == suite).SelectMany(it => it.Figures).Where(figure => figure.Method == method);

    /// <summary>How many times as fast one method is as another, by case.</summary>
    public IEnumerable<Measurement> TimesFaster(string suite, string fast, string slow) =>
        Of(suite, fast).Join(Of(suite, slow), it => it.Case, it => it.Case, (f, s) => new Measurement(Value(f.Case), s.Mean / f.Mean));

    /// <summary>The share of a method's time that other methods, which do parts of its work, do not account for.</summary>
    public IEnumerable<Measurement> ShareBeside(string suite, string whole, params string[] parts)
    {
        foreach (var figure in Of(suite, whole))
        {
            var found = parts.SelectMany(part => Of(suite, part)).Where(part => part.Case == figure.Case).ToList();
            if (found.Count == parts.Length) yield return new Measurement(Value(figure.Case), 1 - found.Sum(part => part.Mean) / figure.Mean);
        }
    }

    /// <summary>Bytes that a page costs besides its document, in KiB.</summary>
    public IEnumerable<Measurement> ExtraKibibytes(string suite, string method) =>
        Of(suite, method).Select(figure => new Measurement(Value(figure.Case), (figure.Allocated - figure.Work.ResultBytes) / 1024.0 / figure.Work.Pages));

    /// <summary>How many times as fast the second case is as the first.</summary>
    public IEnumerable<Measurement> SecondOverFirst(string suite, string method) =>
        Of(suite, method).ToList() is [var first, var second] ? [new Measurement($"{first.Case} → {Value(second.Case)}", first.Mean / second.Mean)] : [];

    /// <summary>The time of each case over that of the case before with a tenth of the bytes, as if it were exactly a tenth.</summary>
    public IEnumerable<Measurement> Steps(string suite, string method)
    {
        foreach (var (small, large) in Of(suite, method).ToList() is { Count: > 1 } all ? all.Zip(all.Skip(1)) : [])
            if (large.Work.Bytes > small.Work.Bytes)
                yield return new Measurement(large.Case, 10 * (large.Mean / small.Mean) / ((double)large.Work.Bytes / small.Work.Bytes));
    }

    /// <summary><c>News</c> of <c>Pages=News</c>.</summary>
    private static string Value(string parameters) => parameters[(parameters.IndexOf('=', StringComparison.Ordinal) + 1)..];
}
