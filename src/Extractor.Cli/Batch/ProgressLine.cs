using System.Globalization;
using Extraction.Formats;
using Extraction.Formats.Input;

namespace Extraction.Cli.Batch;

/// <summary>The line on the screen that tells how far a run is: documents, megabytes a second, time left, failures.</summary>
/// <param name="terminal">Where it is shown, if standard error is a screen.</param>
/// <param name="inputs">What is read, for the time that is left.</param>
/// <param name="read">Bytes of the inputs read so far.</param>
internal sealed class ProgressLine(Terminal terminal, IReadOnlyList<string> inputs, Func<long> read)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly long _started = terminal.Clock.GetTimestamp();
    private long _shown;
    private int _width;
    private Task<long>? _total;
    private long _begun = terminal.Clock.GetTimestamp();
    private long _readBefore;

    /// <summary>Time since the run began.</summary>
    public TimeSpan Elapsed => terminal.Clock.GetElapsedTime(_started);

    /// <summary>Shows the line, not more often than an eye can follow.</summary>
    public void Update(RunCounts counts)
    {
        if (terminal.ErrorWidth is not { } width) return;
        var now = terminal.Clock.GetTimestamp();
        if (_shown > 0 && terminal.Clock.GetElapsedTime(_shown, now) < Pause) return;
        _shown = now;
        _total ??= Task.Run(() => TotalBytes(inputs));
        Show(TextWidth.Shorten(Line(counts), Math.Max(1, width - 1)));
    }

    /// <summary>What was read up to here is an earlier run's work, and tells nothing of how long the rest takes.</summary>
    public void PassOver()
    {
        _readBefore = read();
        _begun = terminal.Clock.GetTimestamp();
    }

    /// <summary>Takes the line away, so that other words can stand there.</summary>
    public void Clear()
    {
        if (_width == 0) return;
        terminal.Error.Write('\r' + new string(' ', _width) + '\r');
        _width = 0;
    }

    private void Show(string line)
    {
        var width = TextWidth.Of(line);
        terminal.Error.Write('\r' + line + new string(' ', Math.Max(0, _width - width)));
        _width = width;
    }

    private string Line(RunCounts counts)
    {
        var seconds = Math.Max(0.001, Elapsed.TotalSeconds);
        var line = string.Create(CultureInfo.InvariantCulture, $"{counts.Documents:#,0} documents, {counts.PageBytes / seconds / 1e6:0.0} MB/s");
        if (TimeLeft() is { } left) line += ", " + left;
        return counts.Failures == 0 ? line : string.Create(CultureInfo.InvariantCulture, $"{line}, {counts.Failures:#,0} failed");
    }

    private string? TimeLeft()
    {
        var done = read();
        if (_total is not { IsCompletedSuccessfully: true } total || total.Result == 0 || done <= _readBefore) return null;
        var left = terminal.Clock.GetElapsedTime(_begun) * (Math.Max(0, total.Result - done) / (double)(done - _readBefore));
        return string.Create(CultureInfo.InvariantCulture, $"{Math.Min(100, 100.0 * done / total.Result):0} %, {Durations.Of(left)} left");
    }

    private static long TotalBytes(IReadOnlyList<string> inputs) =>
        inputs.Contains(PageSource.StandardInput) ? 0 : InputFiles.Of(inputs).Sum(file => new FileInfo(file.Path) is { Exists: true } info ? info.Length : 0);
}
