using System.Diagnostics;
using System.Globalization;

namespace Extraction.Fuzz.Mutation;

/// <summary>Fuzzes for a number of executions, keeps what breaks, and says how many there were.</summary>
internal static class FuzzCommand
{
    private const int MostFindings = 25;

    /// <param name="root">Root of the repository, for its fixtures.</param>
    /// <param name="first">Number of the first input.</param>
    /// <param name="count">Executions.</param>
    /// <param name="folder">Receives the inputs that break something.</param>
    /// <param name="output">Receives progress and findings.</param>
    public static int Run(string root, long first, long count, string folder, TextWriter output)
    {
        var fuzzer = new Fuzzer(Seeds.Read(root));
        var start = Stopwatch.GetTimestamp();
        var known = new HashSet<string>(StringComparer.Ordinal);
        var findings = 0;
        foreach (var finding in fuzzer.Run(first, count, Say))
        {
            findings++;
            var place = finding.Error.GetType().Name + finding.Error.StackTrace?.Split('\n').FirstOrDefault(line => !line.Contains("System.", StringComparison.Ordinal) && !line.Contains("Contract", StringComparison.Ordinal)) + finding.Error.Message[..Math.Min(20, finding.Error.Message.Length)];
            if (!known.Add(place)) continue;
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(Path.Combine(folder, $"{finding.Target}-{finding.Number}.bin"), fuzzer.InputOf(finding));
            output.WriteLine($"FINDING {finding.Target} {finding.Number}: {finding.Error}");
            if (known.Count >= MostFindings) break;
        }
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{findings} findings of {known.Count} kinds, seed {first}, {Stopwatch.GetElapsedTime(start).TotalMinutes:F1} min"));
        return findings == 0 ? 0 : 1;

        void Say(long done)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{done:N0} executions, {Stopwatch.GetElapsedTime(start).TotalSeconds:F0} s"));
            output.Flush();
        }
    }
}
