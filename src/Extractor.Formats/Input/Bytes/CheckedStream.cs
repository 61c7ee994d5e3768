using Extraction.Formats.Codecs;

namespace Extraction.Formats.Input.Bytes;

/// <summary>An entry of an archive, which says how long it is and, in a zip file, what its checksum is. Both are checked at its end.</summary>
internal sealed class CheckedStream(Stream inner, long length, uint? checksum = null) : InputStream
{
    private Crc32 _checksum;
    private long _read;

    /// <exception cref="DamagedInputException">The entry is cut off, or other than it should be.</exception>
    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty) return 0;
        var read = ReadInner(buffer);
        _read += read;
        if (checksum is not null) _checksum.Add(buffer[..read]);
        if (read == 0) Check();
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }

    private int ReadInner(Span<byte> buffer)
    {
        try
        {
            return inner.Read(buffer);
        }
        catch (EndOfStreamException)
        {
            return 0;
        }
        catch (InvalidDataException e)
        {
            throw new DamagedInputException("is damaged: its compressed data makes no sense", e);
        }
    }

    private void Check()
    {
        if (_read < length) throw new DamagedInputException("is cut off: its data ends too early");
        if (_read > length || (checksum is { } expected && expected != _checksum.Value)) throw new DamagedInputException("is damaged: its checksum is wrong");
    }
}
