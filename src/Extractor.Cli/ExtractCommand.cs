using System.CommandLine;
using Extraction.Cli.Batch;
using Extraction.Cli.Options;
using Extraction.Formats;

namespace Extraction.Cli;

/// <summary><c>extractor extract</c>: pages in, documents out.</summary>
internal sealed class ExtractCommand
{
    public const string Name = "extract";

    private readonly Argument<string[]> _inputs = InputArguments.Many();
    private readonly WritingOptions _writing = new();
    private readonly PageOptions _pages = new();
    private readonly ReadingOptions _reading = new();
    private readonly RunOptions _run = new();
    private readonly Terminal _terminal;

    private ExtractCommand(Terminal terminal) => _terminal = terminal;

    public static Command Build(Terminal terminal)
    {
        var extract = new ExtractCommand(terminal);
        var command = new Command(Name, "Extract the articles of pages") { extract._inputs };
        foreach (var option in extract._writing.All.Concat(extract._pages.All).Concat(extract._reading.All).Concat(extract._run.All)) command.Add(option);
        command.SetAction(extract.Run);
        return command;
    }

    private int Run(ParseResult call)
    {
        var extraction = _pages.Read(call);
        var reading = _reading.Read(call);
        var inputs = call.GetRequiredValue(_inputs);
        using var writer = Open(call, inputs, reading);
        return new BatchRunner(extraction, _terminal, _run.Read(call)).Run(new PageSource(_terminal.Input, reading).Read(inputs), writer);
    }

    private IDocumentWriter Open(ParseResult call, string[] inputs, ReadOptions reading)
    {
        var format = _writing.ReadFormat(call);
        var writing = new WriterOptions { RawCsv = call.GetValue(_writing.CsvRaw), Keep = reading.Keep };
        if (writing.RawCsv && !format.IsCsv) throw new WrongCallException($"--csv-raw goes with --to csv and blocks-csv, not with '{format.Name}'");
        if (writing.Keep.Count > 0 && !format.CarriesColumns) throw new WrongCallException($"--keep goes with --to {string.Join(", ", OutputFormats.All.Where(it => it.CarriesColumns).Select(it => it.Name))}, not with '{format.Name}'");
        if (call.GetValue(_writing.Output) is not { } path || path == PageSource.StandardInput) return format.Open(_terminal.Output, writing);
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
