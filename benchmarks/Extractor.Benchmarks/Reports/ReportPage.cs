using System.Globalization;
using Extraction.Benchmarks.Measuring;

namespace Extraction.Benchmarks.Reports;

/// <summary>Writes the report as Markdown: what was asked and measured, the machine, every figure.</summary>
internal sealed class ReportPage(TextWriter output, Results results)
{
    public void Write(IReadOnlyList<Verdict> verdicts)
    {
        output.WriteLine("# Speed\n\nMade by `dotnet run -c Release --project benchmarks/Extractor.Benchmarks -- report`; [README](../README.md) says how to read it.\n");
        WriteHost();
        WriteVerdicts(verdicts);
        foreach (var suite in results.Suites) WriteSuite(suite);
        if (results.Startup is { } it)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"## Start-up\n\n`{it.Command} extract {it.Page}`, {it.Times.Count} processes: median {it.Median:0.0} ms, fastest {it.Times[0]:0.0} ms, slowest {it.Times[^1]:0.0} ms."));
    }

    /// <summary>The figure that decides, as text.</summary>
    public static string Worst(Verdict verdict) => verdict.Worst is { } worst ? verdict.Requirement.Text(worst) : "not measured";

    /// <summary>Classes that were measured on their own may have met another machine, version or load: each set-up is told once, with its classes.</summary>
    private void WriteHost()
    {
        foreach (var same in results.Suites.GroupBy(suite => string.Join('\n', suite.Host.Append(suite.Job))))
        {
            var runs = same.Select(suite => suite.Run).Distinct().Order().Select(run => run.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture));
            output.WriteLine($"{string.Join(", ", same.Select(suite => suite.Suite))}; runs of {string.Join(", ", runs)}:\n\n```text\n{same.Key}\n```\n");
        }
    }

    private void WriteVerdicts(IReadOnlyList<Verdict> verdicts)
    {
        output.WriteLine("## Asked and measured\n\nOne thread unless said. The worst case decides.\n\n| what | asked | worst | holds | each case | measured by |\n|---|--:|--:|---|---|---|");
        foreach (var verdict in verdicts)
        {
            var holds = verdict.Worst is null ? "–" : verdict.IsBroken ? "**no**" : "yes";
            var cases = string.Join("; ", verdict.Cases.Select(it => $"{it.Case} {verdict.Requirement.Text(it.Value)}"));
            output.WriteLine($"| {verdict.Requirement.What} | {verdict.Requirement.Asked} | {Worst(verdict)} | {holds} | {cases} | `{verdict.Requirement.Command}` |");
        }
        output.WriteLine();
    }

    private void WriteSuite(SuiteFigures suite)
    {
        output.WriteLine($"## {suite.Suite}\n\n| method | case | mean, µs | ± | MB/s | ns/line | allocated a page, KiB | of it the document |\n|---|---|--:|--:|--:|--:|--:|--:|");
        foreach (var it in suite.Figures)
        {
            string[] cells =
            [
                it.Method, it.Case, Text(it.Mean / 1000), Text(it.Error / 1000), Text(it.Work.MegabytesPerSecond(it.Mean)), Text(it.Work.NanosecondsPerLine(it.Mean)),
                Text(it.Allocated / 1024.0 / it.Work.Pages), it.Work.ResultBytes > 0 && it.Method.StartsWith("Extract", StringComparison.Ordinal) ? Text(it.Work.ResultBytes / 1024.0 / it.Work.Pages) : "",
            ];
            output.WriteLine($"| {string.Join(" | ", cells)} |");
        }
        output.WriteLine();
    }

    private static string Text(double value) => double.IsFinite(value) ? WorkloadColumn.Text(value) : "–";
}
