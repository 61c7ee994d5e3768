using System.Globalization;
using System.Text;
using Extraction.Formats.Writers;

namespace Extraction.Formats.Input.Rows;

/// <summary>The rows of one row group, as far as their columns were read.</summary>
internal sealed class ParquetRows(Dictionary<string, ColumnValues> columns) : IDisposable
{
    public IRow At(int row) => new Row(columns, row);

    public void Dispose()
    {
        foreach (var column in columns.Values) column.Dispose();
    }

    private sealed class Row(Dictionary<string, ColumnValues> columns, int row) : IRow
    {
        public IEnumerable<string> Columns => columns.Keys;

        public bool Has(string column) => Value(column) is not null;

        public byte[]? Page(string column, out bool isDecoded)
        {
            var value = Value(column);
            isDecoded = value is not ReadOnlyMemory<byte>;
            return value switch
            {
                ReadOnlyMemory<char> text => Utf8(text),
                ReadOnlyMemory<byte> bytes => bytes.ToArray(),
                _ => null,
            };
        }

        public string? Text(string column) => Value(column) switch
        {
            null or ReadOnlyMemory<byte> => null,
            ReadOnlyMemory<char> text => text.ToString(),
            DateTime time => time.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture) + (time.Kind == DateTimeKind.Utc ? "Z" : ""),
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            var value => Convert.ToString(value, CultureInfo.InvariantCulture),
        };

        public string? Json(string column) => !columns.ContainsKey(column) ? null : Value(column) switch
        {
            null => "null",
            bool value => value ? "true" : "false",
            float value when !float.IsFinite(value) => "null",
            double value when !double.IsFinite(value) => "null",
            ReadOnlyMemory<byte> bytes => JsonText.Quote(Convert.ToBase64String(bytes.Span)),
            byte or sbyte or short or ushort or int or uint or long or ulong or float or double or decimal => Text(column),
            _ => JsonText.Quote(Text(column)!),
        };

        private static byte[] Utf8(ReadOnlyMemory<char> text)
        {
            var bytes = new byte[Encoding.UTF8.GetByteCount(text.Span)];
            Encoding.UTF8.GetBytes(text.Span, bytes);
            return bytes;
        }

        private object? Value(string column) => columns.TryGetValue(column, out var values) ? values.At(row) : null;
    }
}
