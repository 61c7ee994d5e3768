using ZstdSharp;
using ZstdSharp.Unsafe;

namespace Extraction.Formats.Codecs;

/// <summary>Writes Zstandard data with a checksum, as the tool of that name does.</summary>
internal static class ZstdOutput
{
    /// <summary>Wraps a stream, which stays open.</summary>
    public static Stream Create(Stream output)
    {
        var stream = new CompressionStream(output, leaveOpen: true);
        stream.SetParameter(ZSTD_cParameter.ZSTD_c_checksumFlag, 1);
        return stream;
    }
}
