using System.Diagnostics;
using System.Globalization;

namespace Extraction.Benchmarks.Crawls;

/// <summary>What one run of the command took.</summary>
/// <param name="Seconds">From start to exit.</param>
/// <param name="PeakBytes">Most memory it had in use at a time; 0 where the system does not tell.</param>
/// <param name="ExitCode">How it ended.</param>
internal readonly record struct MeasuredRun(double Seconds, long PeakBytes, int ExitCode)
{
    private const int PollMilliseconds = 20;
    private const string Pin = "/usr/bin/taskset";

    /// <summary>Runs a command to its end.</summary>
    /// <param name="command">The program; a <c>.dll</c> is run by <c>dotnet</c>.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="isPinned">Whether it may use one core only, where that can be arranged.</param>
    /// <param name="isEnough">When true, it is killed with SIGKILL; null lets it end.</param>
    public static MeasuredRun Of(string command, string[] arguments, bool isPinned = false, Func<bool>? isEnough = null)
    {
        string[] words = [.. isPinned && File.Exists(Pin) ? [Pin, "-c", "0"] : Array.Empty<string>(), .. command.EndsWith(".dll", StringComparison.Ordinal) ? ["dotnet", "exec"] : Array.Empty<string>(), command, .. arguments];
        var begin = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(words[0], words[1..]))!;
        var peak = 0L;
        while (!process.WaitForExit(PollMilliseconds))
        {
            peak = Math.Max(peak, PeakOf(process.Id));
            if (isEnough?.Invoke() == true) process.Kill();
        }
        return new MeasuredRun(Stopwatch.GetElapsedTime(begin).TotalSeconds, peak, process.ExitCode);
    }

    /// <summary>The high-water mark that Linux keeps of resident memory.</summary>
    private static long PeakOf(int process)
    {
        const string mark = "VmHWM:";
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith(mark, StringComparison.Ordinal));
            return line is null ? 0 : 1024 * long.Parse(line.AsSpan(mark.Length).TrimEnd("kB").Trim(), NumberStyles.None, CultureInfo.InvariantCulture);
        }
        catch (IOException)   // it has just ended, or this is no Linux
        {
            return 0;
        }
    }
}
