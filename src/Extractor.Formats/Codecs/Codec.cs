namespace Extraction.Formats.Codecs;

/// <summary>A compression of whole files.</summary>
/// <param name="Extension">The file extension, with its dot.</param>
/// <param name="Open">Wraps compressed data for reading. The source stays open.</param>
/// <param name="IsStart">Tells compressed data by its first bytes; null when they do not show it.</param>
/// <param name="Create">Wraps a stream for writing, which stays open; null when the format is only read.</param>
internal sealed record Codec(string Extension, Func<Stream, Stream> Open, ByteTest? IsStart, Func<Stream, Stream>? Create);

/// <summary>A question to some bytes.</summary>
internal delegate bool ByteTest(ReadOnlySpan<byte> bytes);
