using Extraction.Tests.Formats;

namespace Extraction.Tests.Cli;

public sealed class RulesTests : IDisposable
{
    private const string Rules = "[advert]\n~ old quay\n";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("extract", "--to", "lines")]
    [InlineData("explain")]
    public void Run_Rules_DecideLines(string command, params string[] options)
    {
        var run = CliRun.Of([command, _folder.Add("a.txt", "The market would move to the old quay, the board said on Monday.\n"), "--rules", _folder.Add("mine.txt", Rules), .. options]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("phrase:mine:~ old quay", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Filter_TwoFilesOfRules_BothDecide()
    {
        var run = CliRun.WithInput(GeneratedPages.JsonLines(30), "filter", "--rules", _folder.Add("mine.txt", Rules), "--rules", _folder.Add("more.txt", "[contact]\n~ in spring\n"));
        Assert.Contains("phrase:mine:~ old quay", run.Output, StringComparison.Ordinal);
        Assert.Contains("phrase:more:~ in spring", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[advert]\n~ old quay\nold quay\n", "mine.txt:3: 'old quay' must start with one of")]
    [InlineData(null, "mine.txt' cannot be read: no such file or folder")]
    public void Run_BadRules_AreAWrongCallThatNamesFileAndLine(string? rules, string reason)
    {
        if (rules is not null) _folder.Add("mine.txt", rules);
        var run = CliRun.Of("extract", _folder.Add("a.txt"), "--rules", _folder["mine.txt"]);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extract_RulesFromAPipe_AreReadOnce()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "named pipes are of Unix");
        _folder.Add("none");
        ExternalTool.Run("mkfifo", [_folder["rules"]]);
        var page = _folder.Add("a.txt", "The market would move to the old quay, the board said on Monday.\n");
        var writing = Task.Run(() => File.WriteAllText(_folder["rules"], Rules), TestContext.Current.CancellationToken);
        var running = Task.Run(() => CliRun.Of("extract", page, "--rules", _folder["rules"], "-o", _folder["out.tsv"]), TestContext.Current.CancellationToken);
        Assert.Equal(0, (await running.WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken)).ExitCode);
        await writing;
        Assert.Contains("phrase:rules:~ old quay", _folder.Read("out.tsv"), StringComparison.Ordinal);
    }

    [Fact]
    public void Resume_RulesEdited_DoesTheWorkAnew()
    {
        string[] call = ["extract", _folder.Add("a.jsonl", GeneratedPages.JsonLines(3)), "-o", _folder["out.jsonl"], "--resume", "--rules", _folder.Add("mine.txt", Rules)];
        Assert.Equal(0, CliRun.Of(call).ExitCode);
        Assert.Contains("is complete", CliRun.Of(call).Error, StringComparison.Ordinal);
        File.AppendAllText(_folder["mine.txt"], "~ new quay\n");
        Assert.Contains("options or the program have changed", CliRun.Of(call).Error, StringComparison.Ordinal);
    }
}
