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
