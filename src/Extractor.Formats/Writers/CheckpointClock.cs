namespace Extraction.Formats.Writers;

/// <summary>Says when an output is worth a checkpoint: after so many pages or bytes since the last one.</summary>
internal struct CheckpointClock
{
    /// <summary>Small in Debug, so that tests cross the edges all the time.</summary>
    internal const int Pages =
#if DEBUG
        10;
#else
        1000;
#endif

    private const long Bytes = 8 << 20;

    private int _pages;
    private long _bytesBefore;

    public void Count() => _pages++;

    public readonly bool IsDue(long bytes) => _pages >= Pages || bytes - _bytesBefore >= Bytes;

    public void Restart(long bytes) => (_pages, _bytesBefore) = (0, bytes);
}
