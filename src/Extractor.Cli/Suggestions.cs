using System.CommandLine;
using System.Globalization;
using System.Text;

namespace Extraction.Cli;

/// <summary>Answers the shell's question what may stand at the cursor: <c>[suggest:POSITION] "COMMAND LINE"</c>, as dotnet-suggest asks it.</summary>
internal static class Suggestions
{
    private const string Directive = "[suggest";

    public static bool AreAskedFor(string[] args) => args.Length > 0 && args[0].StartsWith(Directive, StringComparison.Ordinal) && args[0].EndsWith(']');

    public static int Write(Command root, string[] args, Terminal terminal)
    {
        var line = args.Length > 1 ? args[1] : "";
        var position = int.TryParse(args[0].AsSpan(Directive.Length).Trim(":]"), CultureInfo.InvariantCulture, out var at) ? at : line.Length;
        using var words = new StreamWriter(terminal.Output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        foreach (var completion in root.Parse(line).GetCompletions(Math.Clamp(position, 0, line.Length))) words.WriteLine(completion.InsertText ?? completion.Label);
        return ExitCodes.Done;
    }
}
