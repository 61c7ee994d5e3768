using System.Text.Json;
using Extraction.Tests.Formats;

namespace Extraction.Tests.Cli;

/// <summary>The command as a process of its own: what only real pipes show.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Process_StandardInputToStandardOutput_UnicodePassesThrough()
    {
        using var process = ExtractorProcess.Start("extract", "-", _folder["gone.txt"]);
        process.StandardInput.Write("Le fleuve a débordé 😀.");
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(1, process.ExitCode);
        Assert.Contains("gone.txt: no such file or folder", error, StringComparison.Ordinal);
        Assert.Equal("Le fleuve a débordé 😀.", JsonDocument.Parse(output).RootElement.GetProperty("blocks")[0].GetProperty("text").GetString());
    }

    [Theory]
    [InlineData(1, "extractor: stdin: is closed", "extract", "-")]
    [InlineData(1, "extractor: stdin: is closed", "explain", "-")]
    [InlineData(2, "extractor: standard input is closed", "filter")]
    public async Task Process_StandardInputClosed_IsNamed(int exitCode, string said, params string[] call)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "only Linux tells");
        using var process = ExtractorProcess.StartWithoutInput(call);
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal((exitCode, said), (process.ExitCode, error.Split('\n')[0].TrimEnd()));
    }

    [Fact]
    public void Process_ReaderOfThePipeGone_IsSuccess()
    {
        var page = _folder.Add("a.txt", string.Concat(Enumerable.Repeat("A line of text.\n", 20_000)));
        using var process = ExtractorProcess.Start(["extract", "--to", "lines", .. Enumerable.Repeat(page, 5)]);
        process.StandardInput.Close();
        process.StandardOutput.ReadLine();
        process.StandardOutput.Close();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.Equal((0, ""), (process.ExitCode, error));
    }
}
