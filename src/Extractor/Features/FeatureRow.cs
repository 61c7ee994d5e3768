namespace Extraction.Features;

/// <summary>What is known of one line: a row of the feature matrix. The matrix is kept column by column, so the cells of a row stand apart.</summary>
internal readonly ref struct FeatureRow
{
    private readonly Span<float> _cells;
    private readonly int _stride;

    /// <summary>A row alone, its cells side by side.</summary>
    public FeatureRow(Span<float> cells)
        : this(cells, stride: 1)
    {
    }

    /// <summary>A row of a matrix.</summary>
    /// <param name="cells">The matrix from the first cell of the row on.</param>
    /// <param name="stride">How far apart the cells of the row stand.</param>
    public FeatureRow(Span<float> cells, int stride)
    {
        _cells = cells;
        _stride = stride;
    }

    /// <summary>How many columns there are.</summary>
    public int Length => (_cells.Length + _stride - 1) / _stride;

    public ref float this[int column] => ref _cells[column * _stride];

    public float[] ToArray()
    {
        var row = new float[Length];
        for (var i = 0; i < row.Length; i++) row[i] = this[i];
        return row;
    }
}
