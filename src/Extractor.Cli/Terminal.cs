using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Extraction.Cli;

/// <summary>The streams of a run and what is known of the screen; tests bring their own.</summary>
/// <param name="Input">Gives standard input; called when it is read.</param>
/// <param name="Output">Standard output, for data.</param>
/// <param name="Error">Standard error, for words.</param>
internal sealed record Terminal(Func<Stream> Input, Stream Output, TextWriter Error)
{
    private const int StandardOutput = 1;

    /// <summary>For screens that do not say how wide they are.</summary>
    private const int UsualWidth = 80;

    /// <summary>Columns of the screen; null when the output is not a screen.</summary>
    public int? Width { get; init; }

    /// <summary>Whether the screen shows colours and the user wants them.</summary>
    public bool HasColour { get; init; }

    /// <summary>Columns of the screen behind standard error; null when it is none.</summary>
    public int? ErrorWidth { get; init; }

    /// <summary>Tells the time.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Gives variables of the environment; null for one that is not set.</summary>
    public Func<string, string?> Variable { get; init; } = Environment.GetEnvironmentVariable;

    /// <summary>Tells when the run shall end.</summary>
    public StopSignal Stop { get; init; } = new();

    /// <summary>The terminal of this process.</summary>
    public static Terminal Open()
    {
        var isScreen = !Console.IsOutputRedirected;
        if (isScreen && OperatingSystem.IsWindows()) Console.OutputEncoding = Encoding.UTF8;
        var error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true };
        return new Terminal(StandardInput.Open, isScreen ? Console.OpenStandardOutput() : OpenOutput(), error)
        {
            Width = isScreen ? ScreenWidth() : null,
            ErrorWidth = Console.IsErrorRedirected || Environment.GetEnvironmentVariable("TERM") == "dumb" ? null : ScreenWidth(),
            HasColour = isScreen && WantsColour(),
        };
    }

    private static int ScreenWidth() => Console.WindowWidth is > 0 and var width ? width : UsualWidth;

    // no-color.org: set and not empty means no.
    private static bool WantsColour() =>
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb";

    /// <summary>Opens a pipe as a pipe: the stream of <see cref="Console"/> hides that its reader has gone, and a run over a million pages would go on for nobody.</summary>
    /// <remarks>Not for files: there a <see cref="FileStream"/> would not move the position that this process shares with others.</remarks>
    private static Stream OpenOutput()
    {
        if (OperatingSystem.IsWindows()) return Console.OpenStandardOutput();
        var pipe = new FileStream(new SafeFileHandle(StandardOutput, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return pipe.CanSeek ? Console.OpenStandardOutput() : pipe;
    }
}
