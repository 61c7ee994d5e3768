using System.Security.Cryptography;
using System.Text.Json;
using Extraction.Benchmarks.Reports;

namespace Extraction.Benchmarks.Crawls;

/// <summary>Measures the command on a whole crawl: memory, what the second core brings, and whether a run that was killed can be gone on with.</summary>
/// <param name="Command">The program; a <c>.dll</c> is run by <c>dotnet</c>.</param>
/// <param name="Documents">Pages of the crawl.</param>
/// <param name="Folder">Where the crawl and the outputs are written.</param>
/// <param name="Format">Extension of the outputs, such as <c>jsonl.gz</c>.</param>
internal sealed record LongRunCommand(string Command, int Documents, string Folder, string Format)
{
    private const long MostPeak = 300_000_000;
    private const double LeastRatio = 1.7;

    /// <summary>Writes the crawl if it is not there, and runs the command over it four times.</summary>
    /// <returns>Exit code: 0 when all is as asked, 1 when it is not, 2 when the command is not there or fails.</returns>
    public int Run(TextWriter output, TextWriter errors)
    {
        if (!File.Exists(Command)) return Refuse(errors, $"there is no {Command}: dotnet build -c Release src/Extractor.Cli");
        var crawl = WriteCrawl(output);
        RemoveEarlierRuns();   // a side file of theirs would end the run that is to be killed before it began
        var two = Extract(crawl, "two", 2);
        Say(output, "two cores", two);
        var one = Extract(crawl, "one", 1);
        Say(output, "one core", one);
        var killed = Extract(crawl, "resumed", 2, () => IsHalfDone("resumed"));
        Say(output, "killed half-way", killed);
        if (!IsHalfDone("resumed")) return Refuse(errors, "the run ended before it could be killed half-way: give it more --documents");
        var resumed = Extract(crawl, "resumed", 2, null, "--resume");
        Say(output, "resumed", resumed);
        if (two.ExitCode != 0 || one.ExitCode != 0 || resumed.ExitCode != 0 || killed.ExitCode == 0) return Refuse(errors, "a run ended other than it should");
        var identical = Digest("two") == Digest("one") && Digest("two") == Digest("resumed");
        var peak = new[] { one, two, killed, resumed }.Max(run => run.PeakBytes);
        output.WriteLine(FormattableString.Invariant($"outputs identical: {(identical ? "yes" : "NO")}"));
        output.WriteLine(FormattableString.Invariant($"peak memory: {peak / 1e6:0} MB, asked {MostPeak / 1e6:0} or less"));
        output.WriteLine(FormattableString.Invariant($"two cores over one: {one.Seconds / two.Seconds:0.00}, asked {LeastRatio} or more"));
        return identical && peak <= MostPeak && one.Seconds / two.Seconds >= LeastRatio ? ReportCommand.Done : ReportCommand.Broken;
    }

    private string WriteCrawl(TextWriter output)
    {
        Directory.CreateDirectory(Folder);
        var path = Path.Combine(Folder, FormattableString.Invariant($"crawl-{Documents}.warc.gz"));
        if (File.Exists(path)) return path;
        var bytes = CrawlFile.Write(path + ".partial", Documents);
        File.Move(path + ".partial", path);
        output.WriteLine(FormattableString.Invariant($"{path}: {Documents} pages, {bytes / 1e6:0} MB, packed {new FileInfo(path).Length / 1e6:0} MB"));
        return path;
    }

    private void RemoveEarlierRuns()
    {
        foreach (var name in new[] { "one", "two", "resumed" })
            foreach (var file in Directory.EnumerateFiles(Folder, $"{name}.{Format}*")) File.Delete(file);
    }

    private MeasuredRun Extract(string crawl, string name, int jobs, Func<bool>? isEnough = null, params string[] more) =>
        MeasuredRun.Of(Command, ["extract", crawl, "-o", OutputOf(name), "--quiet", "--jobs", FormattableString.Invariant($"{jobs}"), .. more], isPinned: jobs == 1, isEnough);

    /// <summary>Whether the side file tells of half of the pages.</summary>
    private bool IsHalfDone(string name)
    {
        var side = OutputOf(name) + ".resume";
        if (!File.Exists(side)) return false;
        using var state = JsonDocument.Parse(File.ReadAllBytes(side));
        return state.RootElement.GetProperty("counts").GetProperty("records").GetInt64() >= Documents / 2;
    }

    private string Digest(string name)
    {
        using var file = File.OpenRead(OutputOf(name));
        return Convert.ToHexString(SHA256.HashData(file));
    }

    private string OutputOf(string name) => Path.Combine(Folder, name + "." + Format);

    private static void Say(TextWriter output, string what, MeasuredRun run) =>
        output.WriteLine(FormattableString.Invariant($"{what}: {run.Seconds:0.0} s, peak {run.PeakBytes / 1e6:0} MB, exit code {run.ExitCode}"));

    private static int Refuse(TextWriter errors, string why)
    {
        errors.WriteLine(why);
        return ReportCommand.WrongCall;
    }
}
