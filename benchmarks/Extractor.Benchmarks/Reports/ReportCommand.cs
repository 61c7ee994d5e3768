namespace Extraction.Benchmarks.Reports;

/// <summary>Turns the figures of the last runs into a page to read.</summary>
internal static class ReportCommand
{
    public const int Done = 0, Broken = 1, WrongCall = 2;

    /// <summary>Writes the report.</summary>
    /// <param name="artifacts">Where the figures are.</param>
    /// <param name="path">The file to write.</param>
    /// <param name="check">Whether a broken or unmeasured requirement fails the call.</param>
    /// <param name="output">Receives the verdicts.</param>
    /// <param name="errors">Receives complaints.</param>
    public static int Run(string artifacts, string path, bool check, TextWriter output, TextWriter errors)
    {
        var results = Results.Read(artifacts);
        if (results.Suites.Count == 0)
        {
            errors.WriteLine($"there are no figures in {artifacts}: run the suite first");
            return WrongCall;
        }
        var verdicts = Requirements.All.Select(requirement => requirement.Judge(results)).ToList();
        using (var page = new StringWriter { NewLine = "\n" })
        {
            new ReportPage(page, results).Write(verdicts);
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            File.WriteAllText(path, page.ToString());
        }
        foreach (var verdict in verdicts) output.WriteLine($"{Word(verdict),-13} {verdict.Requirement.What}: {verdict.Requirement.Asked}, {ReportPage.Worst(verdict)}");
        return check && verdicts.Any(verdict => verdict.Worst is null || verdict.IsBroken) ? Broken : Done;
    }

    private static string Word(Verdict verdict) => verdict.Worst is null ? "not measured" : verdict.IsBroken ? "broken" : "holds";
}
