namespace Extraction.Formats.Input.Bytes;

/// <summary>A stream whose first bytes were looked at.</summary>
internal sealed class HeadStream : InputStream, ISkipsDamage
{
    private readonly byte[] _head;
    private readonly Stream _rest;
    private int _given;

    private HeadStream(byte[] head, Stream rest) => (_head, _rest) = (head, rest);

    /// <summary>Reads the first bytes of a stream, and gives a stream that still has them.</summary>
    /// <param name="stream">The stream; it stays open.</param>
    /// <param name="length">How many bytes are wanted.</param>
    /// <param name="head">The bytes; fewer when the stream is shorter.</param>
    public static Stream Of(Stream stream, int length, out byte[] head)
    {
        head = new byte[length];
        head = head[..stream.ReadAtLeast(head, length, throwOnEndOfStream: false)];
        if (!stream.CanSeek) return new HeadStream(head, stream);
        stream.Seek(-head.Length, SeekOrigin.Current);
        return stream;
    }

    public override int Read(Span<byte> buffer)
    {
        if (_given == _head.Length) return _rest.Read(buffer);
        var step = Math.Min(buffer.Length, _head.Length - _given);
        _head.AsSpan(_given, step).CopyTo(buffer);
        _given += step;
        return step;
    }

    public bool TrySkipDamage()
    {
        _given = _head.Length;
        return _rest is ISkipsDamage damaged && damaged.TrySkipDamage();
    }
}
