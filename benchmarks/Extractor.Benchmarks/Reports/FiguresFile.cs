using System.Text.Json;

namespace Extraction.Benchmarks.Reports;

/// <summary>Where the figures of a run are kept between measuring and reporting.</summary>
internal static class FiguresFile
{
    public const string Caption = "figures";

    public static JsonSerializerOptions Json { get; } = new() { WriteIndented = true };

    /// <summary>Reads the figures of every class that was measured, by name of the class.</summary>
    public static IReadOnlyList<SuiteFigures> Read(string artifacts)
    {
        var results = Path.Combine(artifacts, "results");
        if (!Directory.Exists(results)) return [];
        return
        [
            .. Directory.EnumerateFiles(results, $"*-{Caption}.json")
                .Select(path => JsonSerializer.Deserialize<SuiteFigures>(File.ReadAllText(path), Json)!)
                .OrderBy(figures => figures.Suite, StringComparer.Ordinal),
        ];
    }
}
