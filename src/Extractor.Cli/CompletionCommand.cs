using System.CommandLine;

namespace Extraction.Cli;

/// <summary><c>extractor completion</c>: the script that makes a shell complete the command.</summary>
internal static class CompletionCommand
{
    public const string Name = "completion";

    private static readonly string[] Shells = ["bash", "zsh", "fish"];

    public static Command Build()
    {
        var shell = new Argument<string>("SHELL") { Description = "one of " + string.Join(", ", Shells) };
        shell.CompletionSources.Add(Shells);
        shell.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => !Shells.Contains(token.Value)))
                result.AddError($"no completion for '{token.Value}'; there is {string.Join(", ", Shells)}");
        });
        var command = new Command(Name, "Print the completion script of a shell") { shell };
        command.SetAction(call => Write(call.GetRequiredValue(shell), call.InvocationConfiguration.Output));
        return command;
    }

    private static void Write(string shell, TextWriter output)
    {
        using var script = new StreamReader(typeof(CompletionCommand).Assembly.GetManifestResourceStream($"completion/extractor.{shell}")!);
        output.Write(script.ReadToEnd());
    }
}
