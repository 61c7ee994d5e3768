using System.Buffers.Binary;
using System.IO.Compression;
using Extraction.Formats.Input.Bytes;

namespace Extraction.Formats.Codecs;

/// <summary>Inflates one run of deflated data out of a longer stream, and finds where it ends by its checksum and length.</summary>
/// <remarks>
/// <see cref="DeflateStream"/> takes its input in portions and does not say how much of the last one it used. But gzip and zip write CRC-32 and
/// length behind the data: looking for those eight bytes in the last portion finds the end and checks the data at once.
/// </remarks>
internal sealed class DeflateMember : IDisposable
{
    private const int TrailerLength = 8;

    private readonly ByteFeed _feed;
    private readonly Portions _portions;
    private readonly DeflateStream _inflater;
    private Crc32 _checksum;

    public DeflateMember(ByteFeed feed)
    {
        _feed = feed;
        _portions = new Portions(feed);
        _inflater = new DeflateStream(_portions, CompressionMode.Decompress);
    }

    /// <summary>Checksum of what was read.</summary>
    public uint Checksum => _checksum.Value;

    /// <summary>Bytes read.</summary>
    public long Length { get; private set; }

    /// <summary>Reads inflated bytes; 0 at the end of the data.</summary>
    /// <exception cref="DamagedInputException">The data is cut off or corrupt.</exception>
    public int Read(Span<byte> buffer)
    {
        var read = Inflate(buffer);
        if (read == 0 && _portions.AskedBehindTheEnd) throw CutOff();
        _checksum.Add(buffer[..read]);
        Length += read;
        return read;
    }

    /// <summary>After the end: takes the data and its trailer off the feed, which then stands behind them.</summary>
    /// <param name="isEnd">Whether the bytes behind a trailer may stand there; tells the trailer from data that looks like one.</param>
    /// <exception cref="DamagedInputException">No trailer with the right checksum and length follows.</exception>
    public void TakeTrailer(Func<ReadOnlySpan<byte>, bool> isEnd)
    {
        var last = _portions.GiveBack();
        var window = _feed.Peek(last + TrailerLength + TrailerLength);
        Span<byte> trailer = stackalloc byte[TrailerLength];
        BinaryPrimitives.WriteUInt32LittleEndian(trailer, Checksum);
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[4..], (uint)Length);
        var first = -1;
        for (var at = 0; at <= last; at++)
        {
            var found = window[at..Math.Min(window.Length, last + TrailerLength)].IndexOf(trailer);
            if (found < 0) break;
            at += found;
            if (first < 0) first = at;
            if (!isEnd(window[(at + TrailerLength)..])) continue;
            first = at;
            break;
        }
        if (first < 0) throw window.Length < last + TrailerLength ? CutOff() : new DamagedInputException("is damaged: its checksum is wrong");
        _feed.Take(first + TrailerLength);
    }

    /// <summary>After damage: gives the last portion back, so that whoever looks for the next member misses none.</summary>
    public void GiveLastPortionBack() => _portions.GiveBack();

    public void Dispose() => _inflater.Dispose();

    private int Inflate(Span<byte> buffer)
    {
        try
        {
            return _inflater.Read(buffer);
        }
        catch (InvalidDataException e)
        {
            throw _portions.AskedBehindTheEnd ? CutOff() : new DamagedInputException("is damaged: its compressed data makes no sense", e);
        }
    }

    private static DamagedInputException CutOff() => new("is cut off: its compressed data ends too early");

    /// <summary>Hands the feed to the inflater and remembers the last portion.</summary>
    private sealed class Portions(ByteFeed feed) : InputStream
    {
        private int _last;

        public bool AskedBehindTheEnd { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            var bytes = feed.Peek(1);
            _last = Math.Min(bytes.Length, buffer.Length);
            AskedBehindTheEnd = _last == 0;
            bytes[.._last].CopyTo(buffer);
            feed.Take(_last);
            return _last;
        }

        /// <summary>Gives the last portion back to the feed; how long it was.</summary>
        public int GiveBack()
        {
            var last = _last;
            feed.GiveBack(last);
            _last = 0;
            return last;
        }
    }
}
