namespace Extraction.Formats.Input.Bytes;

/// <summary>The bytes of one page, read to the end of its stream.</summary>
/// <param name="Bytes">What was read.</param>
/// <param name="IsTooLarge">Whether the page is over the limit; it was not read on then.</param>
/// <param name="Damage">Why the bytes are not all there; null when they are.</param>
internal readonly record struct PageBytes(ReadOnlyMemory<byte> Bytes, bool IsTooLarge, string? Damage)
{
    private const int FirstSize = 1 << 14;

    /// <summary>Reads a page.</summary>
    /// <exception cref="IOException">The stream breaks, or is damaged before its first byte.</exception>
    public static PageBytes Read(Stream stream, int maxBytes)
    {
        if (stream.CanSeek && stream.Length - stream.Position > maxBytes) return new PageBytes(default, true, null);
        var bytes = new byte[stream.CanSeek ? (int)(stream.Length - stream.Position) + 1 : FirstSize];
        var count = 0;
        try
        {
            while (stream.Read(bytes, count, bytes.Length - count) is > 0 and var read)
            {
                count += read;
                if (count > maxBytes) return new PageBytes(default, true, null);
                if (count == bytes.Length) Array.Resize(ref bytes, (int)Math.Min(bytes.Length * 2L, maxBytes + 1L));
            }
        }
        catch (DamagedInputException e) when (count > 0)
        {
            return new PageBytes(bytes.AsMemory(0, count), false, e.Message + "; read up to there");
        }
        return new PageBytes(bytes.AsMemory(0, count), false, null);
    }
}
