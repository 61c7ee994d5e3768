using System.Collections.Immutable;
using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Environments;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.Results;
using Extraction.Benchmarks.Measuring;
using Extraction.Benchmarks.Pages;
using Extraction.Benchmarks.Suite;

namespace Extraction.Tests.Benchmarks;

public sealed class WorkloadTests
{
    [Fact]
    public void Rates_KnownTime_AreMegabytesASecondAndNanosecondsALine()
    {
        var work = new Workload(Pages: 2, Bytes: 3_000_000, Lines: 6_000);
        Assert.Equal(150, work.MegabytesPerSecond(nanoseconds: 20_000_000));
        Assert.Equal(1_000, work.NanosecondsPerLine(nanoseconds: 6_000_000));
    }

    [Fact]
    public void Of_CaseWithParameter_TellsThePagesOfThatParameter()
    {
        var workloads = new Workloads();
        var cases = BenchmarkConverter.TypeToBenchmarks(typeof(TextBenchmarks)).BenchmarksCases;
        var arabic = cases.First(it => it.Parameters["Script"].Equals(PageScript.Arabic));
        Assert.Equal(PageSets.Text(PageScript.Arabic).Bytes, workloads.Of(arabic)!.Bytes);
    }

    [Fact]
    public void Columns_MeasuredCase_RelateTheMeanToTheWorkload()
    {
        var measured = Case();
        var summary = SummaryOf(measured, "WorkloadResult 1: 1 op, 2000000.00 ns, 2.0000 ms/op", "WorkloadResult 2: 1 op, 4000000.00 ns, 4.0000 ms/op");
        var work = new Workloads().Of(measured)!;
        var expected = new[] { work.Bytes / 3_000.0, 3_000_000.0 / work.Lines };
        var shown = WorkloadColumn.All(new Workloads()).Select(column => double.Parse(column.GetValue(summary, measured), NumberStyles.Number, CultureInfo.InvariantCulture));
        Assert.Equal(expected.Length, shown.Count());
        Assert.All(shown, (value, i) => Assert.InRange(value, expected[i] * 0.99, expected[i] * 1.01));
    }

    [Fact]
    public void Columns_CaseThatFailed_ShowADash()
    {
        var failed = Case();
        Assert.NotEmpty(WorkloadColumn.All(new Workloads()));
        Assert.All(WorkloadColumn.All(new Workloads()), column => Assert.Equal("-", column.GetValue(SummaryOf(failed), failed)));
    }

    [Theory, InlineData(1234.6, "1,235"), InlineData(56.78, "56.8"), InlineData(0.1234, "0.12")]
    public void Text_AnyValue_HasThreeDigits(double value, string text) => Assert.Equal(text, WorkloadColumn.Text(value));

    private static BenchmarkCase Case() => BenchmarkConverter.TypeToBenchmarks(typeof(TextBenchmarks)).BenchmarksCases[0];

    private static Summary SummaryOf(BenchmarkCase it, params string[] lines)
    {
        var generated = GenerateResult.Success(null!, []);
        var ran = new ExecuteResult(true, 0, 1, lines, [], [], 1);
        var report = new BenchmarkReport(lines.Length > 0, it, generated, BuildResult.Success(generated), [ran], []);
        return new Summary("test", [report], HostEnvironmentInfo.GetCurrent(), "", "", TimeSpan.Zero, CultureInfo.InvariantCulture, [], ImmutableArray<IColumnHidingRule>.Empty);
    }
}
