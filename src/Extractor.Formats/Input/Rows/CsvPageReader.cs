using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Extraction.Formats.Input.Bytes;

namespace Extraction.Formats.Input.Rows;

/// <summary>Reads CSV (RFC 4180) with a header, one of its columns the page. UTF-8, or UTF-16 with a byte order mark, as spreadsheets write it.</summary>
/// <param name="delimiter">What stands between cells; null takes what the header line shows.</param>
internal sealed class CsvPageReader(char? delimiter) : IPageReader
{
    private const int HeaderBytes = 4096, LeastRowChars = 32 << 20, MostRowChars = 1 << 29;

    /// <summary>Stands for bytes that are no UTF-8: a code that no text holds.</summary>
    private const string NoUtf8 = "\uFFFF";

    private static readonly Encoding Utf8 = Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, new DecoderReplacementFallback(NoUtf8));

    public IEnumerable<InputRecord> Read(string source, Stream stream, ReadOptions options)
    {
        stream = HeadStream.Of(stream, HeaderBytes, out var head);
        using var text = new RowText(new StreamReader(stream, Utf8, detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16, leaveOpen: true), MaxRowChars(options));
        var hasStrayQuotes = false;
        var isOpen = false;
        using var csv = new CsvParser(text, Configuration(delimiter ?? HeaderDelimiter(head), field =>
        {
            hasStrayQuotes = true;
            isOpen |= field.StartsWith('"') && field.AsSpan().Count('"') % 2 == 1;
        }));
        if (!csv.Read()) yield break;
        var header = csv.Record!.Select(name => name.Trim()).ToArray();
        var pages = new RowPages(source, options);
        pages.Check(new CsvRow(header, header));
        for (text.StartRow(csv.Row + 1); csv.Read(); text.StartRow(csv.Row + 1))
        {
            var record = Page(pages, header, csv.Record!, csv.Row);
            yield return record is RawPage page && isOpen ? page with { Damage = OpenQuote } : record;
        }
        if (!hasStrayQuotes && text.Quotes % 2 == 1) throw new DamagedInputException(OpenQuote);
    }

    private const string OpenQuote = "is cut off or damaged: a quote is never closed";

    private static InputRecord Page(RowPages pages, string[] header, string[] cells, long row)
    {
        if (cells.Length != header.Length) return pages.Failure(row, string.Create(CultureInfo.InvariantCulture, $"has {cells.Length} cells, the header has {header.Length}"));
        return cells.Any(cell => cell.Contains(NoUtf8, StringComparison.Ordinal)) ? pages.Failure(row, "is not UTF-8") : pages.Read(new CsvRow(header, cells), row);
    }

    /// <summary>Room for the page and what stands beside it. The parser holds a row at once, in an array that it doubles.</summary>
    private static int MaxRowChars(ReadOptions options) => (int)Math.Clamp(2L * options.MaxPageBytes, LeastRowChars, MostRowChars);

    private static CsvConfiguration Configuration(char delimiter, Action<string> onBadQuotes) => new(CultureInfo.InvariantCulture)
    {
        Delimiter = delimiter.ToString(),
        BadDataFound = bad => onBadQuotes(bad.Field),
    };

    // Spreadsheets write semicolons where the comma is the decimal mark.
    private static char HeaderDelimiter(ReadOnlySpan<byte> head)
    {
        var end = head.IndexOfAny("\r\n"u8);
        var line = end < 0 ? head : head[..end];
        var best = ',';
        foreach (var candidate in ";\t|")
            if (line.Count((byte)candidate) > line.Count((byte)best)) best = candidate;
        return best;
    }

    /// <summary>Ends rows that do not end, and counts quotes: in a file without stray ones an odd number shows that the last is not closed, where the parser does not notice.</summary>
    private sealed class RowText(TextReader inner, int maxRowChars) : TextReader
    {
        private long _row = 1;
        private long _rowChars;

        public long Quotes { get; private set; }

        /// <summary>A row is read from here on. What the parser has read ahead of it does not count.</summary>
        public void StartRow(long number) => (_row, _rowChars) = (number, 0);

        /// <exception cref="DamagedInputException">The row is too long to be one.</exception>
        public override int Read(char[] buffer, int index, int count)
        {
            if (_rowChars > maxRowChars) throw new DamagedInputException(string.Create(CultureInfo.InvariantCulture, $"row {_row} is too long to be read, or has a quote that is never closed"));
            var read = inner.Read(buffer, index, count);
            _rowChars += read;
            Quotes += buffer.AsSpan(index, read).Count('"');
            return read;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
