using System.Buffers;
using System.IO.Compression;
using Extraction.Formats.Input.Bytes;

namespace Extraction.Formats.Codecs;

/// <summary>Reads Brotli data (RFC 7932) to its end. The format has no checksum.</summary>
/// <remarks>Not <see cref="BrotliStream"/>: that one takes data that was cut off for whole.</remarks>
internal sealed class BrotliInput(Stream source) : InputStream
{
    private readonly ByteFeed _feed = new(source);
    private BrotliDecoder _decoder;
    private bool _ended;

    /// <exception cref="DamagedInputException">The data is cut off or corrupt.</exception>
    public override int Read(Span<byte> buffer)
    {
        while (!_ended && !buffer.IsEmpty)
        {
            var status = _decoder.Decompress(_feed.Peek(1), buffer, out var taken, out var written);
            _feed.Take(taken);
            if (status == OperationStatus.InvalidData) throw new DamagedInputException("is damaged: its Brotli data makes no sense");
            if (status == OperationStatus.Done) End();
            else if (written == 0 && status == OperationStatus.NeedMoreData && !_feed.Fill()) throw new DamagedInputException("is cut off: its Brotli data ends too early");
            if (written > 0) return written;
        }
        return 0;
    }

    protected override void Dispose(bool disposing)
    {
        _decoder.Dispose();
        base.Dispose(disposing);
    }

    private void End()
    {
        _ended = true;
        if (!_feed.Peek(1).IsEmpty) throw new DamagedInputException("is damaged: bytes that are no Brotli data follow its data");
    }
}
