using Extraction.Model;

namespace Extraction.Features;

/// <summary>The feature matrix of a page, column by column: what is known of all lines stands side by side, line by line.</summary>
/// <remarks>A column is filled in one go and read sixteen lines at a time. Each starts on an odd multiple of so many cells behind the one before, so
/// that the same lines of many columns do not compete for the same places in the cache.</remarks>
internal readonly ref struct FeatureColumns
{
    /// <summary>So many lines of a column can always be read at once, from a multiple of this number on; behind the last line they are anything.</summary>
    public const int Block = 16;

    private readonly Span<float> _cells;
    private readonly int _stride, _lines;

    private FeatureColumns(Span<float> cells, int lines)
    {
        _cells = cells;
        _stride = StrideOf(lines);
        _lines = lines;
    }

    /// <summary>Makes room for the matrix of a page; its cells are anything.</summary>
    public static FeatureColumns Make(Buffer<float> cells, int lines, int columns) => new(cells.Resize(StrideOf(lines) * columns), lines);

    /// <summary>The matrix of a page that has been made room for.</summary>
    public static FeatureColumns Of(Buffer<float> cells, int lines) => new(cells.Span, lines);

    /// <summary>All cells.</summary>
    public Span<float> Cells => _cells;

    /// <summary>How far apart the cells of a row stand.</summary>
    public int Stride => _stride;

    /// <summary>How many columns there are.</summary>
    public int Count => _lines == 0 ? 0 : _cells.Length / _stride;

    /// <summary>A column, a cell a line.</summary>
    public Span<float> this[Feature feature] => _cells.Slice((int)feature * _stride, _lines);

    /// <summary>The row of a line.</summary>
    public FeatureRow this[int line] => new(_cells[line..], _stride);

    /// <summary>Copies columns that follow each other from the line above.</summary>
    public void Repeat(int line, Feature first, Feature last)
    {
        var cells = _cells;
        for (int i = ((int)first * _stride) + line, end = ((int)last * _stride) + line; i <= end; i += _stride) cells[i] = cells[i - 1];
    }

    /// <summary>Gives all lines the same in columns that follow each other: what the first line has.</summary>
    public void Share(Feature first, Feature last)
    {
        for (var feature = first; feature <= last; feature++)
        {
            var column = this[feature];
            column.Fill(column[0]);
        }
    }

    /// <summary>Whether all lines of any page have the same in a column.</summary>
    public static bool AreShared(Feature feature) => feature is (>= Feature.PageWords and <= Feature.PageGapShare) or (>= Feature.PageParagraphShare and <= Feature.SoftwareShop);

    private static int StrideOf(int lines) => lines == 0 ? 0 : (((lines + Block - 1) / Block) | 1) * Block;
}
