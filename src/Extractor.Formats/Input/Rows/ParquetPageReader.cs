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
            var (needed, spare) = Choose(Guard(() => reader.Schema), options);
            var pages = new RowPages(source, options);
            var number = 0L;
            for (var i = 0; i < reader.RowGroupCount; i++)
            {
                using var group = Guard(() => reader.OpenRowGroupReader(i));
                using var rows = Load(group, needed, spare);
                for (var row = 0; row < group.RowCount; row++) yield return pages.Read(rows.At(row), ++number);
            }
        }
        finally
        {
            Await(() => Dispose(reader));
        }
    }

    /// <summary>The columns that are needed, that of the page first, and those that may hold the page of a row that has none there.</summary>
    private static (List<DataField> Needed, List<DataField> Spare) Choose(ParquetSchema schema, ReadOptions options)
    {
        string[] pages = [.. (options.Field is { } named ? [named] : ReadOptions.UsualFields).Where(name => schema.Fields.Any(field => field.Name == name))];
        if (pages is not [var page, .. var others]) throw new DamagedInputException(RowPages.Missing(options, schema.Fields.Select(field => field.Name)));
        string?[] names = [page, options.IdField, options.UrlField, .. options.Keep];
        var needed = new List<DataField>();
        foreach (var field in schema.Fields.Where(field => names.Contains(field.Name)).OrderBy(field => field.Name != page))
        {
            if (field is not DataField { IsArray: false } plain) throw new DamagedInputException($"column '{field.Name}' is nested; only columns of plain values can be read");
            needed.Add(plain);
        }
        var plainFields = schema.Fields.OfType<DataField>().Where(field => !field.IsArray).Except(needed);
        return (needed, [.. others.Join(plainFields, name => name, field => field.Name, (_, field) => field)]);
    }

    /// <summary>Reads the columns that are needed; a spare one only when rows have no page in those before.</summary>
    private static ParquetRows Load(ParquetRowGroupReader group, List<DataField> needed, List<DataField> spare)
    {
        var columns = new Dictionary<string, ColumnValues>(StringComparer.Ordinal);
        foreach (var field in needed) columns[field.Name] = Load(group, field);
        var pages = columns[needed[0].Name];
        foreach (var field in spare)
        {
            if (pages.AreThere(group.RowCount)) break;
            columns[field.Name] = pages = Load(group, field);
        }
        return new ParquetRows(columns);
    }

    private static ColumnValues Load(ParquetRowGroupReader group, DataField field)
    {
        var size = Guard(() => group.GetMetadata(field)?.MetaData?.TotalUncompressedSize) ?? 0;
        if (size > MaxColumnBytes) throw new DamagedInputException(string.Create(CultureInfo.InvariantCulture, $"has {size:#,0} bytes of column '{field.Name}' in one row group, too many to hold at once"));
        return Guard(() => new ColumnValues(Await(() => group.ReadRawColumnDataBaseAsync(field))));
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
