using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
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

    /// <summary>How many rows there are.</summary>
    public int Lines => _lines;

    /// <summary>How many columns there are.</summary>
    public int Count => _lines == 0 ? 0 : _cells.Length / _stride;

    /// <summary>A column, a cell a line.</summary>
    public Span<float> this[Feature feature] => _cells.Slice((int)feature * _stride, _lines);

    /// <summary>The row of a line.</summary>
    public FeatureRow this[int line] => new(_cells[line..], _stride);

    /// <summary>Fills a column with what another one has for the line above or below; 0 where there is no such line.</summary>
    /// <param name="to">The column to fill.</param>
    /// <param name="from">The other one.</param>
    /// <param name="lines">How far the line stands: above when negative.</param>
    public void Shift(Feature to, Feature from, int lines)
    {
        Span<float> into = this[to], known = this[from];
        var reach = Math.Min(Math.Abs(lines), into.Length);
        if (lines < 0)
        {
            into[..reach].Clear();
            known[..^reach].CopyTo(into[reach..]);
        }
        else
        {
            known[reach..].CopyTo(into);
            into[^reach..].Clear();
        }
    }

    /// <summary>Fills a column with 1 where a line has any of some flags, and with 0 elsewhere.</summary>
    /// <param name="feature">The column.</param>
    /// <param name="flags">The flags of each line, as many as <see cref="Stride"/>; behind the last line anything.</param>
    /// <param name="any">The flags.</param>
    public void Mark(Feature feature, ReadOnlySpan<uint> flags, uint any)
    {
        var column = _cells.Slice((int)feature * _stride, _stride);
        flags = flags[.._stride];
        for (var i = 0; i < column.Length; i += Block)
        {
            var none = Vector512.Equals(Vector512.Create(flags[i..]) & Vector512.Create(any), Vector512<uint>.Zero);
            Vector512.AndNot(Vector512<float>.One, none.AsSingle()).CopyTo(column[i..]);
        }
    }

    /// <summary>Copies columns that follow each other from the line above.</summary>
    public void Repeat(int line, Feature first, Feature last)
    {
        ref var cell = ref _cells[((int)first * _stride) + line];
        var end = (last - first + 1) * _stride;
        _ = _cells[((int)last * _stride) + line];   // it stands in the matrix, and so do all cells before it
        for (var offset = 0; offset < end; offset += _stride) Unsafe.Add(ref cell, offset) = Unsafe.Add(ref cell, offset - 1);
    }

    /// <summary>Gives all lines the same in columns that follow each other: what the first line has.</summary>
    public void Share(Feature first, Feature last) => Share(first, last, 0, _lines);

    /// <summary>Gives lines that follow each other the same in columns that follow each other: what the first of the lines has.</summary>
    public void Share(Feature first, Feature last, int start, int end)
    {
        for (var feature = first; feature <= last; feature++)
        {
            var cells = this[feature][start..end];
            cells.Fill(cells[0]);
        }
    }

    /// <summary>Fills a column with signed distances from some lines, on a logarithmic scale: negative above them, 0 inside, positive below.</summary>
    /// <param name="feature">The column.</param>
    /// <param name="start">The first of the lines.</param>
    /// <param name="end">The line behind the last.</param>
    public void FillDistances(Feature feature, int start, int end)
    {
        var column = this[feature];
        var (above, inside) = (Math.Clamp(start, 0, column.Length), Math.Clamp(end, 0, column.Length));
        for (var i = 0; i < above; i++) column[i] = -Logarithm.Of(start - i);
        if (above < inside) column[above..inside].Clear();
        for (var i = Math.Max(above, inside); i < column.Length; i++) column[i] = Logarithm.Of(i - end + 1);
    }

    /// <summary>Fills a column with 1 for some lines and 0 for all others.</summary>
    /// <param name="feature">The column.</param>
    /// <param name="start">The first of the lines.</param>
    /// <param name="end">The line behind the last.</param>
    public void FillInside(Feature feature, int start, int end)
    {
        var column = this[feature];
        column.Clear();
        if (start < end) column[Math.Clamp(start, 0, column.Length)..Math.Clamp(end, 0, column.Length)].Fill(1);
    }

    /// <summary>The smallest and the largest number that some lines, or some right before them, have in a column. No cell may be NaN.</summary>
    /// <param name="feature">The column.</param>
    /// <param name="start">The first of the lines.</param>
    /// <param name="end">The line behind the last.</param>
    public (float Least, float Most) RangeOf(Feature feature, int start, int end)
    {
        var cells = this[feature][..end];
        if (AreShared(feature)) return (cells[0], cells[0]);
        if (end < Block) return RangeOfFew(cells);
        var (least, most) = RangeOf(Vector512.Create<float>(cells[^Block..]), cells[start..]);
        return (LeastOf(least), -LeastOf(-most));
    }

    private static (Vector512<float> Least, Vector512<float> Most) RangeOf(Vector512<float> known, ReadOnlySpan<float> cells)
    {
        var (least, most) = (known, known);
        for (; cells.Length >= Block; cells = cells[Block..])
        {
            var next = Vector512.Create(cells);
            (least, most) = (Vector512.MinNative(least, next), Vector512.MaxNative(most, next));
        }
        return (least, most);
    }

    private static (float Least, float Most) RangeOfFew(ReadOnlySpan<float> cells)
    {
        var (least, most) = (cells[0], cells[0]);
        foreach (var cell in cells) (least, most) = (Math.Min(least, cell), Math.Max(most, cell));
        return (least, most);
    }

    private static float LeastOf(Vector512<float> cells)
    {
        var half = Vector256.MinNative(cells.GetLower(), cells.GetUpper());
        var quarter = Vector128.MinNative(half.GetLower(), half.GetUpper());
        quarter = Vector128.MinNative(quarter, Vector128.Shuffle(quarter, Vector128.Create(2, 3, 2, 3)));
        return Math.Min(quarter[0], quarter[1]);
    }

    /// <summary>Whether all lines of any page have the same in a column.</summary>
    public static bool AreShared(Feature feature) => feature is (>= Feature.PageWords and <= Feature.PageGapShare) or (>= Feature.PageParagraphShare and <= Feature.SoftwareShop);

    private static int StrideOf(int lines) => lines == 0 ? 0 : (((lines + Block - 1) / Block) | 1) * Block;
}
