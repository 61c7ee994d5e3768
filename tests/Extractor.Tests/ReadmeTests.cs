using System.Text;
using Extraction.Formats;
using Extraction.Tests.Cli;
using Extraction.Tests.Formats;
using Extraction.Tests.Support;

namespace Extraction.Tests;

/// <summary>README.md tells the truth: its samples run, and it names everything there is.</summary>
/// <remarks>On a mismatch README.received.txt holds the page with true samples; to accept it, rename it to README.md.</remarks>
public sealed class ReadmeTests : IDisposable
{
    private const string Prompt = "$ extractor ";
    private const int ScreenWidth = 120;
    private static readonly Readme Page = new();

    private readonly ShellSamples _shell = new();

    public void Dispose() => _shell.Dispose();

    [Fact]
    public void Samples_Run_PrintWhatTheReadmeShows()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "samples for a shell of Unix");
        Snapshot.Compare(Readme.Path, Repository.PathOf("README.received.txt"), Page.WithSamples((name, content) => name switch
        {
            "csharp" => CSharpSample(),
            "csharp-output" => Output(),
            _ when name.StartsWith("shell", StringComparison.Ordinal) => _shell.Rerun(content),
            _ => Rerun(content),
        }));
    }

    public static TheoryData<string> Words =>
    [
        .. LabelNames.All.Select(label => label.ToName()),
        .. Enum.GetValues<ExtractionStatus>().Select(status => status.ToName()),
        .. OutputFormats.All.Select(format => format.Name),
        .. typeof(ExtractorOptions).GetProperties().Select(property => property.Name),
        .. typeof(Document).GetProperties().Select(property => property.Name),
    ];

    [Theory, MemberData(nameof(Words))]
    public void Readme_LabelStatusFormatOptionOrField_IsNamed(string word) =>
        Assert.True(Page.Text.Contains($"`{word}`", StringComparison.Ordinal) || Page.Text.Contains($".{word}`", StringComparison.Ordinal), word);

    [Fact]
    public void Readme_Languages_AreThoseWithData()
    {
        var files = Directory.GetFiles(Repository.PathOf("src", "Extractor", "Data", "languages"), "*.txt");
        var codes = files.Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal).ToList();
        Assert.Contains($"Word lists exist for {string.Join(", ", codes[..^1])} and {codes[^1]}.", Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Readme_KeysOfJsonLines_AreListedInTheirOrder()
    {
        var json = System.Text.Json.JsonDocument.Parse(Pages.Write("jsonl", Pages.Article())).RootElement;
        var text = string.Join(' ', Page.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.All(
            [json, json.GetProperty("blocks")[0], json.GetProperty("captions")[0], json.GetProperty("images")[0], json.GetProperty("links")[0], json.GetProperty("published_details")],
            element => Assert.Contains($"`{string.Join(", ", element.EnumerateObject().Select(field => field.Name))}`", text, StringComparison.Ordinal));
    }

    /// <summary>What the sample prints. The README shows the lines between the two comments.</summary>
    private static string Output()
    {
        var text = new Fixture("en/swing-bridge").Text;
        using var Console = new StringWriter { NewLine = "\n" };
        // sample
        var page = new Extractor().ExtractText(text);
        Console.WriteLine($"{page.Headline}\n  by {string.Join(" and ", page.Authors)}, {page.WordCount} words");
        foreach (var caption in page.Captions)
            Console.WriteLine($"Picture: {caption.Text}\n  by {caption.Credit}");
        foreach (var block in page.Blocks.Where(block => block.Label.IsChrome()))
            Console.WriteLine($"Not the article: line {block.Line}, {block.Label.ToName()} ({block.Rule})");
        // end
        return Console.ToString();
    }

    private static string CSharpSample()
    {
        var lines = File.ReadAllLines(Repository.PathOf("tests", "Extractor.Tests", "ReadmeTests.cs"));
        var start = Array.FindIndex(lines, line => line.Trim() == "// sample") + 1;
        var end = Array.FindIndex(lines, line => line.Trim() == "// end");
        var indent = lines[start].Length - lines[start].TrimStart().Length;
        var code = new StringBuilder("using Extraction;\n\n");
        foreach (var line in lines[start..end]) code.Append(line[indent..]).Append('\n');
        return code.ToString();
    }

    /// <summary>Each <c>$ extractor …</c> line of a block, followed by what it prints.</summary>
    private static string Rerun(string content)
    {
        var block = new StringBuilder();
        foreach (var line in content.Split('\n').Where(line => line.StartsWith(Prompt, StringComparison.Ordinal)))
            block.Append(line).Append('\n').Append(Run(line[Prompt.Length..].Split(' ')));
        return block.ToString();
    }

    /// <summary>What the command prints on a screen when it is called in the root of the source tree.</summary>
    private static string Run(string[] arguments)
    {
        var run = CliRun.OnScreen(ScreenWidth, colour: false, [.. arguments.Select(it => it.StartsWith("fixtures/", StringComparison.Ordinal) ? Repository.PathOf(it) : it)]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return run.Output.Replace(Repository.Root + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
    }
}
