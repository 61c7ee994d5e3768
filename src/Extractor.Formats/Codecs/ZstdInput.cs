using Extraction.Formats.Input.Bytes;
using ZstdSharp;

namespace Extraction.Formats.Codecs;

/// <summary>Reads Zstandard data (RFC 8878) of any number of frames; their checksums are verified where they have one.</summary>
internal sealed class ZstdInput(Stream source) : InputStream
{
    private readonly DecompressionStream _inner = new(source, bufferSize: 0, checkEndOfStream: true, leaveOpen: true);

    /// <summary>Whether bytes start like Zstandard data.</summary>
    public static bool IsStart(ReadOnlySpan<byte> bytes) => bytes.StartsWith((ReadOnlySpan<byte>)[0x28, 0xB5, 0x2F, 0xFD]);

    /// <exception cref="DamagedInputException">The data is cut off or corrupt.</exception>
    public override int Read(Span<byte> buffer)
    {
        try
        {
            return _inner.Read(buffer);
        }
        catch (EndOfStreamException e)
        {
            throw new DamagedInputException("is cut off: its Zstandard data ends too early", e);
        }
        catch (ZstdException e)
        {
            throw new DamagedInputException($"is damaged: its Zstandard data cannot be read ({e.Message})", e);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _inner.Dispose();
        base.Dispose(disposing);
    }
}
