using System.CommandLine;
using Extraction.Cli;

namespace Extraction.Tests.Cli;

public class HelpTests
{
    public static TheoryData<string> Commands => [.. Root.Subcommands.Select(command => command.Name)];

    private static Command Root => ExtractorCommand.Build(new Terminal(() => Stream.Null, Stream.Null, TextWriter.Null));

    [Theory, MemberData(nameof(Commands))]
    public void Help_Command_TellsEveryOptionAndShowsExamples(string name)
    {
        var run = CliRun.Of(name, "--help");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("Description:", run.Output, StringComparison.Ordinal);
        Assert.Contains("extractor " + name + " ", run.Output.Split("Examples:")[1], StringComparison.Ordinal);
        Assert.All(Root.Subcommands.Single(command => command.Name == name).Options, option =>
        {
            Assert.Contains(option.Name, run.Output, StringComparison.Ordinal);
            Assert.False(string.IsNullOrWhiteSpace(option.Description), option.Name);
        });
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    public void Help_Alone_NamesTheCommands(string option)
    {
        var help = CliRun.Of(option).Output;
        Assert.All(Root.Subcommands, command => Assert.Contains(command.Name, help, StringComparison.Ordinal));
    }

    [Fact]
    public void Help_WithOtherMistakes_IsStillHelp() => Assert.Equal(0, CliRun.Of("extract", "--to", "pdf", "--help").ExitCode);

    [Fact]
    public void Version_IsThatOfTheAssembly() =>
        Assert.Equal($"extractor {typeof(Terminal).Assembly.GetName().Version!.ToString(3)}\n", CliRun.Of("--version").Output.ReplaceLineEndings("\n"));
}
