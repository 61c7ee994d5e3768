using System.Text.Json;
using Extraction.Formats;
using Extraction.Formats.Writers;

namespace Extraction.Cli.Batch;

/// <summary>Keeps the side file of one output.</summary>
/// <remarks>It is written whenever the output is at a checkpoint, so that a run can be resumed however it ended. A run that completes removes it, unless
/// the user asks for resuming: then it stays and tells the next run that nothing is left to do.</remarks>
internal sealed class RunJournal
{
    private readonly string _path;
    private readonly bool _stays;

    private RunJournal(string path, RunState state, bool stays)
    {
        _path = path;
        State = state;
        _stays = stays;
    }

    public RunState State { get; }

    /// <summary>Whether an earlier run has begun the output.</summary>
    public bool IsResumed => State.Counts.Records > 0;

    /// <summary>Records that the side file on the disk tells of; null when there is none.</summary>
    public long? SavedRecords { get; private set; }

    private string Temporary => _path + ".partial";

    /// <summary>Opens the journal of an output.</summary>
    /// <param name="output">The file or folder that is written.</param>
    /// <param name="isFolder">Whether it is a folder.</param>
    /// <param name="fresh">The state of a run that starts anew.</param>
    /// <param name="resume">Whether to go on with an earlier run.</param>
    /// <param name="notice">What to tell the user; null when there is nothing to tell.</param>
    public static RunJournal Open(string output, bool isFolder, RunState fresh, bool resume, out string? notice)
    {
        notice = null;
        var path = isFolder ? Path.Join(output, ".extractor.resume") : output + ".resume";
        if (resume && Load(path) is { } earlier)
        {
            notice = Objection(earlier, fresh, output, isFolder);
            if (notice is null) return new RunJournal(path, earlier, stays: true) { SavedRecords = earlier.Counts.Records };
            notice += "; starting anew";
        }
        File.Delete(path);   // before the output changes: a state without its output would be believed
        return new RunJournal(path, fresh, resume);
    }

    /// <summary>Writes the side file; a run that is killed meanwhile leaves the one before.</summary>
    public void Save(long position)
    {
        State.Position = position;
        using (var file = new FileStream(Temporary, FileMode.Create, FileAccess.Write))
        {
            JsonSerializer.Serialize(file, State, RunStateJson.Default.RunState);
            file.Flush(flushToDisk: true);
        }
        File.Move(Temporary, _path, overwrite: true);
        SavedRecords = State.Counts.Records;
    }

    /// <summary>The output is complete.</summary>
    public void Complete()
    {
        State.IsComplete = true;
        if (_stays) Save(0);
        else File.Delete(_path);
        File.Delete(Temporary);   // of a run that was killed while it wrote
    }

    private static RunState? Load(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return JsonSerializer.Deserialize(file, RunStateJson.Default.RunState);
        }
        catch (Exception e) when (FileErrors.IsFileError(e) || e is JsonException)
        {
            return null;
        }
    }

    /// <summary>Why an earlier run is of no use.</summary>
    private static string? Objection(RunState earlier, RunState fresh, string output, bool isFolder) =>
        earlier.Inputs != fresh.Inputs ? "the inputs have changed since the last run"
        : earlier.Options != fresh.Options ? "the options or the program have changed since the last run"
        : earlier.IsComplete ? (isFolder ? Directory.Exists(output) : File.Exists(output)) ? null : "the output of the last run is gone"
        : !isFolder && PartialFile.LengthLeft(output) < earlier.Position ? "the unfinished output of the last run is gone"
        : null;
}
