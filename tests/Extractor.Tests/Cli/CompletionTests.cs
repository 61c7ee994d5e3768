namespace Extraction.Tests.Cli;

public class CompletionTests
{
    [Theory]
    [InlineData("extractor ex", "explain extract")]
    [InlineData("extractor extract a.txt --pre", "--preset")]
    [InlineData("extractor extract --to ", "blocks-csv csv jsonl lines md parquet spans txt")]
    [InlineData("extractor extract a.txt --preset p", "precise")]
    [InlineData("extractor explain --te", "--text")]
    public void Suggest_Line_GivesWhatMayStandAtItsEnd(string line, string expected)
    {
        var run = CliRun.Of($"[suggest:{line.Length}]", line);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(expected.Split(' '), run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(word => StartsLike(word, line)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("[suggest]")]
    [InlineData("[suggest:9999]")]
    [InlineData("[suggest:-1]")]
    [InlineData("[suggest:x]")]
    public void Suggest_OddQuestion_IsAnswered(string directive)
    {
        Assert.Equal(0, CliRun.Of(directive).ExitCode);
        Assert.Equal(0, CliRun.Of(directive, "extractor extract --to").ExitCode);
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    public void Completion_Shell_ScriptAsksTheDirective(string shell)
    {
        var run = CliRun.Of("completion", shell);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("extractor \"[suggest:", run.Output, StringComparison.Ordinal);
    }

    // Suggestions hold the word; shells keep those that start with it.
    private static bool StartsLike(string word, string line) => word.StartsWith(line[(line.LastIndexOf(' ') + 1)..], StringComparison.Ordinal);
}
