using System.IO.Compression;
using Parquet;
using Parquet.Schema;

namespace Extraction.Formats.Writers.Parquet;

/// <summary><c>parquet</c>: a row a document, compressed with Zstandard, lists as lists.</summary>
/// <remarks>The rows of one row group are in memory at a time. A writer that continues a file takes its table of contents off and writes it anew.</remarks>
internal sealed class ParquetTableWriter : IDocumentWriter
{
    // Rows of some hundred pages compress well. Until they are written their documents are held, and then once more as columns.
    private const int MaxRows = 1000, MaxChars = 4 << 20;

    /// <summary>What a block costs beside its text, in characters.</summary>
    private const int BlockChars = 64;

    private readonly List<PageResult> _rows = [];
    private readonly IReadOnlyList<ParquetColumn> _columns;
    private readonly ParquetWriter _file;
    private int _chars;
    private bool _isBroken;

    public ParquetTableWriter(Stream output, WriterOptions options, IReadOnlyList<ParquetColumn> columns)
    {
        _columns = columns;
        var schema = new ParquetSchema(_columns.Select(column => column.Field));
        _file = Await(ParquetWriter.CreateAsync(schema, new PositionStream(output), Packing(), append: options.Continues));
    }

    public void Write(PageResult page)
    {
        foreach (var column in _columns) column.Check(page);
        _rows.Add(page);
        _chars += page.Document.Body.Length + page.Document.Blocks.Sum(block => block.Text.Length + BlockChars);
        if (_rows.Count >= MaxRows || _chars >= MaxChars) WriteRows();
    }

    public void Complete()
    {
        if (_rows.Count > 0) WriteRows();
        Await(_file.DisposeAsync());
    }

    // Disposing the library's writer would write the table of contents of a file that is abandoned.
    public void Dispose()
    {
    }

    private void WriteRows()
    {
        if (_isBroken) throw new IOException("a defect has broken the table in the middle of its rows");
        _isBroken = true;   // unless all columns are written
        using var group = _file.CreateRowGroup();
        foreach (var column in _columns) Await(column.Write(group, _rows));
        _isBroken = false;
        _rows.Clear();
        _chars = 0;
    }

    /// <summary>The level above, which the library takes when none is named, makes files a quarter smaller and takes longer than extracting the pages.</summary>
    private static ParquetOptions Packing() => new() { CompressionMethod = CompressionMethod.Zstd, CompressionLevel = CompressionLevel.Fastest };

    private static void Await(ValueTask task) => task.AsTask().GetAwaiter().GetResult();

    private static void Await(Task task) => task.GetAwaiter().GetResult();

    private static T Await<T>(Task<T> task) => task.GetAwaiter().GetResult();
}
