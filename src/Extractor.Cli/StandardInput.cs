namespace Extraction.Cli;

/// <summary>Standard input, which a caller may have closed (<c>&lt;&amp;-</c>).</summary>
internal static class StandardInput
{
    private const string State = "/proc/self/fdinfo/0", FlagsName = "flags:";
    private const int Octal = 8, CloseOnExec = 0x80000;

    /// <summary>Opens it.</summary>
    /// <exception cref="IOException">It is closed.</exception>
    public static Stream Open() => IsClosed() ? throw new IOException("is closed") : Console.OpenStandardInput();

    /// <summary>Whether the program was started without standard input. Only Linux tells.</summary>
    /// <remarks>The runtime opens files and pipes of its own at the first free places, the one of standard input included; a pipe of its own would be read
    /// for ever. They are marked to be closed when another program starts. What was open when this one started cannot bear the mark.</remarks>
    private static bool IsClosed()
    {
        if (!Directory.Exists("/proc/self/fdinfo")) return false;
        if (!File.Exists(State)) return true;
        return File.ReadLines(State).FirstOrDefault(line => line.StartsWith(FlagsName, StringComparison.Ordinal)) is { } flags && HasMark(flags);
    }

    /// <summary>Whether a line of flags, in octal digits, has the mark.</summary>
    internal static bool HasMark(string flags) => (Convert.ToInt64(flags[FlagsName.Length..].Trim(), Octal) & CloseOnExec) != 0;
}
