using System.IO.Compression;

namespace Extraction.Formats.Codecs;

/// <summary>The table of compressions. A new one is a row here.</summary>
internal static class CodecTable
{
    /// <summary>Bytes needed to tell compressed data.</summary>
    public const int HeadLength = 4;

    private const string TarGzip = ".tgz";

    public static IReadOnlyList<Codec> All { get; } =
    [
        new(".gz", source => new GzipInput(source), GzipInput.IsStart, output => new GZipStream(output, CompressionLevel.Optimal, leaveOpen: true)),
        new(".zst", source => new ZstdInput(source), ZstdInput.IsStart, ZstdOutput.Create),
        new(".br", source => new BrotliInput(source), null, null),
    ];

    /// <summary>The compression that a name tells; null when it tells none.</summary>
    public static Codec? ByName(string path) =>
        All.FirstOrDefault(codec => path.EndsWith(codec.Extension, StringComparison.OrdinalIgnoreCase)) ?? (IsTarGzip(path) ? All[0] : null);

    /// <summary>The compression that the first bytes show; null when they show none.</summary>
    public static Codec? ByHead(ReadOnlySpan<byte> head)
    {
        foreach (var codec in All)
            if (codec.IsStart is { } test && test(head)) return codec;
        return null;
    }

    /// <summary>The name of what is compressed: <c>pages.tar</c> for <c>pages.tgz</c>, <c>a.html</c> for <c>a.html.gz</c>.</summary>
    public static string InnerName(string path) =>
        IsTarGzip(path) ? path[..^TarGzip.Length] + ".tar"
        : ByName(path) is { } codec ? path[..^codec.Extension.Length]
        : path;

    private static bool IsTarGzip(string path) => path.EndsWith(TarGzip, StringComparison.OrdinalIgnoreCase);
}
