using System.Globalization;
using CsvHelper.Configuration;

namespace Extraction.Formats.Writers;

/// <summary>A column of a table: its name in the header, and its cell.</summary>
internal sealed record Column<T>(string Name, Func<T, string?> Cell);

/// <summary>Writes tables as RFC 4180 has it: a header, CRLF between rows, quotes where a cell needs them. Line breaks inside cells stay as they are.</summary>
/// <typeparam name="T">What a row tells of.</typeparam>
internal sealed class CsvWriter<T> : IDocumentWriter
{
    // The first characters at which Excel, LibreOffice and Google Sheets take a cell for a formula, with the wide forms that East Asian editions accept.
    private static readonly char[] FormulaStarts = ['=', '+', '-', '@', '\t', '\r', '\n', '\uFF1D', '\uFF0B', '\uFF0D', '\uFF20'];

    private const char Mark = '\uFEFF';

    private readonly CsvHelper.CsvWriter _csv;
    private readonly IReadOnlyList<Column<T>> _columns;
    private readonly Func<PageResult, IEnumerable<T>> _rows;

    public CsvWriter(Stream output, WriterOptions options, IReadOnlyList<Column<T>> columns, Func<PageResult, IEnumerable<T>> rows)
    {
        _columns = columns;
        _rows = rows;
        var text = TextOutput.Open(output);
        if (options.CsvMark && !options.Continues) text.Write(Mark);
        _csv = new CsvHelper.CsvWriter(text, Configuration(options));
        if (!options.Continues) WriteRow(columns.Select(column => column.Name));
    }

    public void Write(PageResult page)
    {
        string?[][] rows = [.. _rows(page).Select(row => _columns.Select(column => column.Cell(row)).ToArray())];   // all of a page or nothing
        foreach (var cells in rows) WriteRow(cells);
    }

    public void Complete() => _csv.Flush();

    public void Dispose() => _csv.Dispose();

    // NewLine is CRLF as it comes. Set by hand, CsvHelper would leave cells with a bare line feed unquoted.
    private static CsvConfiguration Configuration(WriterOptions options) => new(CultureInfo.InvariantCulture)
    {
        InjectionCharacters = FormulaStarts,
        InjectionEscapeCharacter = '\'',
        InjectionOptions = options.RawCsv ? InjectionOptions.None : InjectionOptions.Escape,
    };

    private void WriteRow(IEnumerable<string?> cells)
    {
        foreach (var cell in cells) _csv.WriteField(cell);
        _csv.NextRecord();
    }
}
