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
    private readonly Option<int?> _line = new("--line") { Description = "Show what each feature adds to the score of one line", HelpName = "N" };
    private readonly Terminal _terminal;

    private ExplainCommand(Terminal terminal) => _terminal = terminal;

    public static Command Build(Terminal terminal)
    {
        var explain = new ExplainCommand(terminal);
        var command = new Command(Name, "Show what each line of a page is, and why") { explain._input };
        foreach (var option in explain._pages.All.Append(explain._reading.Field).Append(explain._reading.MaxBytes)) command.Add(option);
        command.Add(explain._line);
        command.SetAction(explain.Run);
        return command;
    }

    private int Run(ParseResult call)
    {
        var extraction = _pages.Read(call);
        var inputs = new PageSource(_terminal.Input, _reading.Read(call)).Read([call.GetRequiredValue(_input)]);
        if (call.GetValue(_line) is { } line) return new LineReport(extraction, _terminal).Run(inputs, line);
        using var writer = new ExplainWriter(_terminal);
        return new BatchRunner(extraction, _terminal).Run(inputs, writer);
    }
}
