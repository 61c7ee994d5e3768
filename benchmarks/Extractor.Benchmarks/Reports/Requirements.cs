namespace Extraction.Benchmarks.Reports;

/// <summary>What the project promises of its speed, as ratios within one run: machines differ, ratios hardly. A new promise is a row.</summary>
internal static class Requirements
{
    private const string Html = "HtmlBenchmarks", Text = "TextBenchmarks", Stage = "StageBenchmarks", Scaling = "ScalingBenchmarks", Parallel = "ParallelBenchmarks";

    public static IReadOnlyList<Requirement> All { get; } =
    [
        new("HTML: Extract over AngleSharp ParseDocument of the same bytes", 2.0, true, "0.00×", Only(Html), it => it.TimesFaster(Html, "Extract", "AngleSharpParseBytes")),
        new("HTML: Extract over AngleSharp ParseDocument of strings decoded before", 2.0, true, "0.00×", Only(Html), it => it.TimesFaster(Html, "Extract", "AngleSharpParse")),
        new("HTML: Extract over SmartReader", 16, true, "0.0×", Only(Html), it => it.TimesFaster(Html, "Extract", "SmartReader")),
        new("HTML: share of Extract outside tokenizing and decoding", 0.5, false, "0 %", Only(Stage), it => it.ShareBeside(Stage, "Extract", "Decode", "Tokens")),
        new("HTML: allocated a page beyond the document", 24, false, "0.0 KiB", Only(Html), it => it.ExtraKibibytes(Html, "Extract")),
        new("text, ASCII: MB/s of ExtractText over StreamReader.ReadLine", 0.15, true, "0.000×", Only(Text), it => OfAscii(it, true)),
        new("text, other scripts: MB/s of ExtractText over StreamReader.ReadLine", 0.08, true, "0.000×", Only(Text), it => OfAscii(it, false)),
        new("text: ExtractText over a LINQ line filter", 4, true, "0.0×", Only(Text), it => it.TimesFaster(Text, "ExtractText", "LinqLineFilter")),
        new("two cores over one, 2,000 pages", 1.8, true, "0.00×", Only(Parallel), it => it.SecondOverFirst(Parallel, "ExtractMany")),
        new("time on ten times the page", 11, false, "0.0×", Only(Scaling), it => it.Steps(Scaling, "Extract")),
        new("extractor extract, start to exit, median", 60, false, "0.0 ms", "startup", it => it.Startup is { } startup ? [new Measurement(startup.Page, startup.Median)] : []),
    ];

    private static IEnumerable<Measurement> OfAscii(Results results, bool wanted) =>
        results.TimesFaster(Text, "ExtractText", "ReadLine").Where(it => it.Case == nameof(Pages.PageScript.Ascii) == wanted);

    private static string Only(string suite) => $"--filter '*{suite}*'";
}
