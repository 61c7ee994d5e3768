using System.CommandLine;
using Extraction.Cli.Batch;
using Extraction.Formats;

namespace Extraction.Cli;

/// <summary><c>extractor extract</c>: pages in, documents out.</summary>
internal sealed class ExtractCommand
{
    public const string Name = "extract";

    private readonly CliOptions _options = new();
    private readonly Terminal _terminal;

    private ExtractCommand(Terminal terminal) => _terminal = terminal;

    public static Command Build(Terminal terminal)
    {
        var extract = new ExtractCommand(terminal);
        var options = extract._options;
        var command = new Command(Name, "Extract the articles of pages")
        {
            options.Inputs, options.To, options.Output, options.Text, options.Html, options.Preset, options.CsvRaw, options.Jobs,
        };
        command.SetAction(extract.Run);
        return command;
    }

    private int Run(ParseResult call)
    {
        var extraction = _options.ReadExtraction(call);
        var inputs = call.GetRequiredValue(_options.Inputs);
        using var writer = Open(call, inputs);
        return new BatchRunner(extraction, _terminal, _options.ReadBatch(call)).Run(new PageSource(_terminal.Input).Read(inputs), writer);
    }

    private IDocumentWriter Open(ParseResult call, string[] inputs)
    {
        var format = _options.ReadFormat(call);
        var writing = new WriterOptions { RawCsv = call.GetValue(_options.CsvRaw) };
        if (writing.RawCsv && !format.IsCsv) throw new WrongCallException($"--csv-raw goes with --to csv and blocks-csv, not with '{format.Name}'");
        if (call.GetValue(_options.Output) is not { } path || path == PageSource.StandardInput) return format.Open(_terminal.Output, writing);
        OutputPath.Check(path, format, inputs);
        try
        {
            return OutputPath.IsFolder(path) ? format.OpenFolder(path, writing) : format.OpenFile(path, writing);
        }
        catch (Exception e) when (FileErrors.IsFileError(e))
        {
            throw new WrongCallException($"-o '{path}' cannot be written: {FileErrors.Reason(e)}");
        }
    }
}
