namespace Extraction.Formats.Input;

/// <summary>Tells containers by their first bytes.</summary>
internal static class ContainerSniffer
{
    /// <summary>Bytes needed to tell.</summary>
    public const int HeadLength = 512;

    private const int TarMark = 257;

    /// <summary>The extension of the container that starts like this; null when it is none that shows.</summary>
    public static string? ExtensionOf(ReadOnlySpan<byte> head) =>
        head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8) ? ".zip"   // the second is an empty one
        : head.StartsWith("WARC/"u8) ? ".warc"
        : head.StartsWith("PAR1"u8) ? ".parquet"
        : head.Length > TarMark && head[TarMark..].StartsWith("ustar"u8) ? ".tar"
        : IsJsonObject(head) ? ".jsonl"
        : null;

    // A name in quotes right behind the brace. Prose that starts with a brace has other things there, and so has a formatted JSON file.
    private static bool IsJsonObject(ReadOnlySpan<byte> head) =>
        head.Length > 0 && head[0] == '{' && head[1..].TrimStart(" \t"u8).StartsWith("\""u8);
}
