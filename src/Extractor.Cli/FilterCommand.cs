using System.CommandLine;
using Extraction.Cli.Batch;
using Extraction.Cli.Options;
using Extraction.Formats.Filtering;

namespace Extraction.Cli;

/// <summary><c>extractor filter</c>: JSON Lines in, JSON Lines out, for the pipes of Spark, Hadoop, Dask and shells.</summary>
internal sealed class FilterCommand
{
    public const string Name = "filter";

    private readonly PageOptions _pages = new();
    private readonly ReadingOptions _reading = new();
    private readonly RunOptions _run = new();
    private readonly Terminal _terminal;

    private FilterCommand(Terminal terminal) => _terminal = terminal;

    private Option<bool> Ascii { get; } = new("--ascii") { Description = "Write letters beyond ASCII as escapes, for pipes that do not agree on UTF-8" };

    public static Command Build(Terminal terminal)
    {
        var filter = new FilterCommand(terminal);
        var command = new Command(Name, "Read JSON objects from standard input, a line each, and write them with the article of their page") { filter.Ascii };
        foreach (var option in filter._pages.All.Except([filter._pages.Charset])) command.Add(option);
        command.Add(filter._reading.Field);
        command.Add(filter._reading.UrlField);
        command.Add(filter._reading.MaxBytes);
        command.Add(filter._run.Jobs);
        command.Add(filter._run.FailFast);
        command.SetAction(filter.Run);
        return command;
    }

    private int Run(ParseResult call)
    {
        var extraction = _pages.Read(call);
        var reading = _reading.Read(call);
        var filter = new LineFilter(extraction, reading, call.GetValue(Ascii));
        return new FilterRunner(extraction.Extractor, filter, _terminal, _run.Read(call)).Run(FilterLine.Of(OpenInput(), reading.MaxPageBytes));
    }

    private Stream OpenInput()
    {
        try
        {
            return _terminal.Input();
        }
        catch (IOException e)
        {
            throw new WrongCallException($"standard input {e.Message}");
        }
    }
}
