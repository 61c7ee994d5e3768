namespace Extraction.Formats.Input;

/// <summary>Reads a file that is one page.</summary>
/// <param name="kind">What such files hold; null when only the bytes can tell.</param>
internal sealed class SinglePageReader(PageKind? kind) : IPageReader
{
    /// <summary>No page of the size is an article; and one array must hold it.</summary>
    internal const int MaxPageBytes = 1 << 30;

    public IEnumerable<InputRecord> Read(string source, Stream stream)
    {
        yield return TryReadAll(stream, out var bytes)
            ? new RawPage(PageId.Of(source), source, null, bytes, kind)
            : new InputFailure(source, "is over 1 GiB, too large for one page");
    }

    private static bool TryReadAll(Stream stream, out ReadOnlyMemory<byte> bytes)
    {
        bytes = default;
        if (stream.CanSeek && stream.Length > MaxPageBytes) return false;
        using var memory = new MemoryStream(stream.CanSeek ? (int)stream.Length : 0);
        var chunk = new byte[1 << 16];
        while (stream.Read(chunk) is > 0 and var read)
        {
            if (memory.Length + read > MaxPageBytes) return false;
            memory.Write(chunk, 0, read);
        }
        bytes = memory.GetBuffer().AsMemory(0, (int)memory.Length);
        return true;
    }
}
