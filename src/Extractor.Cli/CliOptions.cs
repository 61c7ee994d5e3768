using System.CommandLine;
using System.Globalization;
using Extraction.Cli.Batch;
using Extraction.Formats;

namespace Extraction.Cli;

/// <summary>The table of arguments and options: parser, help and completion all read it.</summary>
internal sealed class CliOptions
{
    public static readonly IReadOnlyList<(string Name, ExtractorOptions Options, string Summary)> Presets =
    [
        ("balanced", ExtractorOptions.Balanced, "precision and recall in balance"),
        ("precise", ExtractorOptions.Precise, "less chrome in the body, some lines lost"),
        ("generous", ExtractorOptions.Generous, "fewer lines lost, some chrome in the body"),
    ];

    public Argument<string[]> Inputs { get; } = new("INPUT")
    {
        Description = "a file, a folder (searched with its folders), a pattern of *, ** and ? in quotes, or - for standard input",
        Arity = ArgumentArity.OneOrMore,
    };

    public Argument<string> Input { get; } = new("INPUT")
    {
        Description = "a file, a folder, a pattern or - for standard input",
    };

    public Option<string> To { get; } = Choice(
        "--to", "FORMAT", "What to write", [.. OutputFormats.All.Select(format => (format.Name, format.Summary))]);

    public Option<string?> Output { get; } = new("--output", "-o")
    {
        HelpName = "PATH",
        Description = "Where to write: a file, which appears when it is complete, or a folder (DIR/), which gets one file a document. Standard output when left out",
    };

    public Option<bool> Text { get; } = new("--text") { Description = "Read every input as plain text, whatever it is called" };

    public Option<bool> Html { get; } = new("--html") { Description = "Read every input as HTML, whatever it is called" };

    public Option<string> Preset { get; } = Choice(
        "--preset", "PRESET", "Which side to err on", [.. Presets.Select(preset => (preset.Name, preset.Summary))]);

    public Option<bool> CsvRaw { get; } = new("--csv-raw")
    {
        Description = "Write CSV cells as they are. By default an apostrophe goes in front of those that a spreadsheet would run as a formula",
    };

    public Option<int> Jobs { get; } = Number("--jobs", "-j", "Pages to work on at a time; one on each core when left out", 1, 1024);

    /// <summary>How a run over many pages goes about it.</summary>
    public BatchOptions ReadBatch(ParseResult call) => new() { Jobs = call.GetValue(Jobs) };

    /// <summary>How pages are read, from the options that every command has.</summary>
    /// <exception cref="WrongCallException">Options exclude each other.</exception>
    public PageExtraction ReadExtraction(ParseResult call)
    {
        var (text, html) = (call.GetValue(Text), call.GetValue(Html));
        if (text && html) throw new WrongCallException("--text and --html exclude each other");
        var preset = Presets.First(row => row.Name == (call.GetValue(Preset) ?? row.Name));
        return new PageExtraction(preset.Options, text ? PageKind.Text : html ? PageKind.Html : null);
    }

    /// <summary>The output format.</summary>
    public OutputFormat ReadFormat(ParseResult call) => OutputFormats.All.First(format => format.Name == (call.GetValue(To) ?? format.Name));

    /// <summary>An option that takes one of a few values; the first is the default.</summary>
    private static Option<string> Choice(string name, string helpName, string description, (string Name, string Summary)[] values)
    {
        var width = values.Max(value => value.Name.Length);
        var option = new Option<string>(name)
        {
            HelpName = helpName,
            Description = $"{description}; {values[0].Name} when left out:\n" + string.Join('\n', values.Select(value => $"  {value.Name.PadRight(width)}  {value.Summary}")),
        };
        string[] names = [.. values.Select(value => value.Name)];
        option.CompletionSources.Add(names);
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => !names.Contains(token.Value)))
                result.AddError($"{name} knows no '{token.Value}'; it takes {string.Join(", ", names)}");
        });
        return option;
    }

    private static Option<int> Number(string name, string alias, string description, int least, int most)
    {
        var option = new Option<int>(name, alias) { HelpName = "N", Description = description };
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => !IsWithin(token.Value, least, most)))
                result.AddError($"{name} takes a number from {least} to {most}, not '{token.Value}'");
        });
        return option;
    }

    private static bool IsWithin(string text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most;
}
