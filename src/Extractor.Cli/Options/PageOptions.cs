using System.CommandLine;
using Extraction.Formats;

namespace Extraction.Cli.Options;

/// <summary>The options that say how a page is understood.</summary>
internal sealed class PageOptions
{
    /// <summary>Steps that the slower pages take in a second; see <see cref="ExtractorOptions.WorkBudget"/>.</summary>
    private const double StepsPerSecond = 100e6;

    public static readonly IReadOnlyList<(string Name, ExtractorOptions Options, string Summary)> Presets =
    [
        ("balanced", ExtractorOptions.Balanced, "precision and recall in balance"),
        ("precise", ExtractorOptions.Precise, "less chrome in the body, some lines lost"),
        ("generous", ExtractorOptions.Generous, "fewer lines lost, some chrome in the body"),
    ];

    public Option<bool> Text { get; } = new("--text") { Description = "Read every page as plain text, whatever it is called" };

    public Option<bool> Html { get; } = new("--html") { Description = "Read every page as HTML, whatever it is called" };

    public Option<string?> Charset { get; } = new("--charset")
    {
        HelpName = "NAME",
        Description = "The charset of the pages, such as windows-1251, whatever they say themselves; pages that are valid UTF-8 are read as that. By what they say and their bytes when left out",
    };

    public Option<string> Preset { get; } = OptionKinds.Choice(
        "--preset", "PRESET", "Which side to err on; balanced when left out", [.. Presets.Select(preset => (preset.Name, preset.Summary))]);

    public Option<string[]> Rules { get; } = new("--rules")
    {
        HelpName = "FILE",
        Description = "Words and phrases of your own by the label they speak for, added to those that ship; repeat the option for more files",
    };

    public Option<long> WorkBudget { get; } = OptionKinds.Steps(
        "--work-budget", "Steps a page may take, the same on every machine: 10M are roughly 0.1 s; pages that need more are too-large; no limit when left out");

    public Option<TimeSpan> TimeoutPerPage { get; } = OptionKinds.Duration(
        "--timeout-per-page", "About how long a page may take, in seconds (2, 0.5, 500ms, 1m); counted as a work budget of 100M steps a second, so that the same pages are given up on every machine");

    public PageOptions() => Charset.Check(PageHints.KnowsCharset, value => $"--charset knows no '{value}'; it takes a name of the WHATWG Encoding Standard, such as utf-8, windows-1251, shift_jis or gbk");

    public IEnumerable<Option> All => [Text, Html, Charset, Preset, Rules, WorkBudget, TimeoutPerPage];

    /// <summary>How pages are read.</summary>
    /// <exception cref="WrongCallException">Options exclude each other, or rules cannot be read.</exception>
    public PageExtraction Read(ParseResult call)
    {
        var (text, html) = (call.GetValue(Text), call.GetValue(Html));
        if (text && html) throw new WrongCallException("--text and --html exclude each other");
        var preset = Presets.First(row => row.Name == (call.GetValue(Preset) ?? row.Name));
        return Extraction(preset.Options with { Rules = ReadRules(call), WorkBudget = BudgetOf(call) }, text ? PageKind.Text : html ? PageKind.Html : null, call.GetValue(Charset));
    }

    private long BudgetOf(ParseResult call)
    {
        var (isCounted, isTimed) = (call.GetResult(WorkBudget) is not null, call.GetResult(TimeoutPerPage) is not null);
        if (isCounted && isTimed) throw new WrongCallException("--work-budget and --timeout-per-page exclude each other");
        return isCounted ? call.GetValue(WorkBudget) : isTimed ? (long)(call.GetValue(TimeoutPerPage).TotalSeconds * StepsPerSecond) : long.MaxValue;
    }

    private static PageExtraction Extraction(ExtractorOptions options, PageKind? kind, string? charset)
    {
        var extraction = new PageExtraction(options, kind) { Charset = charset };
        try
        {
            if (options.Rules.Count > 0) _ = extraction.Extractor;   // made now: too many rules are a wrong call, not a failure of each page
            return extraction;
        }
        catch (FormatException e)
        {
            throw new WrongCallException($"--rules: {e.Message}");
        }
    }

    private RuleFile[] ReadRules(ParseResult call) => [.. (call.GetValue(Rules) ?? []).Select(ReadRules)];

    private static RuleFile ReadRules(string path)
    {
        try
        {
            return RuleFile.Load(path);
        }
        catch (FormatException e)
        {
            throw new WrongCallException($"--rules: {e.Message}");
        }
        catch (Exception e) when (FileErrors.IsFileError(e))
        {
            throw new WrongCallException($"--rules '{path}' cannot be read: {FileErrors.Reason(e)}");
        }
    }
}
