using Parquet.Data;

namespace Extraction.Formats.Input.Rows;

/// <summary>The values of a column of Parquet in one row group.</summary>
internal sealed class ColumnValues(RawColumnData data) : IDisposable
{
    private readonly object?[] _values = data switch
    {
        RawColumnData<ReadOnlyMemory<char>> it => Box(it),
        RawColumnData<ReadOnlyMemory<byte>> it => Box(it),
        RawColumnData<bool> it => Box(it),
        RawColumnData<byte> it => Box(it),
        RawColumnData<sbyte> it => Box(it),
        RawColumnData<short> it => Box(it),
        RawColumnData<ushort> it => Box(it),
        RawColumnData<int> it => Box(it),
        RawColumnData<uint> it => Box(it),
        RawColumnData<long> it => Box(it),
        RawColumnData<ulong> it => Box(it),
        RawColumnData<float> it => Box(it),
        RawColumnData<double> it => Box(it),
        RawColumnData<decimal> it => Box(it),
        RawColumnData<DateTime> it => Box(it),
        RawColumnData<DateOnly> it => Box(it),
        RawColumnData<TimeSpan> it => Box(it),
        RawColumnData<TimeOnly> it => Box(it),
        RawColumnData<Guid> it => Box(it),
        _ => [],   // of a kind that has no plain form: as if every value were missing
    };

    /// <summary>The value of a row; null when it has none.</summary>
    public object? At(int row) => row < _values.Length ? _values[row] : null;

    /// <summary>Whether all of so many rows have a value.</summary>
    public bool AreThere(long rows) => rows <= _values.Length && Array.IndexOf(_values, null) < 0;

    public void Dispose() => data.Dispose();

    private static object?[] Box<T>(RawColumnData<T> column)
        where T : struct => [.. column.NullableValues.Select(value => (object?)value)];
}
