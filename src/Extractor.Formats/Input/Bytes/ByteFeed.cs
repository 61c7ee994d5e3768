namespace Extraction.Formats.Input.Bytes;

/// <summary>Bytes of a stream that can be looked at before they are taken. Holds as many as were asked for and little more. Not thread-safe.</summary>
internal sealed class ByteFeed(Stream source)
{
    private const int FirstSize = 1 << 16;

    private byte[] _bytes = new byte[FirstSize];
    private int _start;
    private int _end;
    private bool _ended;

    /// <summary>Bytes taken so far.</summary>
    public long Position { get; private set; }

    /// <summary>The bytes at hand.</summary>
    public ReadOnlySpan<byte> Buffered => _bytes.AsSpan(_start, _end - _start);

    /// <summary>The same, for those who keep them: valid until the next call.</summary>
    public ReadOnlyMemory<byte> BufferedMemory => _bytes.AsMemory(_start, _end - _start);

    /// <summary>Looks ahead.</summary>
    /// <returns>All bytes at hand: at least so many, fewer only at the end of the stream.</returns>
    public ReadOnlySpan<byte> Peek(int least)
    {
        while (_end - _start < least && Fill())
        {
        }
        return Buffered;
    }

    /// <summary>Reads some more bytes behind those at hand.</summary>
    /// <returns>False at the end of the stream.</returns>
    public bool Fill()
    {
        if (_ended) return false;
        MakeRoom();
        var read = source.Read(_bytes, _end, _bytes.Length - _end);
        _end += read;
        _ended = read == 0;
        return !_ended;
    }

    /// <summary>Takes bytes that are at hand.</summary>
    public void Take(int count)
    {
        _start += count;
        Position += count;
    }

    /// <summary>Gives bytes back that were taken last, before anything else was looked at.</summary>
    public void GiveBack(int count) => Take(-count);

    /// <summary>Takes and forgets bytes.</summary>
    /// <returns>False when the stream ended before.</returns>
    public bool Skip(long count)
    {
        while (count > 0)
        {
            var step = (int)Math.Min(count, Peek(1).Length);
            if (step == 0) return false;
            Take(step);
            count -= step;
        }
        return true;
    }

    private void MakeRoom()
    {
        if (_end < _bytes.Length) return;
        var held = Buffered;
        if (held.Length <= _bytes.Length / 2)
        {
            held.CopyTo(_bytes);
        }
        else
        {
            var larger = new byte[(int)Math.Min(Array.MaxLength, _bytes.Length * 2L)];
            held.CopyTo(larger);
            _bytes = larger;
        }
        (_start, _end) = (0, held.Length);
    }
}
