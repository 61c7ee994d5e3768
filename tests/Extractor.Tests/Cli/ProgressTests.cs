using Extraction.Cli;
using Extraction.Cli.Batch;
using Extraction.Tests.Formats;

namespace Extraction.Tests.Cli;

public sealed class ProgressTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Extract_Screen_ShowsProgressAndTakesItAwayForOtherWords()
    {
        var input = _folder.Add("a.jsonl", GeneratedPages.JsonLines(5) + "bad\n" + GeneratedPages.JsonLines(5));
        var error = OnScreen("extract", input, "-o", _folder["out.jsonl"], "-j", "1");
        Assert.Contains("\r1 documents, 0.0 MB/s", error, StringComparison.Ordinal);
        Assert.Contains("\r10 documents, 0.0 MB/s", error, StringComparison.Ordinal);
        Assert.Contains(", 1 failed", error, StringComparison.Ordinal);
        Assert.Contains($" \rextractor: {input}:6: is no JSON", error, StringComparison.Ordinal);
        var shown = error.Split('\n').Select(line => line.Split('\r')[^1].Trim()).Where(line => line.Length > 0).ToList();   // what is left on the screen
        Assert.Equal(2, shown.Count);
        Assert.Matches(@"^extractor: 10 documents in .+ \(.+ a second, .+ MB/s\); 10 ok; \d+ % of a page's words removed on average; 1 of 11 inputs failed$", shown[1]);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(60)]
    public void Update_NarrowScreen_LineFits(int width)
    {
        using var error = new StringWriter();
        var line = new ProgressLine(new Terminal(() => Stream.Null, Stream.Null, error) { ErrorWidth = width, Clock = new TickingClock() }, ["a.txt"], () => 0);
        line.Update(new RunCounts { Records = 1_000_000, Failures = 12_345, PageBytes = 1_000_000_000 });
        Assert.InRange(error.ToString().Trim('\r').Length, 10, width - 1);
    }

    [Fact]
    public async Task Update_KnownTotal_TellsTheTimeThatIsLeft()
    {
        using var error = new StringWriter();
        var input = _folder.Add("a.txt", new string('x', 1000));
        var line = new ProgressLine(new Terminal(() => Stream.Null, Stream.Null, error) { ErrorWidth = 100, Clock = new TickingClock() }, [input], () => 250);
        while (!error.ToString().Contains("25 %, ", StringComparison.Ordinal))
        {
            line.Update(new RunCounts());
            await Task.Delay(1, TestContext.Current.CancellationToken);
        }
        Assert.Matches(@"25 %, .+ left", error.ToString());
    }

    [Fact]
    public async Task Update_WorkOfAnEarlierRun_DoesNotCountForTheTimeThatIsLeft()
    {
        using var error = new StringWriter();
        var (read, clock) = (500L, new SetClock { Seconds = 100 });
        var line = new ProgressLine(new Terminal(() => Stream.Null, Stream.Null, error) { ErrorWidth = 100, Clock = clock }, [_folder.Add("a.txt", new string('x', 1000))], () => read);
        clock.Seconds = 200;
        line.PassOver();
        read = 600;
        while (!error.ToString().Contains("60 %, ", StringComparison.Ordinal))
        {
            clock.Seconds++;
            line.Update(new RunCounts());
            await Task.Delay(1, TestContext.Current.CancellationToken);
        }
        Assert.EndsWith($"60 %, {Durations.Of(TimeSpan.FromSeconds(4 * (clock.Seconds - 200)))} left", error.ToString().Trim(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, "--quiet")]
    [InlineData(true)]
    public void Extract_NoScreen_SummaryUnlessQuiet(bool says, params string[] options)
    {
        var run = CliRun.Of(["extract", _folder.Add("a.jsonl", GeneratedPages.JsonLines(2)), "-o", _folder["out.jsonl"], .. options]);
        Assert.DoesNotContain('\r', run.Error);
        Assert.Equal(says, run.Error.StartsWith("extractor: 2 documents in", StringComparison.Ordinal));
        Assert.Equal(!says, run.Error.Length == 0);
    }

    [Fact]
    public void Extract_StandardOutput_SaysNothing() => Assert.Equal("", CliRun.Of("extract", _folder.Add("a.jsonl", GeneratedPages.JsonLines(2))).Error);

    [Fact]
    public void Extract_OneDocument_SaysNothing() => Assert.Equal("", CliRun.Of("extract", _folder.Add("a.txt"), "-o", _folder["out.jsonl"]).Error);

    [Fact]
    public void Summary_Statuses_MostFrequentFirst()
    {
        var counts = new RunCounts { Records = 13_000, Failures = 5, RemovedShares = 3248.75, PageBytes = 50_000_000 };
        counts.Statuses["no-article"] = 995;
        counts.Statuses["ok"] = 12_000;
        Assert.Equal(
            "12,995 documents in 1 min 40 s (120 a second, 0.5 MB/s); 12,000 ok, 995 no-article; 25 % of a page's words removed on average; 5 of 13,000 inputs failed",
            RunSummary.Of(counts, 995, TimeSpan.FromSeconds(100)));
    }

    [Theory]
    [InlineData(0.24, "0.2 s")]
    [InlineData(42, "42 s")]
    [InlineData(125, "2 min 5 s")]
    [InlineData(93_784, "26 h 3 min")]
    public void Durations_Of_AreWords(double seconds, string words) => Assert.Equal(words, Durations.Of(TimeSpan.FromSeconds(seconds)));

    [Fact]
    public void Extract_FailFast_EndsAtTheFirstFailureWithoutOutput()
    {
        var run = CliRun.Of("extract", _folder["gone.txt"], _folder.Add("a.txt"), "--fail-fast", "-o", _folder["out.jsonl"]);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("gone.txt: no such file or folder", run.Error, StringComparison.Ordinal);
        Assert.Equal(["a.txt"], _folder.Names());
    }

    private static string OnScreen(params string[] args)
    {
        using var error = new StringWriter { NewLine = "\n" };
        ExtractorCommand.Run(args, new Terminal(() => Stream.Null, Stream.Null, error) { ErrorWidth = 120, Clock = new TickingClock() });
        return error.ToString();
    }

    /// <summary>Each question takes a second, so that every update is shown.</summary>
    private sealed class TickingClock : TimeProvider
    {
        private long _seconds;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => ++_seconds;
    }

    private sealed class SetClock : TimeProvider
    {
        public long Seconds { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }
}
