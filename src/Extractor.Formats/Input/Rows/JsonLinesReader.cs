using Extraction.Formats.Input.Bytes;

namespace Extraction.Formats.Input.Rows;

/// <summary>Reads JSON Lines: an object a line, one of its fields the page. Blank lines are passed over.</summary>
internal sealed class JsonLinesReader : IPageReader
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public IEnumerable<InputRecord> Read(string source, Stream stream, ReadOptions options)
    {
        var lines = new LineFeed(stream, options.MaxPageBytes);
        var pages = new RowPages(source, options);
        while (lines.TryRead(out var line, out var isTooLong))
        {
            if (isTooLong) yield return pages.Failure(lines.Number, SizeNames.TooLarge("line", options.MaxPageBytes));
            else if (Read(pages, WithoutMark(line, lines.Number), lines.Number) is { } record) yield return record;
        }
    }

    private static InputRecord? Read(RowPages pages, ReadOnlyMemory<byte> line, long number)
    {
        if (line.Span.Trim(" \t"u8).IsEmpty) return null;
        using var row = JsonRow.TryParse(line, out var reason);
        return row is null ? pages.Failure(number, reason) : pages.Read(row, number);
    }

    internal static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> line, long number) =>
        number == 1 && line.Span.StartsWith(ByteOrderMark) ? line[ByteOrderMark.Length..] : line;
}
