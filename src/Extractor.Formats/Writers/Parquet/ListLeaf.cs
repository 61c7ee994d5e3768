using Parquet;
using Parquet.Schema;

namespace Extraction.Formats.Writers.Parquet;

/// <summary>The values of one field of the things in lists.</summary>
internal abstract class ListLeaf<T>(DataField field)
{
    private const int EmptyList = 1;

    public DataField Field { get; } = field;

    /// <summary>Asks a thing for the value.</summary>
    public abstract void Check(T item);

    public abstract Task Write(ParquetRowGroupWriter group, T[][] lists);

    /// <summary>Writes values with their levels; null is a value that is missing.</summary>
    protected Task Write<TValue>(ParquetRowGroupWriter group, T[][] lists, Func<T, TValue?> value)
        where TValue : struct
    {
        var values = new List<TValue>();
        var definitions = new List<int>();
        var repetitions = new List<int>();
        foreach (var list in lists)
        {
            if (list.Length == 0)
            {
                definitions.Add(EmptyList);
                repetitions.Add(0);
            }
            for (var i = 0; i < list.Length; i++)
            {
                var item = value(list[i]);
                if (item is not null) values.Add(item.Value);
                definitions.Add(item is null ? Field.MaxDefinitionLevel - 1 : Field.MaxDefinitionLevel);
                repetitions.Add(i == 0 ? 0 : 1);
            }
        }
        return group.WriteAllPartsAsync<TValue>(Field, values.ToArray(), definitions.ToArray(), repetitions.ToArray(), CancellationToken.None);
    }
}

/// <summary>A text; may be missing.</summary>
internal sealed class TextLeaf<T>(string name, Func<T, string?> value) : ListLeaf<T>(new DataField<string>(name))
{
    public override void Check(T item) => value(item);

    public override Task Write(ParquetRowGroupWriter group, T[][] lists) => Write(group, lists, item => value(item) is { } text ? text.AsMemory() : (ReadOnlyMemory<char>?)null);
}

/// <summary>A number that every thing has.</summary>
internal sealed class NumberLeaf<T, TNumber>(string name, Func<T, TNumber> value) : ListLeaf<T>(new DataField<TNumber>(name))
    where TNumber : struct
{
    public override void Check(T item) => value(item);

    public override Task Write(ParquetRowGroupWriter group, T[][] lists) => Write(group, lists, item => (TNumber?)value(item));
}
