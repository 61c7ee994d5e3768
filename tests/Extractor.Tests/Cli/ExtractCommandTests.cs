using System.Text.Json;
using Extraction.Tests.Formats;

namespace Extraction.Tests.Cli;

public sealed class ExtractCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Extract_File_JsonOnStandardOutput()
    {
        var run = CliRun.Of("extract", _folder.Add("flood.txt", "The river rose."));
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal("flood", JsonDocument.Parse(run.Output).RootElement.GetProperty("id").GetString());
    }

    [Fact]
    public void Extract_StandardInput_IsOnePage()
    {
        var run = CliRun.WithInput("The river rose.\nIt fell.", "extract", "-", "--to", "lines");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["source", "stdin"], FirstCells(run));
    }

    [Fact]
    public void Extract_FolderAndPattern_OutputInInputOrder()
    {
        foreach (var name in new[] { "p/b.txt", "p/a/z.md", "q/2.txt", "q/1.txt" }) _folder.Add(name);
        var run = CliRun.Of("extract", _folder["q/?.txt"], _folder["p"], "--to", "lines");
        Assert.Equal(["source", _folder["q/1.txt"], _folder["q/2.txt"], _folder["p/a/z.md"], _folder["p/b.txt"]], FirstCells(run));
    }

    [Fact]
    public void Extract_MissingFile_IsNamedAndTheRestWritten()
    {
        var run = CliRun.Of("extract", _folder.Add("a.txt"), _folder["gone.txt"], _folder.Add("b.txt"), "--to", "lines");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["source", _folder["a.txt"], _folder["b.txt"]], FirstCells(run));
        Assert.Equal($"extractor: {_folder["gone.txt"]}: no such file or folder\nextractor: 1 of 3 inputs failed\n", run.Error.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Extract_FailureWithControlCharacters_TheyAreShown()
    {
        var run = CliRun.Of("extract", "gone\u001b[2J.txt");
        Assert.Equal("extractor: gone␛[2J.txt: no such file or folder", run.Error.TrimEnd());
    }

    [Theory]
    [InlineData("pages.csv", "id,source,")]
    [InlineData("new/", null)]
    public void Extract_OutputPath_FileOrFolder(string output, string? beginning)
    {
        var run = CliRun.Of("extract", _folder.Add("in/a.txt"), _folder.Add("in/b.txt"), "--to", "csv", "-q", "-o", _folder[output]);
        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Error));
        if (beginning is null) Assert.Equal(["a.csv", "b.csv"], _folder.Names("new"));
        else Assert.StartsWith(beginning, _folder.Read(output), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("in/a.txt", "in/", "txt")]
    [InlineData("in/*.txt", "in", "txt")]
    [InlineData("in/a.txt", "in/a.txt", "jsonl")]
    [InlineData("in", "in/out/", "md")]
    [InlineData("in", "in", "jsonl")]
    public void Extract_OutputOverInput_IsRefused(string input, string output, string format)
    {
        _folder.Add("in/a.txt", "Mine.");
        var run = CliRun.Of("extract", _folder[input], "--to", format, "-o", _folder[output]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"'{_folder[output]}'", run.Error, StringComparison.Ordinal);
        Assert.Equal(("Mine.", 1), (_folder.Read("in/a.txt"), Directory.GetFileSystemEntries(_folder["in"]).Length));
    }

    [Fact]
    public void Extract_OutputBesideInputInAnotherFormat_IsWritten()
    {
        Assert.Equal(0, CliRun.Of("extract", _folder.Add("a.txt"), "--to", "md", "-o", _folder.Root).ExitCode);
        Assert.Equal(["a.md", "a.txt"], _folder.Names());
    }

    [Theory]
    [InlineData("out")]
    [InlineData("out.gz")]
    [InlineData("out.ndjson")]
    [InlineData("out.xyz", "--to", "jsonl")]
    public void Extract_OutputWithoutATellingName_IsJsonLinesWhenNothingElseIsMeant(string output, params string[] options)
    {
        Assert.Equal((0, "", ""), WholeOutcome(CliRun.Of(["extract", _folder.Add("a.txt"), "-q", "-o", _folder[output], .. options])));
        Assert.Equal(["a.txt", output], _folder.Names().Order(StringComparer.Ordinal));
        if (!output.EndsWith(".gz", StringComparison.Ordinal)) Assert.StartsWith("{\"id\":\"a\"", _folder.Read(output), StringComparison.Ordinal);
    }

    [Fact]
    public void Extract_Bom_StandsInFrontOfEachTable()
    {
        Assert.Equal(0, CliRun.Of("extract", _folder.Add("in/a.txt"), _folder.Add("in/b.txt"), "--to", "csv", "--bom", "-q", "-o", _folder["out/"]).ExitCode);
        Assert.All(_folder.Names("out"), name => Assert.Equal([0xEF, 0xBB, 0xBF, (byte)'i', (byte)'d'], File.ReadAllBytes(_folder[$"out/{name}"])[..5]));
    }

    [Fact]
    public void Extract_CsvRaw_FormulaIsLeftAlone()
    {
        var page = _folder.Add("=a.txt", "x");
        Assert.Contains("\n\"'=a\",", CliRun.Of("extract", page, "--to", "csv").Output, StringComparison.Ordinal);
        Assert.Contains("\n=a,", CliRun.Of("extract", page, "--to", "csv", "--csv-raw").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no-such-command", "'no-such-command'", "extract, filter, explain, completion")]
    [InlineData("extract a.txt --to pdf", "'pdf'", "jsonl, csv, blocks-csv, lines, spans, parquet, md, txt")]
    [InlineData("extract a.txt --preset strict", "'strict'", "balanced, precise, generous")]
    [InlineData("extract a.txt --colour", "'--colour'", "--to, --output, --csv-raw, --bom, --text, --html, --charset, --preset, --rules, --work-budget, --timeout-per-page, --from, --field")]
    [InlineData("extract --help-me", "'--help-me'", "--preset")]
    [InlineData("extract a.txt --text --html", "--text", "--html")]
    [InlineData("extract a.txt --csv-raw", "--csv-raw", "csv and blocks-csv, not with 'jsonl'")]
    [InlineData("extract a.txt --bom", "--bom", "csv and blocks-csv, not with 'jsonl'")]
    [InlineData("extract a.txt --charset utf-7", "'utf-7'", "such as utf-8, windows-1251")]
    [InlineData("explain a.txt --charset cyrillic?", "'cyrillic?'", "such as utf-8, windows-1251")]
    [InlineData("extract a.txt -o out.xyz", "'.xyz'", ".jsonl, .csv, .tsv, .parquet, .md, .txt, .ndjson do; for other names say --to")]
    [InlineData("extract a.txt -o out.json.gz", "'.json'", ".jsonl, .csv")]
    [InlineData("extract a.txt --jobs 0", "'0'", "from 1 to 1,024")]
    [InlineData("extract a.txt --jobs two", "'two'", "from 1 to 1,024")]
    [InlineData("extract a.txt --max-bytes 2G", "'2G'", "from 1 to 1G")]
    [InlineData("extract a.txt --max-bytes many", "'many'", "such as 64M")]
    [InlineData("extract a.jsonl --keep x --to md", "'md'", "jsonl, csv, parquet")]
    [InlineData("filter a.jsonl", "'a.jsonl'", "filter --help")]
    [InlineData("extract a.txt --to", "--to", "--help")]
    [InlineData("extract", "INPUT is missing", "- for standard input")]
    [InlineData("extract a.txt -o nowhere/at/all.csv", "'nowhere/at/all.csv'", "no such file or folder")]
    [InlineData("explain a.txt --to csv", "'--to'", "--text, --html, --charset, --preset")]
    [InlineData("explain a.txt b.txt", "'b.txt'", "explain --help")]
    [InlineData("completion tcsh", "'tcsh'", "bash, zsh, fish")]
    [InlineData("", "a command is missing", "extract, filter, explain, completion")]
    public void Run_WrongCall_NamesTheValueAndWhatIsAllowed(string call, string value, string allowed)
    {
        var run = CliRun.Of(call.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(value, run.Error, StringComparison.Ordinal);
        Assert.Contains(allowed, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Extract_FileNamedLikeAnOption_IsReadBehindTheDoubleDash()
    {
        var run = CliRun.Of("extract", "--", "--to");
        Assert.Equal((1, "extractor: --to: no such file or folder"), (run.ExitCode, run.Error.TrimEnd()));
    }

    [Fact]
    public void Extract_FileNamedLikeAResponseFile_IsAFile()
    {
        _folder.Add("arguments", "--to csv");
        var run = CliRun.Of("extract", "@" + _folder["arguments"]);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
    }

    [Fact]
    public void Extract_ReaderOfThePipeGone_IsSuccess()
    {
        using var pipe = new FailingStream(32);
        Assert.Equal((0, ""), Outcome(CliRun.Into(pipe, "extract", _folder.Add("a.txt"))));
        Assert.Equal((0, ""), Outcome(CliRun.Into(pipe, "extract", _folder["a.txt"], "--to", "csv")));
        Assert.Equal((0, ""), Outcome(CliRun.Into(pipe, "explain", _folder["a.txt"])));
        Assert.Equal((0, ""), Outcome(CliRun.Into(pipe, "extract", "--help")));
    }

    [Fact]
    public void Extract_OutputFull_IsNamed()
    {
        using var full = new FailingStream(28);
        Assert.Equal((2, "extractor: cannot write the output: it broke"), Outcome(CliRun.Into(full, "extract", _folder.Add("a.txt"))));
    }

    private static (int ExitCode, string Output, string Error) WholeOutcome(CliRun run) => (run.ExitCode, run.Output, run.Error);

    private static (int ExitCode, string Error) Outcome(CliRun run) => (run.ExitCode, run.Error.TrimEnd());

    private static IEnumerable<string> FirstCells(CliRun run) => run.Output.Split('\n').SkipLast(1).Select(row => row.Split('\t')[0]).Distinct();
}
