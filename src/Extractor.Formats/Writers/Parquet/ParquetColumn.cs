using Parquet;
using Parquet.Schema;

namespace Extraction.Formats.Writers.Parquet;

/// <summary>A column of the table, plain or nested.</summary>
/// <param name="field">Its place in the schema.</param>
internal abstract class ParquetColumn(Field field)
{
    public Field Field { get; } = field;

    /// <summary>Asks a page for its values, so that one that cannot give them is left out before others stand beside it.</summary>
    public abstract void Check(PageResult page);

    /// <summary>Writes the values of the rows of one row group.</summary>
    public abstract Task Write(ParquetRowGroupWriter group, IReadOnlyList<PageResult> rows);
}

/// <summary>A text; may be missing.</summary>
internal sealed class TextColumn(string name, Func<PageResult, string?> value) : ParquetColumn(new DataField<string>(name))
{
    public override void Check(PageResult page) => value(page);

    public override Task Write(ParquetRowGroupWriter group, IReadOnlyList<PageResult> rows) => group.WriteAsync((DataField)Field, [.. rows.Select(value)]);
}

/// <summary>A number that every row has.</summary>
internal sealed class NumberColumn<T>(string name, Func<PageResult, T> value) : ParquetColumn(new DataField<T>(name))
    where T : struct
{
    public override void Check(PageResult page) => value(page);

    public override Task Write(ParquetRowGroupWriter group, IReadOnlyList<PageResult> rows) =>
        group.WriteAsync<T>((DataField)Field, rows.Select(value).ToArray());
}

/// <summary>A list of texts, or of things with fields of their own.</summary>
/// <remarks>Levels as the format has them (Dremel): a list that is there but empty has the definition level 1, a value that is there the highest of its
/// field; a repetition level of 0 starts a row. The lists themselves are always there.</remarks>
internal sealed class ListColumn<T> : ParquetColumn
{
    private readonly Func<PageResult, IEnumerable<T>> _items;
    private readonly ListLeaf<T>[] _leaves;

    /// <summary>A list of values.</summary>
    public ListColumn(string name, Func<PageResult, IEnumerable<T>> items, ListLeaf<T> leaf)
        : base(new ListField(name, leaf.Field)) => (_items, _leaves) = (items, [leaf]);

    /// <summary>A list of things.</summary>
    public ListColumn(string name, Func<PageResult, IEnumerable<T>> items, params ListLeaf<T>[] leaves)
        : base(new ListField(name, new StructField("element", [.. leaves.Select(leaf => leaf.Field)]))) => (_items, _leaves) = (items, leaves);

    public override void Check(PageResult page)
    {
        foreach (var item in _items(page))
            foreach (var leaf in _leaves) leaf.Check(item);
    }

    public override async Task Write(ParquetRowGroupWriter group, IReadOnlyList<PageResult> rows)
    {
        var lists = rows.Select(row => _items(row).ToArray()).ToArray();
        foreach (var leaf in _leaves) await leaf.Write(group, lists).ConfigureAwait(false);
    }
}
