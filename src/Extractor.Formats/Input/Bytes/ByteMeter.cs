namespace Extraction.Formats.Input.Bytes;

/// <summary>Counts bytes of files. Thread-safe.</summary>
internal sealed class ByteMeter
{
    private long _bytes;

    public long Bytes => Interlocked.Read(ref _bytes);

    public void Add(long bytes) => Interlocked.Add(ref _bytes, bytes);

    /// <summary>Counts a file that is not opened.</summary>
    public void PassOver(string path)
    {
        var file = new FileInfo(path);
        if (file.Exists) Add(file.Length);
    }
}

/// <summary>A file whose reading is counted.</summary>
internal sealed class MeteredFile(string path, ByteMeter meter) : FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0)
{
    public override int Read(byte[] buffer, int offset, int count) => Counted(base.Read(buffer, offset, count));

    public override int Read(Span<byte> buffer) => Counted(base.Read(buffer));

    private int Counted(int read)
    {
        meter.Add(read);
        return read;
    }
}
