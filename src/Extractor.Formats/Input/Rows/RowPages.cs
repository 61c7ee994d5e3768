using System.Globalization;

namespace Extraction.Formats.Input.Rows;

/// <summary>Makes pages of rows: which column holds the page, which its id and its address.</summary>
internal sealed class RowPages(string path, ReadOptions options)
{
    private const int ShownColumns = 20;

    private readonly string _stem = PageId.Of(path);

    /// <summary>Looks for the column of the page in a header, before any row is read.</summary>
    /// <exception cref="DamagedInputException">The table has no such column.</exception>
    public void Check(IRow header)
    {
        if (FieldOf(header) is null) throw new DamagedInputException(Missing(header));
    }

    /// <summary>The page of a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="number">Its number in the file, as an editor or a reader of the format counts.</param>
    public InputRecord Read(IRow row, long number)
    {
        if ((FieldOf(row) ?? EmptyFieldOf(row)) is not { } field) return Failure(number, Missing(row));
        if (row.Page(field, out var isDecoded) is not { } bytes) return Failure(number, $"column '{field}' holds no text");
        if (bytes.Length > options.MaxPageBytes) return Failure(number, SizeNames.TooLarge("page", options.MaxPageBytes));
        var id = row.Text(options.IdField);
        return new RawPage(string.IsNullOrEmpty(id) ? string.Create(CultureInfo.InvariantCulture, $"{_stem}-{number}") : id, SourceOf(number), row.Text(options.UrlField), bytes, KindOf(field))
        {
            Charset = isDecoded ? "utf-8" : null,
            Kept = [.. options.Keep.Select(name => (name, json: row.Json(name))).Where(pair => pair.json is not null).Select(pair => new KeptColumn(pair.name, pair.json!))],
        };
    }

    /// <summary>A row that gives no page.</summary>
    public InputFailure Failure(long number, string reason) => new(SourceOf(number), reason);

    private string? FieldOf(IRow row) => options.Field is null ? ReadOptions.UsualFields.FirstOrDefault(row.Has) : row.Has(options.Field) ? options.Field : null;

    /// <summary>The column where the page would be, had the row one.</summary>
    private string? EmptyFieldOf(IRow row) => (options.Field is { } field ? [field] : ReadOptions.UsualFields).FirstOrDefault(row.Columns.Contains);

    private string SourceOf(long number) => string.Create(CultureInfo.InvariantCulture, $"{path}:{number}");

    private string Missing(IRow row) => Missing(options, row.Columns);

    /// <summary>What to say when a table has no column for the page.</summary>
    public static string Missing(ReadOptions options, IEnumerable<string> names)
    {
        var columns = names.Take(ShownColumns).ToList();
        var has = columns.Count == 0 ? "no column" : string.Join(", ", columns);
        return options.Field is { } field
            ? $"has no column '{field}', it has {has}"
            : $"has no page: looked for the columns {string.Join(", ", ReadOptions.UsualFields)}, it has {has}";
    }

    // "html" and "raw_html" say what they hold, and so does "text"; others leave it to the bytes.
    private static PageKind? KindOf(string field) =>
        field.Contains("html", StringComparison.OrdinalIgnoreCase) ? PageKind.Html
        : field.Contains("text", StringComparison.OrdinalIgnoreCase) ? PageKind.Text
        : null;
}
