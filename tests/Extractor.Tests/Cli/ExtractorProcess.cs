using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Extraction.Tests.Cli;

/// <summary>Starts the command as a process of its own: the built one, or another, such as a native one, that the variable EXTRACTOR_COMMAND names.</summary>
internal static class ExtractorProcess
{
    private const string Nobody = "65534";

    private static readonly string[] Command = Environment.GetEnvironmentVariable("EXTRACTOR_COMMAND") is { Length: > 0 } named
        ? [named] : ["dotnet", "exec", Path.Join(AppContext.BaseDirectory, "extractor-cli.dll")];

    public static Process Start(params string[] args) => Start(Command[0], [.. Command[1..], .. args]);

    /// <summary>Starts it with standard input closed.</summary>
    public static Process StartWithoutInput(params string[] args) => Start("/bin/sh", ["-c", "exec \"$@\" <&-", "sh", .. Command, .. args]);

    /// <summary>Starts it as a user who may not read everything. Skips the test where that cannot be had.</summary>
    public static Process StartWithoutPrivileges(params string[] args)
    {
        if (!Environment.IsPrivilegedProcess) return Start(args);
        Assert.SkipUnless(File.Exists("/usr/bin/setpriv"), "root reads everything, and no setpriv is here");
        return Start("setpriv", ["--reuid", Nobody, "--clear-groups", .. Command, .. args]);
    }

    /// <summary>Whether the tests run in the background, where shells switch Ctrl-C off for them and what they start.</summary>
    public static bool IgnoresInterrupt()
    {
        const ulong interrupt = 1 << 1;
        var ignored = File.Exists("/proc/self/status") ? File.ReadLines("/proc/self/status").FirstOrDefault(line => line.StartsWith("SigIgn:", StringComparison.Ordinal)) : null;
        return ignored is not null && (ulong.Parse(ignored.AsSpan("SigIgn:".Length).Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) & interrupt) != 0;
    }

    private static Process Start(string program, string[] args) =>
        Process.Start(new ProcessStartInfo(program, args)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        })!;
}
