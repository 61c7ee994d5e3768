using Extraction.Cli;
using Extraction.Cli.Batch;
using Extraction.Formats;
using Extraction.Formats.Input;

namespace Extraction.Tests.Cli;

public class BatchRunnerTests
{
    [Fact]
    public void Run_PageThatBringsOutADefect_IsNamedAndTheRestWritten()
    {
        using var error = new StringWriter();
        using var writer = new PickyWriter();
        RawPage[] pages = [Page("a"), Page("bad"), Page("c")];
        Assert.Equal(1, Runner(error).Run(pages, writer));
        Assert.Equal(["a", "c", "end"], writer.Written);
        Assert.StartsWith("extractor: bad.txt: InvalidOperationException: no bad pages", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void Run_ManyPages_AreWrittenInTheOrderOfTheInputsAndNotReadFarAhead(int jobs)
    {
        using var writer = new PickyWriter();
        var furthest = 0;
        var code = Runner(TextWriter.Null, jobs).Run(Enumerable.Range(0, 300).Select(i =>
        {
            furthest = Math.Max(furthest, i - writer.Count);
            return Page($"{i}");
        }), writer);
        Assert.Equal(0, code);
        Assert.Equal([.. Enumerable.Range(0, 300).Select(i => $"{i}"), "end"], writer.Written);
        Assert.InRange(furthest, 0, (2 * jobs) + 3);
    }

    [Fact]
    public void Run_AskedToStop_EndsWithoutCompletingTheOutput()
    {
        using var stop = new StopSignal();
        using var writer = new PickyWriter();
        var code = Runner(TextWriter.Null, 2, stop).Run(Endless(), writer);
        Assert.Equal(130, code);
        Assert.DoesNotContain("end", writer.Written);

        IEnumerable<InputRecord> Endless()
        {
            for (var i = 0; ; i++)
            {
                if (i == 20) stop.Ask(2);
                yield return Page($"{i}");
            }
        }
    }

    [Fact]
    public void Run_AskedToStopWhileTheInputHangs_EndsAllTheSame()
    {
        using var stop = new StopSignal();
        using var hang = new ManualResetEventSlim();
        using var writer = new PickyWriter();
        Assert.Equal(143, Runner(TextWriter.Null, 2, stop).Run(Hanging(), writer));
        hang.Set();

        IEnumerable<InputRecord> Hanging()
        {
            yield return Page("a");
            stop.Ask(15);
            hang.Wait();
        }
    }

    [Fact]
    public void Run_RecordsOfAnEarlierRun_ArePassedOverByTheProgress()
    {
        using var writer = new PickyWriter();
        var terminal = new Terminal(() => Stream.Null, Stream.Null, TextWriter.Null);
        var asked = 0;
        var runner = new BatchRunner(new PageExtraction(), terminal, progress: new ProgressLine(terminal, [], () => ++asked));   // without a screen nothing else asks
        Assert.Equal(0, runner.Run([new FinishedRecord("a", "a.txt"), new FinishedRecord("b", "b.txt"), Page("c")], writer));
        Assert.Equal((2, 1), (asked, writer.Count));
    }

    private static BatchRunner Runner(TextWriter error, int jobs = 2, StopSignal? stop = null)
    {
        var terminal = new Terminal(() => Stream.Null, Stream.Null, error);
        return new BatchRunner(new PageExtraction(), stop is null ? terminal : terminal with { Stop = stop }, new BatchOptions { Jobs = jobs });
    }

    private static RawPage Page(string id) => new(id, id + ".txt", null, "A line of text."u8.ToArray());

    private sealed class PickyWriter : IDocumentWriter
    {
        public List<string> Written { get; } = [];

        public int Count { get; private set; }

        public void Write(PageResult page)
        {
            Written.Add(page.Id == "bad" ? throw new InvalidOperationException("no bad pages") : page.Id);
            Count++;
        }

        public void Complete() => Written.Add("end");

        public void Dispose()
        {
        }
    }
}
