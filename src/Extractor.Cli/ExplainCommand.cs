using System.CommandLine;
using Extraction.Cli.Batch;
using Extraction.Cli.Options;
using Extraction.Formats;

namespace Extraction.Cli;

/// <summary><c>extractor explain</c>: what each line of a page is, and why.</summary>
internal sealed class ExplainCommand
{
    public const string Name = "explain";

    private readonly Argument<string> _input = InputArguments.One();
    private readonly PageOptions _pages = new();
    private readonly ReadingOptions _reading = new();
    private readonly Terminal _terminal;

    private ExplainCommand(Terminal terminal) => _terminal = terminal;

    public static Command Build(Terminal terminal)
    {
        var explain = new ExplainCommand(terminal);
        var command = new Command(Name, "Show what each line of a page is, and why") { explain._input };
        foreach (var option in explain._pages.All.Append(explain._reading.Field).Append(explain._reading.MaxBytes)) command.Add(option);
        command.SetAction(explain.Run);
        return command;
    }

    private int Run(ParseResult call)
    {
        var extraction = _pages.Read(call);
        var inputs = new PageSource(_terminal.Input, _reading.Read(call)).Read([call.GetRequiredValue(_input)]);
        using var writer = new ExplainWriter(_terminal);
        return new BatchRunner(extraction, _terminal).Run(inputs, writer);
    }
}
