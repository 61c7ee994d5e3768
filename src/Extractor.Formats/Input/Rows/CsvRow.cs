using System.Text;
using Extraction.Formats.Writers;

namespace Extraction.Formats.Input.Rows;

/// <summary>A row of a table of texts. Of columns of one name the first counts.</summary>
internal sealed class CsvRow(string[] header, string[] cells) : IRow
{
    public IEnumerable<string> Columns => header;

    public bool Has(string column) => Array.IndexOf(header, column) >= 0;

    public byte[]? Page(string column, out bool isDecoded)
    {
        isDecoded = true;
        return Text(column) is { } text ? Encoding.UTF8.GetBytes(text) : null;
    }

    public string? Text(string column) => Array.IndexOf(header, column) is >= 0 and var at ? cells[at] : null;

    public string? Json(string column) => Text(column) is { } text ? JsonText.Quote(text) : null;
}
