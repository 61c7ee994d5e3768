using System.Text;
using Extraction.Cli;

namespace Extraction.Tests.Cli;

/// <summary>What a run of the command gave, in this process.</summary>
internal sealed record CliRun(int ExitCode, string Output, string Error)
{
    public static CliRun Of(params string[] args) => Of("", null, false, args);

    public static CliRun WithInput(string input, params string[] args) => Of(input, null, false, args);

    public static CliRun OnScreen(int width, bool colour, params string[] args) => Of("", width, colour, args);

    /// <summary>Runs with an output of the test's own.</summary>
    public static CliRun Into(Stream output, params string[] args)
    {
        using var error = new StringWriter();
        var exitCode = ExtractorCommand.Run(args, new Terminal(() => Stream.Null, output, error));
        return new CliRun(exitCode, "", error.ToString());
    }

    private static CliRun Of(string input, int? width, bool colour, string[] args)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var terminal = new Terminal(() => new MemoryStream(Encoding.UTF8.GetBytes(input)), output, error) { Width = width, HasColour = colour };
        var exitCode = ExtractorCommand.Run(args, terminal);
        return new CliRun(exitCode, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}
