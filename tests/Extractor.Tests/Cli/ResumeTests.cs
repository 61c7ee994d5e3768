using System.Globalization;
using System.Text.Json;
using Extraction.Formats.Writers;
using Extraction.Tests.Formats;

namespace Extraction.Tests.Cli;

public sealed class ResumeTests : IDisposable
{
    /// <summary>Enough for a run to be interrupted between two checkpoints.</summary>
    private static readonly int Many = Math.Max(400, 4 * CheckpointClock.Pages);

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("out.jsonl")]
    [InlineData("out.jsonl.gz")]
    [InlineData("out.parquet")]
    public async Task Resume_RunKilledHalfWay_OutputIsThatOfAnUndisturbedRun(string name)
    {
        var input = _folder.Add("pages.warc.gz", GeneratedPages.Warc(Many));
        var whole = Directory.CreateDirectory(_folder["whole"]).FullName;
        Assert.Equal(0, CliRun.Of("extract", input, "-o", Path.Join(whole, name)).ExitCode);
        using (var process = ExtractorProcess.Start("extract", input, "-o", _folder[name]))
        {
            await Until(() => File.Exists(_folder[name + ".resume"]) || process.HasExited);
            process.Kill();   // SIGKILL: nothing can be tidied up
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        Assert.Equal([name + ".partial", name + ".resume", "pages.warc.gz"], _folder.Names().Where(file => !file.EndsWith(".resume.partial", StringComparison.Ordinal)));
        var run = CliRun.Of("extract", input, "-o", _folder[name], "--resume");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("going on behind", run.Error, StringComparison.Ordinal);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"{Many:#,0} documents"), run.Error, StringComparison.Ordinal);
        Assert.Equal(File.ReadAllBytes(Path.Join(whole, name)), File.ReadAllBytes(_folder[name]));
        Assert.Equal([name, name + ".resume", "pages.warc.gz"], _folder.Names());
    }

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    public async Task Resume_RunStoppedByASignal_GoesOn(string signal, int exitCode)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "signals of Unix");
        Assert.SkipWhen(signal == "INT" && ExtractorProcess.IgnoresInterrupt(), "the tests run in the background, where Ctrl-C means nothing");
        var input = _folder.Add("pages.jsonl", GeneratedPages.JsonLines(2 * Many));
        using (var process = ExtractorProcess.Start("extract", input, "--to", "csv", "-o", _folder["out.csv"], "-j", "1"))
        {
            await Until(() => File.Exists(_folder["out.csv.resume"]) || process.HasExited);
            ExternalTool.Run("kill", ["-s", signal, $"{process.Id}"]);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(exitCode, process.ExitCode);
            Assert.Contains("--resume goes on with the others", await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
        Assert.False(File.Exists(_folder["out.csv"]));
        Assert.Equal(0, CliRun.Of("extract", input, "--to", "csv", "-o", _folder["out.csv"], "--resume").ExitCode);
        Assert.Equal(CliRun.Of("extract", input, "--to", "csv").Output, _folder.Read("out.csv"));
    }

    [Fact]
    public void Resume_FolderOutput_WritesTheFilesThatAreMissing()
    {
        var input = _folder.Add("pages.jsonl", GeneratedPages.JsonLines(40).Replace("\"id\":", "\"no\":", StringComparison.Ordinal));
        LeaveHalf(input, _folder["out/"], 25, "--to", "txt");
        Assert.InRange(_folder.Names("out").Count(name => name.EndsWith(".txt", StringComparison.Ordinal)), 20, 30);
        Assert.Equal(0, CliRun.Of("extract", input, "--to", "txt", "-o", _folder["out/"], "--resume").ExitCode);
        Assert.Equal(40, _folder.Names("out").Count(name => name.EndsWith(".txt", StringComparison.Ordinal)));
    }

    [Fact]
    public void Resume_FailuresOfTheFirstRun_CountInTheEnd()
    {
        var input = _folder.Add("pages.jsonl", "bad\n" + GeneratedPages.JsonLines(40));
        LeaveHalf(input, _folder["out.jsonl"], 25);
        var run = CliRun.Of("extract", input, "-o", _folder["out.jsonl"], "--resume");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("1 of 41 inputs failed", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("pages.jsonl:1", run.Error, StringComparison.Ordinal);
        Assert.Equal(40, File.ReadLines(_folder["out.jsonl"]).Count());
    }

    [Fact]
    public void Resume_CompleteRun_DoesNothing()
    {
        var input = _folder.Add("pages.jsonl", GeneratedPages.JsonLines(3));
        Assert.Equal(0, CliRun.Of("extract", input, "-o", _folder["out.jsonl"], "--resume").ExitCode);
        File.WriteAllText(_folder["out.jsonl"], "mine now");
        var again = CliRun.Of("extract", input, "-o", _folder["out.jsonl"], "--resume");
        Assert.Equal((0, $"extractor: {_folder["out.jsonl"]} is complete: 3 documents"), (again.ExitCode, again.Error.Trim()));
        Assert.Equal("mine now", _folder.Read("out.jsonl"));
    }

    [Theory]
    [InlineData("inputs have changed")]
    [InlineData("options or the program have changed")]
    [InlineData("unfinished output of the last run is gone")]
    [InlineData(null)]
    public void Resume_EarlierRunOfOtherThings_StartsAnew(string? notice)
    {
        var input = _folder.Add("pages.jsonl", GeneratedPages.JsonLines(40));
        LeaveHalf(input, _folder["out.jsonl"], 25);
        string[] options = notice?.StartsWith("options", StringComparison.Ordinal) == true ? ["--preset", "precise"] : [];
        if (notice?.StartsWith("inputs", StringComparison.Ordinal) == true) File.AppendAllText(input, "{\"text\":\"One more.\"}\n");
        if (notice?.StartsWith("unfinished", StringComparison.Ordinal) == true) File.Delete(_folder["out.jsonl.partial"]);
        if (notice is null) File.WriteAllText(_folder["out.jsonl.resume"], "{ torn");
        var run = CliRun.Of(["extract", input, "-o", _folder["out.jsonl"], "--resume", .. options]);
        Assert.Equal(0, run.ExitCode);
        if (notice is not null) Assert.Contains(notice, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("going on", run.Error, StringComparison.Ordinal);
        Assert.Equal(CliRun.Of(["extract", input, .. options]).Output, _folder.Read("out.jsonl"));
    }

    [Fact]
    public void Extract_WithoutResume_IgnoresAndRemovesWhatAnEarlierRunLeft()
    {
        var input = _folder.Add("pages.jsonl", GeneratedPages.JsonLines(40));
        LeaveHalf(input, _folder["out.jsonl"], 25);
        Assert.Equal(0, CliRun.Of("extract", input, "-o", _folder["out.jsonl"]).ExitCode);
        Assert.Equal(["out.jsonl", "pages.jsonl"], _folder.Names());
    }

    [Fact]
    public void Extract_SideFile_HoldsWhatTheRunIsAbout()
    {
        LeaveHalf(_folder.Add("pages.jsonl", GeneratedPages.JsonLines(40)), _folder["out.jsonl"], 25);
        var state = JsonDocument.Parse(_folder.Read("out.jsonl.resume")).RootElement;
        Assert.Equal(["inputs", "options", "position", "is_complete", "counts"], state.EnumerateObject().Select(field => field.Name));
        Assert.InRange(state.GetProperty("counts").GetProperty("records").GetInt32(), 20, 30);
    }

    [Theory]
    [InlineData("extract a.jsonl --resume")]
    [InlineData("extract - --resume -o out.jsonl")]
    [InlineData("extract a.jsonl --resume -o /dev/null")]
    public void Resume_NothingToResume_IsAWrongCall(string call) => Assert.Equal(2, CliRun.Of(call.Split(' ')).ExitCode);

    /// <summary>Runs until a number of pages is done, and stops there as Ctrl-C does.</summary>
    private static void LeaveHalf(string input, string output, int pages, params string[] options)
    {
        using var stop = new Extraction.Cli.StopSignal();
        var terminal = new Extraction.Cli.Terminal(() => Stream.Null, Stream.Null, TextWriter.Null) { Stop = stop, ErrorWidth = 80, Clock = new StoppingClock(pages, stop) };
        Assert.Equal(130, Extraction.Cli.ExtractorCommand.Run(["extract", input, "-o", output, "-j", "1", .. options], terminal));
    }

    // Shells start background jobs deaf to SIGINT, and children inherit that.
    private static async Task Until(Func<bool> condition)
    {
        while (!condition()) await Task.Delay(5, TestContext.Current.CancellationToken);
    }

    /// <summary>The progress line asks for the time after each page.</summary>
    private sealed class StoppingClock(int pages, Extraction.Cli.StopSignal stop) : TimeProvider
    {
        private int _asked;

        public override long GetTimestamp()
        {
            if (++_asked == pages) stop.Ask(2);
            return _asked;
        }
    }
}
