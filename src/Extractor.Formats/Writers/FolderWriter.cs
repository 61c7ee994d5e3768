namespace Extraction.Formats.Writers;

/// <summary>Writes one file a page into a folder.</summary>
internal sealed class FolderWriter : ICheckpointed
{
    private readonly string _folder;
    private readonly OutputFormat _format;
    private readonly WriterOptions _options;

    // Names given so far and how often each was asked for. Systems that fold case must not make two names one.
    private readonly Dictionary<string, int> _used = new(StringComparer.OrdinalIgnoreCase);

    private CheckpointClock _clock;

    public FolderWriter(string folder, OutputFormat format, WriterOptions options)
    {
        _folder = folder;
        _format = format;
        _options = options;
        Directory.CreateDirectory(folder);
    }

    public void Write(PageResult page)
    {
        using var file = new FileWriter(Path.Join(_folder, UnusedName(page.Id) + _format.Extension), _format, _options);
        file.Write(page);
        file.Complete();
        _clock.Count();
    }

    public bool IsCheckpointDue => _clock.IsDue(0);

    public bool IsFreeToCheckpoint => true;

    public long Checkpoint()
    {
        _clock.Restart(0);
        return 0;   // each file is whole
    }

    /// <summary>Takes the name of the page, so that those behind it are called as they would have been.</summary>
    public void Skip(string id) => UnusedName(id);

    public void Complete()
    {
    }

    public void Dispose()
    {
    }

    private string UnusedName(string id)
    {
        var name = FileNames.Safe(id);
        var free = name;
        while (!_used.TryAdd(free, 1)) free = $"{name}-{++_used[name]}";
        return free;
    }
}
