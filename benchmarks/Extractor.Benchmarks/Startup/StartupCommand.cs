using System.Diagnostics;
using Extraction.Benchmarks.Reports;

namespace Extraction.Benchmarks.Startup;

/// <summary>Measures what a user waits for: the whole process, from start to exit.</summary>
/// <param name="Command">The program; a <c>.dll</c> is run by <c>dotnet</c>.</param>
/// <param name="Page">The page it extracts.</param>
/// <param name="Runs">How often; two more come before that do not count.</param>
internal sealed record StartupCommand(string Command, string Page, int Runs)
{
    private const int Warmups = 2;

    /// <summary>Where a build leaves the command, from the root of the repository.</summary>
    public const string BuiltCommand = "src/Extractor.Cli/bin/Release/net10.0/extractor-cli";

    /// <summary>Runs the command and keeps its times.</summary>
    /// <returns>Exit code: 0, or 2 when the command is not there or fails.</returns>
    public int Run(string artifacts, TextWriter output, TextWriter errors)
    {
        if (!File.Exists(Command)) return Refuse(errors, $"there is no {Command}: dotnet build -c Release src/Extractor.Cli");
        if (!File.Exists(Page)) return Refuse(errors, $"there is no {Page}");
        var times = new List<double>();
        for (var i = -Warmups; i < Runs; i++)
        {
            if (Time() is not { } time) return Refuse(errors, $"{Command} extract {Page} failed");
            if (i >= 0) times.Add(time);
        }
        times.Sort();
        var figures = new StartupFigures(DateTimeOffset.UtcNow, Path.GetFileName(Command), Path.GetFileName(Page), times);
        figures.Write(artifacts);
        output.WriteLine(FormattableString.Invariant($"{figures.Command} extract {figures.Page}: median {figures.Median:0.0} ms, {times[0]:0.0} to {times[^1]:0.0}, {times.Count} runs"));
        return 0;
    }

    /// <summary>Milliseconds from start to exit; null when the command failed.</summary>
    private double? Time()
    {
        var isManaged = Command.EndsWith(".dll", StringComparison.Ordinal);
        string[] arguments = isManaged ? ["exec", Command, "extract", Page] : ["extract", Page];
        var begin = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(isManaged ? "dotnet" : Command, arguments) { RedirectStandardOutput = true })!;
        process.StandardOutput.BaseStream.CopyTo(Stream.Null);
        process.WaitForExit();
        return process.ExitCode == 0 ? Stopwatch.GetElapsedTime(begin).TotalMilliseconds : null;
    }

    private static int Refuse(TextWriter errors, string why)
    {
        errors.WriteLine(why);
        return ReportCommand.WrongCall;
    }
}
