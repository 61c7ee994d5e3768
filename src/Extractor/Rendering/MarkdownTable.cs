using System.Text;
using Extraction.Assembling;

namespace Extraction.Rendering;

/// <summary>Writes rows of a table as a table of GitHub's dialect, where they make one: tables that only lay out a page are left to paragraphs.</summary>
internal sealed class MarkdownTable(MarkdownInline inline)
{
    /// <summary>Blocks of one cell, and characters of one block, above which a table lays out a page.</summary>
    private const int MostBlocks = 6, MostChars = 500;

    /// <summary>Cells that a table may have more than its rows give: this many, and this many for each that they give.</summary>
    private const int MostEmpty = 1_000, MostEmptyShare = 8;

    private readonly List<SortedDictionary<int, StringBuilder>> _rows = [];
    private Container? _row;
    private bool _hasHeader, _isGrid;

    /// <summary>The table of a run of blocks; null when they make none.</summary>
    /// <param name="blocks">Blocks that stand in one table, in page order.</param>
    public string? Of(List<Block> blocks)
    {
        _rows.Clear();
        _row = null;
        _isGrid = true;
        _hasHeader = RowOf(blocks[0])?.IsHeader ?? true;
        foreach (var block in blocks)
            if (_isGrid) Add(block);
        return _isGrid && !IsRagged && (RowOf(blocks[0]) is null || Columns >= 2) ? Write() : null;
    }

    /// <summary>Whether most of the table would be cells that no row has: written out, a few long rows among many short ones grow without bound.</summary>
    private bool IsRagged => (long)_rows.Count * Columns > MostEmpty + (MostEmptyShare * _rows.Sum(row => (long)row.Count));

    private int Columns => _rows.Max(row => row.Keys.LastOrDefault()) + 1;

    private static Container? RowOf(Block block) => block.Layout?.Container?.Find(ContainerKind.Row);

    private void Add(Block block)
    {
        var row = RowOf(block);
        if (row is null || row != _row) _rows.Add([]);
        _row = row;
        if (block.Kind == BlockKind.TableRow) AddCells(block);
        else AddToCell(block);
    }

    private void AddCells(Block block)
    {
        var column = block.Layout?.Column ?? 0;
        for (var start = 0; start <= block.Text.Length; column++)
        {
            var end = block.Text.IndexOf('\t', start);
            if (end < 0) end = block.Text.Length;
            Append(column, inline.OfCell(block, start, end));
            start = end + 1;
        }
    }

    private void AddToCell(Block block)
    {
        var cell = block.Layout!.Container!.Find(ContainerKind.Cell);
        _isGrid &= cell is not null && block.Kind is BlockKind.Paragraph or BlockKind.ListItem && block.Text.Length <= MostChars;
        if (_isGrid) Append(cell!.Number, inline.OfCell(block, 0, block.Text.Length));
    }

    private void Append(int column, string text)
    {
        if (!_rows[^1].TryGetValue(column, out var cell)) _rows[^1][column] = cell = new StringBuilder();
        if (cell.Length > 0) cell.Append("<br>");
        cell.Append(text);
    }

    private string Write()
    {
        var columns = Columns;
        var table = new StringBuilder();
        if (!_hasHeader) WriteRow(table, [], columns);
        for (var i = 0; i < _rows.Count; i++)
        {
            if (i > 0 || !_hasHeader) table.Append('\n');
            if (i == 0 && !_hasHeader) WriteRule(table, columns).Append('\n');
            WriteRow(table, _rows[i], columns);
            if (i == 0 && _hasHeader) WriteRule(table.Append('\n'), columns);
        }
        return table.ToString();
    }

    private static StringBuilder WriteRule(StringBuilder table, int columns)
    {
        table.Append('|');
        for (var i = 0; i < columns; i++) table.Append(" --- |");
        return table;
    }

    private static void WriteRow(StringBuilder table, SortedDictionary<int, StringBuilder> cells, int columns)
    {
        table.Append('|');
        for (var i = 0; i < columns; i++) table.Append(' ').Append(cells.GetValueOrDefault(i)).Append(" |");
    }
}
