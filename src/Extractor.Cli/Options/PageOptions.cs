using System.CommandLine;
using Extraction.Formats;

namespace Extraction.Cli.Options;

/// <summary>The options that say how a page is understood.</summary>
internal sealed class PageOptions
{
    public static readonly IReadOnlyList<(string Name, ExtractorOptions Options, string Summary)> Presets =
    [
        ("balanced", ExtractorOptions.Balanced, "precision and recall in balance"),
        ("precise", ExtractorOptions.Precise, "less chrome in the body, some lines lost"),
        ("generous", ExtractorOptions.Generous, "fewer lines lost, some chrome in the body"),
    ];

    public Option<bool> Text { get; } = new("--text") { Description = "Read every page as plain text, whatever it is called" };

    public Option<bool> Html { get; } = new("--html") { Description = "Read every page as HTML, whatever it is called" };

    public Option<string> Preset { get; } = OptionKinds.Choice(
        "--preset", "PRESET", "Which side to err on; balanced when left out", [.. Presets.Select(preset => (preset.Name, preset.Summary))]);

    public IEnumerable<Option> All => [Text, Html, Preset];

    /// <summary>How pages are read.</summary>
    /// <exception cref="WrongCallException">Options exclude each other.</exception>
    public PageExtraction Read(ParseResult call)
    {
        var (text, html) = (call.GetValue(Text), call.GetValue(Html));
        if (text && html) throw new WrongCallException("--text and --html exclude each other");
        var preset = Presets.First(row => row.Name == (call.GetValue(Preset) ?? row.Name));
        return new PageExtraction(preset.Options, text ? PageKind.Text : html ? PageKind.Html : null);
    }
}
