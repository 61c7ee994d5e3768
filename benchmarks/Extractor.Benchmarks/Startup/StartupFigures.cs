using System.Text.Json;
using Extraction.Benchmarks.Reports;

namespace Extraction.Benchmarks.Startup;

/// <summary>How long whole processes took, in milliseconds.</summary>
/// <param name="Run">When, UTC.</param>
/// <param name="Command">File name of the command.</param>
/// <param name="Page">The page it extracted.</param>
/// <param name="Times">Each process, shortest first.</param>
public sealed record StartupFigures(DateTimeOffset Run, string Command, string Page, IReadOnlyList<double> Times)
{
    public double Median => (Times[(Times.Count - 1) / 2] + Times[Times.Count / 2]) / 2;

    public void Write(string artifacts)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathIn(artifacts))!);
        File.WriteAllText(PathIn(artifacts), JsonSerializer.Serialize(this, FiguresFile.Json));
    }

    /// <returns>The last figures written; null when there are none.</returns>
    public static StartupFigures? Read(string artifacts) =>
        File.Exists(PathIn(artifacts)) ? JsonSerializer.Deserialize<StartupFigures>(File.ReadAllText(PathIn(artifacts)), FiguresFile.Json) : null;

    private static string PathIn(string artifacts) => Path.Combine(artifacts, "results", "startup.json");
}
