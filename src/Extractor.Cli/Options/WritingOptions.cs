using System.CommandLine;
using Extraction.Formats;

namespace Extraction.Cli.Options;

/// <summary>The options that say what is written, and where.</summary>
internal sealed class WritingOptions
{
    public Option<string> To { get; } = OptionKinds.Choice(
        "--to", "FORMAT", "What to write; by the name of the file behind -o when left out, else jsonl", [.. OutputFormats.All.Select(format => (format.Name, format.Summary))]);

    public Option<string?> Output { get; } = new("--output", "-o")
    {
        HelpName = "PATH",
        Description = "Where to write: a file, which appears when it is complete, or a folder (DIR/), which gets one file a document. Standard output when left out",
    };

    public Option<bool> CsvRaw { get; } = new("--csv-raw")
    {
        Description = "Write CSV cells as they are. By default an apostrophe goes in front of those that a spreadsheet would run as a formula",
    };

    public Option<bool> Bom { get; } = new("--bom")
    {
        Description = "Start CSV with a byte order mark, so that Excel on Windows takes it for UTF-8; other programs may read it as part of the first name",
    };

    public IEnumerable<Option> All => [To, Output, CsvRaw, Bom];

    /// <summary>Where to write, and what.</summary>
    /// <exception cref="WrongCallException">Options do not go together, or with the inputs.</exception>
    public OutputTarget Read(ParseResult call, ReadOptions reading, IEnumerable<string> inputs)
    {
        var format = ReadFormat(call);
        var writing = new WriterOptions { RawCsv = call.GetValue(CsvRaw), CsvMark = call.GetValue(Bom), Keep = reading.Keep };
        if ((writing.RawCsv || writing.CsvMark) && !format.IsCsv) throw new WrongCallException($"{(writing.RawCsv ? CsvRaw : Bom).Name} goes with --to csv and blocks-csv, not with '{format.Name}'");
        if (writing.Keep.Count > 0 && !format.CarriesColumns) throw new WrongCallException($"--keep goes with --to {string.Join(", ", OutputFormats.All.Where(it => it.CarriesColumns).Select(it => it.Name))}, not with '{format.Name}'");
        var path = call.GetValue(Output);
        if (path is null or PageSource.StandardInput) return new OutputTarget(format, writing, null);
        OutputPath.Check(path, format, inputs);
        return new OutputTarget(format, writing, path);
    }

    private OutputFormat ReadFormat(ParseResult call)
    {
        if (call.GetValue(To) is { } name) return OutputFormats.Find(name)!;
        if (call.GetValue(Output) is not { Length: > 0 } path || path == PageSource.StandardInput) return OutputFormats.All[0];
        if (OutputFormats.ByFileName(path) is { } named) return named;
        var ending = OutputFormats.EndingOf(path);
        if (ending.Length == 0 || OutputPath.IsFolder(path)) return OutputFormats.All[0];
        throw new WrongCallException($"-o '{path}': no format ends in '{ending}', but {string.Join(", ", OutputFormats.Endings)} do; for other names say --to FORMAT");
    }
}
