using System.CommandLine;
using System.Text;
using Extraction.Formats;

namespace Extraction.Cli;

/// <summary>The whole command: parse, check, run, and turn the outcome into an exit code.</summary>
internal static class ExtractorCommand
{
    public const string Name = "extractor";

    /// <summary>Runs one command line.</summary>
    public static int Run(string[] args, Terminal terminal)
    {
        try
        {
            var root = Build(terminal);
            return Suggestions.AreAskedFor(args) ? Suggestions.Write(root, args, terminal) : Invoke(root, args, terminal);
        }
        catch (IOException e) when (BrokenPipe.Is(e))
        {
            return ExitCodes.Done;
        }
        catch (Exception e) when (FileErrors.IsFileError(e))
        {
            terminal.Error.WriteLine($"{Name}: cannot write the output: {VisibleText.Of(FileErrors.Reason(e))}");
            return ExitCodes.WrongCall;
        }
    }

    /// <summary>Builds the commands.</summary>
    public static Command Build(Terminal terminal)
    {
        // A plain command, because a root command is named for its assembly, and ours is not called like the command.
        var root = new Command(Name, "Finds the article in a news page: headline, standfirst, byline, date, captions and body. Every other line is kept too, and labelled.");
        root.Add(ExtractCommand.Build(terminal));
        root.Add(FilterCommand.Build(terminal));
        root.Add(ExplainCommand.Build(terminal));
        root.Add(CompletionCommand.Build());
        HelpPage.AddTo(root, terminal);
        return root;
    }

    private static int Invoke(Command root, string[] args, Terminal terminal)
    {
        var call = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null }); // a file called @x is a file
        try
        {
            if (!AsksForHelp(call) && CallErrors.Of(call).FirstOrDefault() is { } error) throw new WrongCallException(error);
            using var words = new StreamWriter(terminal.Output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
            return call.Invoke(new InvocationConfiguration { Output = words, Error = terminal.Error, EnableDefaultExceptionHandler = false });
        }
        catch (WrongCallException e)
        {
            var command = call.CommandResult.Command.Name;
            terminal.Error.WriteLine($"{Name}: {VisibleText.Of(e.Message)}");
            terminal.Error.WriteLine($"Try '{(command == Name ? Name : $"{Name} {command}")} --help'.");
            return ExitCodes.WrongCall;
        }
    }

    private static bool AsksForHelp(ParseResult call) => call.Action is HelpPage or VersionAction;
}
