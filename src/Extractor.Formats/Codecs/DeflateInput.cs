using Extraction.Formats.Input.Bytes;

namespace Extraction.Formats.Codecs;

/// <summary>Reads deflated data as HTTP servers send it: bare, or in the wrapping of zlib, whose checksum is not looked at.</summary>
internal sealed class DeflateInput : InputStream
{
    private const int ZlibHeader = 2;

    private readonly DeflateMember _data;

    public DeflateInput(Stream source)
    {
        var feed = new ByteFeed(source);
        if (IsZlib(feed.Peek(ZlibHeader))) feed.Take(ZlibHeader);
        _data = new DeflateMember(feed);
    }

    /// <exception cref="DamagedInputException">The data is cut off or corrupt.</exception>
    public override int Read(Span<byte> buffer) => _data.Read(buffer);

    protected override void Dispose(bool disposing)
    {
        if (disposing) _data.Dispose();
        base.Dispose(disposing);
    }

    // Deflate in the low half of the first byte, and both together a multiple of 31.
    private static bool IsZlib(ReadOnlySpan<byte> bytes) => bytes.Length >= ZlibHeader && (bytes[0] & 15) == 8 && ((bytes[0] << 8) | bytes[1]) % 31 == 0;
}
