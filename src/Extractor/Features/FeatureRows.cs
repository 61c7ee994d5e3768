namespace Extraction.Features;

/// <summary>The rows of the feature matrix of a page, one a line.</summary>
/// <param name="cells">The matrix.</param>
/// <param name="width">Columns of a row.</param>
internal readonly ref struct FeatureRows(Span<float> cells, int width)
{
    private readonly Span<float> _cells = cells;

    public Span<float> this[int line] => _cells.Slice(line * width, width);

    /// <summary>Copies columns that stand side by side from the row above.</summary>
    public void Repeat(int line, Feature first, Feature last)
    {
        var count = last - first + 1;
        var start = (line * width) + (int)first;
        _cells.Slice(start - width, count).CopyTo(_cells.Slice(start, count));
    }
}
