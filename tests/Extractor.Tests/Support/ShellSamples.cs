using System.Text;
using Extraction.Cli;
using Extraction.Tests.Formats;

namespace Extraction.Tests.Support;

/// <summary>Runs samples of a page as a shell would, in a folder that holds the fixtures. Files that one sample writes are there for the next.</summary>
/// <remarks>Our own command runs in this process, because twenty starts of a Debug build take a minute; everything else runs in a shell.</remarks>
internal sealed class ShellSamples : IDisposable
{
    private const string Prompt = "$ ", Command = "extractor ", ToOutput = " 2>&1", FromFile = " < ";

    private readonly TempFolder _folder = new();

    public ShellSamples()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("fixtures"), "*", SearchOption.AllDirectories))
            _folder.Add(Path.GetRelativePath(Repository.Root, file), File.ReadAllBytes(file));
    }

    /// <summary>Each <c>$ …</c> line of a block, followed by what it prints.</summary>
    public string Rerun(string content)
    {
        var block = new StringBuilder();
        foreach (var line in content.Split('\n').Where(line => line.StartsWith(Prompt, StringComparison.Ordinal)))
            block.Append(line).Append('\n').Append(Encoding.UTF8.GetString(Run(line[Prompt.Length..])).Replace("\r\n", "\n", StringComparison.Ordinal));   // CSV
        return block.ToString();
    }

    public void Dispose() => _folder.Dispose();

    private byte[] Run(string pipeline)
    {
        byte[] data = [];
        foreach (var command in pipeline.Split(" | "))
            data = command.StartsWith(Command, StringComparison.Ordinal) ? RunOurs(command[Command.Length..], data) : ExternalTool.Run("/bin/sh", ["-c", $"export LC_ALL=C; cd '{_folder.Root}' && {command}"], data);
        return data;
    }

    private byte[] RunOurs(string call, byte[] input)
    {
        var toOutput = call.EndsWith(ToOutput, StringComparison.Ordinal);
        if (toOutput) call = call[..^ToOutput.Length];
        if (call.Split(FromFile) is [var before, var file]) (call, input) = (before, File.ReadAllBytes(_folder[file]));
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var words = call.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var exitCode = ExtractorCommand.Run([.. words.Select((word, i) => Place(word.Trim('\''), i > 0 && words[i - 1] == "-o"))], new Terminal(() => new MemoryStream(input), output, error));
        Assert.True(exitCode == 0 && (toOutput || error.ToString().Length == 0), $"{call}: {exitCode} {error}");
        return Encoding.UTF8.GetBytes((Encoding.UTF8.GetString(output.ToArray()) + error).Replace(_folder[""], "", StringComparison.Ordinal));
    }

    /// <summary>Names of files are taken as in the folder of the samples.</summary>
    private string Place(string word, bool isOutput) =>
        isOutput || word.StartsWith("fixtures/", StringComparison.Ordinal) || File.Exists(_folder[word]) ? _folder[word] : word;
}
