namespace Extraction.Formats.Input.Bytes;

/// <summary>Reads lines as bytes, a line at a time. Lines over a limit are passed over without being held.</summary>
internal sealed class LineFeed(Stream source, int maxBytes)
{
    private readonly ByteFeed _feed = new(source);

    /// <summary>Number of the last line, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>Reads the next line, without its line break (LF or CRLF).</summary>
    /// <param name="line">The line, valid until the next call; empty when it is too long.</param>
    /// <param name="isTooLong">Whether it is over the limit.</param>
    /// <returns>False at the end. A line break at the end of the stream starts no further line.</returns>
    public bool TryRead(out ReadOnlyMemory<byte> line, out bool isTooLong)
    {
        (line, isTooLong) = (default, false);
        if (_feed.Peek(1).IsEmpty) return false;
        Number++;
        var length = FindEnd();
        if (length > maxBytes)
        {
            isTooLong = true;
            PassOver();
            return true;
        }
        line = WithoutReturn(_feed.BufferedMemory[..length]);
        _feed.Take(length < _feed.Buffered.Length ? length + 1 : length);
        return true;
    }

    /// <summary>The length of the line; one more than the limit when it is longer than that.</summary>
    private int FindEnd()
    {
        var searched = 0;
        while (true)
        {
            var at = _feed.Buffered[searched..].IndexOf((byte)'\n');
            if (at >= 0) return searched + at > maxBytes ? maxBytes + 1 : searched + at;
            searched = _feed.Buffered.Length;
            if (searched > maxBytes) return maxBytes + 1;
            if (!_feed.Fill()) return searched;
        }
    }

    private void PassOver()
    {
        while (!_feed.Peek(1).IsEmpty)
        {
            var at = _feed.Buffered.IndexOf((byte)'\n');
            _feed.Take(at < 0 ? _feed.Buffered.Length : at + 1);
            if (at >= 0) return;
        }
    }

    private static ReadOnlyMemory<byte> WithoutReturn(ReadOnlyMemory<byte> line) => line.Span.EndsWith("\r"u8) ? line[..^1] : line;
}
