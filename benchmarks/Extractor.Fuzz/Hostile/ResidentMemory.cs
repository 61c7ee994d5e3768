using System.Globalization;

namespace Extraction.Fuzz.Hostile;

/// <summary>How much memory of the machine this process takes, where Linux tells it; 0 elsewhere.</summary>
internal static class ResidentMemory
{
    private const string Status = "/proc/self/status", ClearMarks = "/proc/self/clear_refs", ResetPeak = "5";

    /// <summary>Gives back what is free and starts to watch.</summary>
    /// <returns>Bytes resident now.</returns>
    public static long Watch()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        if (File.Exists(ClearMarks)) File.WriteAllText(ClearMarks, ResetPeak);
        return Read("VmRSS:");
    }

    /// <summary>Most bytes that were resident at once since the watch began.</summary>
    public static long Peak => Read("VmHWM:");

    private static long Read(string mark)
    {
        if (!File.Exists(Status)) return 0;
        var line = File.ReadLines(Status).First(line => line.StartsWith(mark, StringComparison.Ordinal));
        return long.Parse(line[mark.Length..].Replace("kB", "", StringComparison.Ordinal), NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture) << 10;
    }
}
