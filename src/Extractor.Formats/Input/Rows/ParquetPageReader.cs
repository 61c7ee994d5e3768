using System.Globalization;
using Extraction.Formats.Input.Bytes;
using Parquet;
using Parquet.Schema;

namespace Extraction.Formats.Input.Rows;

/// <summary>Reads Parquet, one of its columns the page. Of the columns that are needed one row group is in memory at a time.</summary>
internal sealed class ParquetPageReader : IPageReader
{
    /// <summary>No array holds more, and hardly a machine.</summary>
    private const long MaxColumnBytes = int.MaxValue;

    public IEnumerable<InputRecord> Read(string source, Stream stream, ReadOptions options)
    {
        using var file = SeekableInput.Of(stream);
        var reader = Await(() => new ValueTask<ParquetReader>(ParquetReader.CreateAsync(file)));
        try
        {
            var fields = Choose(Guard(() => reader.Schema), options);
            var pages = new RowPages(source, options);
            var number = 0L;
            for (var i = 0; i < reader.RowGroupCount; i++)
            {
                using var group = Guard(() => reader.OpenRowGroupReader(i));
                using var rows = Load(group, fields);
                for (var row = 0; row < group.RowCount; row++) yield return pages.Read(rows.At(row), ++number);
            }
        }
        finally
        {
            Await(() => Dispose(reader));
        }
    }

    /// <summary>The columns that are needed. The one of the page is chosen by the schema, not row by row, so that no other has to be read.</summary>
    private static List<DataField> Choose(ParquetSchema schema, ReadOptions options)
    {
        var page = options.Field ?? ReadOptions.UsualFields.FirstOrDefault(name => schema.Fields.Any(field => field.Name == name));
        string?[] names = [page, options.IdField, options.UrlField, .. options.Keep];
        var chosen = new List<DataField>();
        foreach (var field in schema.Fields.Where(field => names.Contains(field.Name)))
        {
            if (field is not DataField { IsArray: false } plain) throw new DamagedInputException($"column '{field.Name}' is nested; only columns of plain values can be read");
            chosen.Add(plain);
        }
        if (page is null || chosen.All(field => field.Name != page)) throw new DamagedInputException(RowPages.Missing(options, schema.Fields.Select(field => field.Name)));
        return chosen;
    }

    private static ParquetRows Load(ParquetRowGroupReader group, List<DataField> fields)
    {
        var columns = new Dictionary<string, ParquetColumn>(StringComparer.Ordinal);
        foreach (var field in fields)
        {
            var size = Guard(() => group.GetMetadata(field)?.MetaData?.TotalUncompressedSize) ?? 0;
            if (size > MaxColumnBytes) throw new DamagedInputException(string.Create(CultureInfo.InvariantCulture, $"has {size:#,0} bytes of column '{field.Name}' in one row group, too many to hold at once"));
            columns[field.Name] = Guard(() => new ParquetColumn(Await(() => group.ReadRawColumnDataBaseAsync(field))));
        }
        return new ParquetRows(columns);
    }

    private static async ValueTask<bool> Dispose(ParquetReader reader)
    {
        await reader.DisposeAsync().ConfigureAwait(false);
        return true;
    }

    private static T Await<T>(Func<ValueTask<T>> call) => Guard(() => call().AsTask().GetAwaiter().GetResult());

    /// <summary>Runs a call of the library, which throws anything at all for files that are damaged.</summary>
    private static T Guard<T>(Func<T> call)
    {
        try
        {
            return call();
        }
        catch (Exception e) when (e is not DamagedInputException)
        {
            throw new DamagedInputException($"cannot be read as Parquet ({e.Message.TrimEnd('.')})", e);
        }
    }
}
