using System.Text.Json;
using Extraction.Benchmarks.Measuring;
using Extraction.Benchmarks.Reports;
using Extraction.Benchmarks.Startup;
using Extraction.Tests.Formats;

namespace Extraction.Tests.Benchmarks;

public sealed class ReportTests : IDisposable
{
    private static readonly Workload Work = new(Pages: 10, Bytes: 1_000_000, Lines: 2_000, ResultBytes: 102_400);

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Judge_SeveralCases_TheWorstDecides()
    {
        var results = Html(Of("Extract", "Pages=News", 10), Of("AngleSharpParse", "Pages=News", 30), Of("Extract", "Pages=Forum", 10), Of("AngleSharpParse", "Pages=Forum", 19));
        var verdict = Judge("AngleSharp ParseDocument of strings", results);
        Assert.Equal(1.9, verdict.Worst);
        Assert.True(verdict.IsBroken);
        Assert.Equal(["News", "Forum"], verdict.Cases.Select(it => it.Case));
    }

    [Fact]
    public void Judge_NothingMeasured_IsNeitherBrokenNorKept()
    {
        var verdict = Judge("SmartReader", Html(Of("Extract", "Pages=News", 10)));
        Assert.Null(verdict.Worst);
        Assert.False(verdict.IsBroken);
    }

    [Fact]
    public void Judge_Allocation_CountsWhatIsNotInTheDocuments() =>
        Assert.Equal(20, Judge("allocated", Html(Of("Extract", "Pages=News", 10) with { Allocated = 102_400 + 10 * 20 * 1024 })).Worst);

    [Fact]
    public void Judge_Share_IsWhatTokensAndDecodingLeave()
    {
        var results = Suite("StageBenchmarks", Of("Extract", "Pages=News", 100), Of("Decode", "Pages=News", 15), Of("Tokens", "Pages=News", 25));
        Assert.Equal(0.6, Judge("share", results).Worst!.Value, 5);
    }

    [Fact]
    public void Judge_Steps_AreForExactlyTenTimesTheBytes()
    {
        var results = Suite(
            "ScalingBenchmarks",
            Of("Extract", "Bytes=1", 100) with { Work = Work with { Bytes = 100 } },
            Of("Extract", "Bytes=2", 1_050) with { Work = Work with { Bytes = 1_050 } },
            Of("Extract", "Bytes=3", 12_600) with { Work = Work with { Bytes = 10_500 } });
        Assert.Equal([10.0, 12.0], Judge("ten times", results).Cases.Select(it => it.Value));
    }

    [Fact]
    public void Run_NoFigures_IsAWrongCall() =>
        Assert.Equal(ReportCommand.WrongCall, ReportCommand.Run(_folder["none"], _folder["report.md"], false, TextWriter.Null, TextWriter.Null));

    [Fact]
    public void Run_Figures_WritesVerdictsAndRows()
    {
        Write(new SuiteFigures("TextBenchmarks", DateTimeOffset.UnixEpoch, "Short", ["Machine"], [Of("ExtractText", "Script=Ascii", 1_000_000), Of("ReadLine", "Script=Ascii", 100_000)]));
        Assert.Equal(ReportCommand.Done, Report(check: false));
        var page = File.ReadAllText(_folder["report.md"]);
        Assert.Contains("| ≥ 0.150× | 0.100× | **no** | Ascii 0.100× |", page, StringComparison.Ordinal);
        Assert.Contains("| ReadLine | Script=Ascii | 100 | 0.00 | 10,000 | 50.0 |", page, StringComparison.Ordinal);
        Assert.DoesNotContain("\r", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_CheckWithABrokenRequirement_Fails()
    {
        Write(new SuiteFigures("TextBenchmarks", DateTimeOffset.UnixEpoch, "Short", [], [Of("ExtractText", "Script=Ascii", 1_000_000), Of("ReadLine", "Script=Ascii", 100_000)]));
        Assert.Equal(ReportCommand.Broken, Report(check: true));
    }

    [Fact]
    public void Startup_NoSuchCommand_IsAWrongCall() =>
        Assert.Equal(ReportCommand.WrongCall, new StartupCommand(_folder["gone"], _folder["gone.txt"], 1).Run(_folder["a"], TextWriter.Null, TextWriter.Null));

    [Fact]
    public void Startup_BuiltCommand_TimesEveryRunForTheReport()
    {
        var page = _folder.Add("page.txt", "The ferry left at noon.\n");
        var command = new StartupCommand(Path.Join(AppContext.BaseDirectory, "extractor-cli.dll"), page, Runs: 2);
        Assert.Equal(ReportCommand.Done, command.Run(_folder["a"], TextWriter.Null, TextWriter.Null));
        Assert.Equal(2, StartupFigures.Read(_folder["a"])!.Times.Count);
    }

    private static Figure Of(string method, string parameters, double mean) => new(method, parameters, mean, 0, 0, Work);

    private static Results Html(params Figure[] figures) => Suite("HtmlBenchmarks", figures);

    private static Results Suite(string name, params Figure[] figures) => new([new SuiteFigures(name, DateTimeOffset.UnixEpoch, "", [], figures)], null);

    private static Verdict Judge(string what, Results results) =>
        Requirements.All.Single(requirement => requirement.What.Contains(what, StringComparison.Ordinal)).Judge(results);

    private int Report(bool check) => ReportCommand.Run(_folder["a"], _folder["report.md"], check, TextWriter.Null, TextWriter.Null);

    private void Write(SuiteFigures figures) => _folder.Add($"a/results/{figures.Suite}-{FiguresFile.Caption}.json", JsonSerializer.Serialize(figures, FiguresFile.Json));
}
