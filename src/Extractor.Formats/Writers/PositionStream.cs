namespace Extraction.Formats.Writers;

/// <summary>An output that knows how far it has come, also when it is a pipe. It leaves the stream behind it open.</summary>
internal sealed class PositionStream(Stream output) : Stream
{
    /// <summary>Bytes written through this stream.</summary>
    public long Written { get; private set; }

    public override bool CanRead => output.CanRead;

    public override bool CanSeek => output.CanSeek;

    public override bool CanWrite => true;

    public override long Length => output.CanSeek ? output.Length : Written;

    public override long Position { get => output.CanSeek ? output.Position : Written; set => output.Position = value; }

    public override void Flush() => output.Flush();

    public override int Read(byte[] buffer, int offset, int count) => output.Read(buffer, offset, count);

    public override long Seek(long offset, SeekOrigin origin) => output.Seek(offset, origin);

    public override void SetLength(long value) => output.SetLength(value);

    public override void Write(byte[] buffer, int offset, int count)
    {
        output.Write(buffer, offset, count);
        Written += count;
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        output.Write(buffer);
        Written += buffer.Length;
    }
}
