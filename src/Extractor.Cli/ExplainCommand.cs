using System.CommandLine;
using Extraction.Cli.Batch;
using Extraction.Formats;

namespace Extraction.Cli;

/// <summary><c>extractor explain</c>: what each line of a page is, and why.</summary>
internal sealed class ExplainCommand
{
    public const string Name = "explain";

    private readonly CliOptions _options = new();
    private readonly Terminal _terminal;

    private ExplainCommand(Terminal terminal) => _terminal = terminal;

    public static Command Build(Terminal terminal)
    {
        var explain = new ExplainCommand(terminal);
        var options = explain._options;
        var command = new Command(Name, "Show what each line of a page is, and why") { options.Input, options.Text, options.Html, options.Preset };
        command.SetAction(explain.Run);
        return command;
    }

    private int Run(ParseResult call)
    {
        var extraction = _options.ReadExtraction(call);
        var inputs = new PageSource(_terminal.Input).Read([call.GetRequiredValue(_options.Input)]);
        using var writer = new ExplainWriter(_terminal);
        return new BatchRunner(extraction, _terminal).Run(inputs, writer);
    }
}
