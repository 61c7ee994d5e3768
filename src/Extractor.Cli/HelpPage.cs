using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Extraction.Cli;

/// <summary>Writes help: what the parser knows of a command, then examples and exit codes.</summary>
internal sealed class HelpPage(HelpAction standard) : SynchronousCommandLineAction
{
    /// <summary>Lines longer than this are hard to read, however wide the screen.</summary>
    private const int MaxWidth = 110;

    private static readonly Dictionary<string, string> Examples = new()
    {
        [ExtractorCommand.Name] = """
            Examples:
              extractor extract page.txt                       a JSON object on standard output
              extractor extract pages/ --to csv -o pages.csv   a folder into one table
              extractor explain page.txt                       what each line is, and why
            """,
        [ExtractCommand.Name] = """
            Examples:
              extractor extract page.txt                              one page, JSON on standard output
              extractor extract pages/ --to csv -o pages.csv          a folder into one table
              extractor extract 'pages/**/*.txt' --to md -o out/      a Markdown file a page
              curl -s https://news.example/1 | extractor extract -    from standard input
              extractor extract pages/ | jq -r .headline              into another command

            Exit codes:
              0  all done, also when the reader of a pipe has seen enough
              1  some inputs failed: each is named on standard error, the rest is written
              2  wrong call, or the output cannot be written
            """,
        [FilterCommand.Name] = """
            Examples:
              extractor filter < pages.jsonl > extracted.jsonl                        the page in the field html or text
              extractor filter --field content --jobs 1 < in.jsonl > out.jsonl        under a scheduler that counts cores
              rdd.pipe("extractor filter --ascii")                                    Spark
              parallel --pipe extractor filter --jobs 1 < pages.jsonl                 GNU parallel

            Each line gives one line, in the same order: the object as it was, and the result as its field extracted.
            A line that cannot be read gives an object with the field error; the exit code is 0 all the same, because
            schedulers take any other for the failure of all lines. With --fail-fast it is 1, at the first such line.
            """,
        [ExplainCommand.Name] = """
            Examples:
              extractor explain page.txt
              extractor explain page.txt | grep chrome/
              NO_COLOR=1 extractor explain page.txt
            """,
        [CompletionCommand.Name] = """
            Examples:
              source <(extractor completion bash)                                           in ~/.bashrc
              source <(extractor completion zsh)                                            in ~/.zshrc, after compinit
              extractor completion fish > ~/.config/fish/completions/extractor.fish
            """,
    };

    public override bool ClearsParseErrors => true;

    /// <summary>Gives a command, and those under it, <c>--help</c> and <c>--version</c>.</summary>
    public static void AddTo(Command root, Terminal terminal)
    {
        var help = new HelpOption("--help", "-h") { Description = "Show this help" };
        help.Action = new HelpPage(new HelpAction { MaxWidth = Math.Min(terminal.Width ?? MaxWidth, MaxWidth) });
        root.Add(help);
        root.Add(new VersionOption("--version") { Description = "Show the version", Action = new VersionAction() });
    }

    public override int Invoke(ParseResult parseResult)
    {
        standard.Invoke(parseResult);
        if (Examples.TryGetValue(parseResult.CommandResult.Command.Name, out var examples))
            parseResult.InvocationConfiguration.Output.WriteLine(examples);
        return ExitCodes.Done;
    }
}
