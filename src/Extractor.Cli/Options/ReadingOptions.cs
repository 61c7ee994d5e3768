using System.CommandLine;
using Extraction.Formats;
using Extraction.Formats.Input;

namespace Extraction.Cli.Options;

/// <summary>The options that say what inputs hold.</summary>
internal sealed class ReadingOptions
{
    private static readonly ReadOptions Default = new();

    public Option<string?> Field { get; } = new("--field")
    {
        HelpName = "COLUMN",
        Description = $"The column of JSON Lines, CSV or Parquet that holds the page; the first of {string.Join(", ", ReadOptions.UsualFields)} when left out",
    };

    public Option<string?> IdField { get; } = new("--id-field") { HelpName = "COLUMN", Description = $"The column that holds the id; {Default.IdField} when left out" };

    public Option<string?> UrlField { get; } = new("--url-field") { HelpName = "COLUMN", Description = $"The column that holds the address of the page; {Default.UrlField} when left out" };

    public Option<string[]> Keep { get; } = new("--keep")
    {
        HelpName = "COLUMN",
        Description = "A column to carry through to the output; more than one as a,b or by repeating the option",
    };

    public Option<string?> MaxBytes { get; } = new("--max-bytes")
    {
        HelpName = "SIZE",
        Description = $"Larger pages, rows and records are reported and passed over: a number with K, M or G; {SizeNames.Of(Default.MaxPageBytes)} when left out, 1 GiB at most",
    };

    public Option<string> From { get; } = OptionKinds.Choice(
        "--from", "FORMAT", "What the inputs are, whatever they are called; by their names and first bytes when left out", [.. PageReaders.Forced.Select(row => (row.Name, row.Summary))]);

    public ReadingOptions() => MaxBytes.Check(IsSize, value => $"--max-bytes takes a size from 1 to 1G, such as 64M, not '{value}'");

    public IEnumerable<Option> All => [From, Field, IdField, UrlField, Keep, MaxBytes];

    public ReadOptions Read(ParseResult call) => new()
    {
        Format = call.GetValue(From),
        Field = call.GetValue(Field),
        IdField = call.GetValue(IdField) ?? Default.IdField,
        UrlField = call.GetValue(UrlField) ?? Default.UrlField,
        Keep = [.. (call.GetValue(Keep) ?? []).SelectMany(names => names.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct(StringComparer.Ordinal)],
        MaxPageBytes = call.GetValue(MaxBytes) is { } size && SizeNames.TryParse(size, out var bytes) ? (int)bytes : Default.MaxPageBytes,
    };

    private static bool IsSize(string text) => SizeNames.TryParse(text, out var bytes) && bytes is >= 1 and <= 1 << 30;
}
