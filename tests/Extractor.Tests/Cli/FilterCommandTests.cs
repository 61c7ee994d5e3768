using System.Text;
using System.Text.Json;
using Extraction.Cli;

namespace Extraction.Tests.Cli;

public sealed class FilterCommandTests
{
    [Fact]
    public void Filter_Lines_OneOutPerLineInInOrder()
    {
        var input = string.Concat(Enumerable.Range(0, 300).Select(i => i % 7 == 3 ? $"bad line {i}\n" : $$"""{"n":{{i}},"text":"The river rose {{i}} feet."}{{'\n'}}"""));
        var lines = Lines(CliRun.WithInput(input, "filter", "--jobs", "4"));
        Assert.Equal(300, lines.Count);
        for (var i = 0; i < 300; i++)
        {
            if (i % 7 == 3) Assert.Equal(i + 1, lines[i].GetProperty("line").GetInt32());
            else Assert.Equal((i, $"The river rose {i} feet."), (lines[i].GetProperty("n").GetInt32(), FirstBlock(lines[i])));
        }
    }

    [Fact]
    public void Filter_Object_IsKeptByteForByte()
    {
        const string fields = "\"a\":1.50e+3,\"d\\u00e9\":\"\\u0041\\/ é\",\"nested\":{\"x\": [1 , null,true]},\"text\":\"One.\"";
        var line = CliRun.WithInput("{" + fields + "}\n", "filter").Output;
        Assert.StartsWith("{" + fields + ",\"extracted\":{\"status\":", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("filter")]
    [InlineData("extract", "--from", "jsonl", "--keep", "n", "-")]
    public void Run_NameThatIsNoText_CostsNothing(params string[] call)
    {
        var run = CliRun.WithInput("{\"\\ud800\":1,\"n\":7,\"text\":\"One.\"}\n{\"text\":\"Two.\"}\n", call);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("\"n\":7", run.Output, StringComparison.Ordinal);
        Assert.Equal(2, run.Output.Count(c => c == '\n'));
    }

    [Fact]
    public void Filter_InputBreaks_IsNamedBehindTheLinesBefore()
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var code = ExtractorCommand.Run(["filter"], new Terminal(() => new BreakingInput("{\"text\":\"One.\"}\n"u8.ToArray()), output, error));
        Assert.Equal((1, "extractor: stdin: it broke"), (code, error.ToString().Trim()));
        Assert.StartsWith("{\"text\":\"One.\",\"extracted\":", Encoding.UTF8.GetString(output.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public void Filter_ResultOfAnEarlierRun_IsReplaced()
    {
        var line = Lines(CliRun.WithInput("""{"extracted":{"old":1},"text":"One.","error":"old"}""", "filter"))[0];
        Assert.Equal(["text", "extracted"], line.EnumerateObject().Select(field => field.Name));
        Assert.False(line.GetProperty("extracted").TryGetProperty("old", out _));
    }

    [Theory]
    [InlineData("", "line 2 is empty")]
    [InlineData("{\"text\":", "line 2 is no JSON")]
    [InlineData("null", "line 2 is no JSON object")]
    [InlineData("{\"x\":1}", "has no page")]
    public void Filter_BadLine_HasAnErrorAndTheExitCodeOfSuccess(string bad, string error)
    {
        var run = CliRun.WithInput("{\"text\":\"One.\"}\n" + bad + "\n{\"text\":\"Three.\"}\n", "filter");
        var lines = Lines(run);
        Assert.Equal((0, "", 3), (run.ExitCode, run.Error, lines.Count));
        Assert.StartsWith(error, lines[1].GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Equal(("One.", "Three."), (FirstBlock(lines[0]), FirstBlock(lines[2])));
    }

    [Theory]
    [InlineData("{\"text\":\"\"}", "1K", "is empty", "empty")]
    [InlineData("{\"text\":\"a\\u0000b\\u0000c\\u0000d\\u0000\\u0000\\u0000\"}", "1M", "is no text but binary data", "undecodable")]
    [InlineData("{\"text\":\"The bridge is shut.\\n\\nThe river rose and fell all night.\"}", "1K", "is too large (work-budget: ", "too-large")]
    public void Filter_PageThatCannotBeRead_HasTheErrorBesideTheStatus(string line, string budget, string error, string status)
    {
        var run = CliRun.WithInput(line + "\n", "filter", "--work-budget", budget);
        var written = Assert.Single(Lines(run));
        Assert.Equal((0, status), (run.ExitCode, written.GetProperty("extracted").GetProperty("status").GetString()));
        Assert.StartsWith(error, written.GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Equal(1, CliRun.WithInput(line + "\n", "filter", "--work-budget", budget, "--fail-fast").ExitCode);
    }

    [Fact]
    public void Filter_LongLine_HasAnErrorAndTheRestIsFiltered()
    {
        var lines = Lines(CliRun.WithInput($"{{\"text\":\"{new string('x', 3000)}\"}}\n{{\"text\":\"Two.\"}}", "filter", "--max-bytes", "2K"));
        Assert.Equal("line 1 is over 2 KiB, too large for one line", lines[0].GetProperty("error").GetString());
        Assert.Equal("Two.", FirstBlock(lines[1]));
    }

    [Fact]
    public void Filter_FailFast_EndsAtTheFirstBadLine()
    {
        var run = CliRun.WithInput("{\"text\":\"One.\"}\nbad\n{\"text\":\"Three.\"}\n", "filter", "--fail-fast");
        Assert.Equal((1, 2), (run.ExitCode, Lines(run).Count));
        Assert.StartsWith("extractor: line 2 is no JSON", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("é 日本 😀 \u2028 \ud83d\ude00")]
    [InlineData("plain")]
    public void Filter_Ascii_IsAsciiThatSaysTheSame(string text)
    {
        var input = JsonSerializer.Serialize(new { key = text, text }) + "\n" + $$"""{"text":"{{text}}","é":"{{text}}"}""";
        var plain = CliRun.WithInput(input, "filter");
        var ascii = CliRun.WithInput(input, "filter", "--ascii");
        Assert.True(Ascii.IsValid(ascii.Output));
        Assert.Equal(Lines(plain).Select(Canonical), Lines(ascii).Select(Canonical));
    }

    [Fact]
    public void Filter_FieldsNamed_TakesThose()
    {
        var line = Lines(CliRun.WithInput("""{"page":"<p>The river rose.</p><p>It fell.</p>","link":"https://news.example/1"}""", "filter", "--field", "page", "--url-field", "link", "--html"))[0];
        Assert.Equal(["The river rose.", "It fell."], line.GetProperty("extracted").GetProperty("blocks").EnumerateArray().Select(block => block.GetProperty("text").GetString()));
    }

    [Fact]
    public void Filter_NoInput_WritesNothing() => Assert.Equal((0, "", ""), Outcome(CliRun.WithInput("", "filter")));

    [Fact]
    public void Filter_ReaderOfThePipeGone_IsSuccess()
    {
        using var pipe = new FailingStream(32);
        var terminal = new Terminal(() => new MemoryStream("{\"text\":\"One.\"}"u8.ToArray()), pipe, TextWriter.Null);
        Assert.Equal(0, ExtractorCommand.Run(["filter"], terminal));
    }

    [Fact]
    public async Task Filter_CallerThatWaitsForEachAnswer_GetsIt()
    {
        using var process = ExtractorProcess.Start("filter");
        for (var i = 0; i < 3; i++)
        {
            await process.StandardInput.WriteLineAsync($"{{\"text\":\"Question {i}.\"}}");
            await process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
            var answer = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
            Assert.Equal($"Question {i}.", FirstBlock(JsonDocument.Parse(answer!).RootElement));
        }
        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
    }

    [Theory]
    [InlineData("TERM", 143)]
    [InlineData("INT", 130)]
    public async Task Filter_SignalWhileItWaits_EndsCleanly(string signal, int exitCode)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "signals of Unix");
        Assert.SkipWhen(signal == "INT" && ExtractorProcess.IgnoresInterrupt(), "the tests run in the background, where Ctrl-C means nothing");
        using var process = ExtractorProcess.Start("filter");
        await process.StandardInput.WriteLineAsync("{\"text\":\"One.\"}");
        await process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        Assert.NotNull(await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
        Extraction.Tests.Formats.ExternalTool.Run("kill", ["-s", signal, $"{process.Id}"]);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal((exitCode, ""), (process.ExitCode, await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)));
    }

    private static (int, string, string) Outcome(CliRun run) => (run.ExitCode, run.Output, run.Error);

    private static List<JsonElement> Lines(CliRun run) => [.. run.Output.Split('\n').SkipLast(1).Select(line => JsonDocument.Parse(line).RootElement)];

    private static string? FirstBlock(JsonElement line) => line.GetProperty("extracted").GetProperty("blocks")[0].GetProperty("text").GetString();

    private static string Canonical(JsonElement line) => JsonSerializer.Serialize(line);

    private sealed class BreakingInput(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, count) is > 0 and var read ? read : throw new IOException("it broke");
    }
}
