using Extraction.Model;

namespace Extraction.Assembling;

/// <summary>Finds the lists, items, quotations and tables that elements stand in. Looks at each element once. Not thread-safe.</summary>
internal sealed class ContainerFinder(Markup markup)
{
    /// <summary>Containers around each other that are told apart; what stands deeper belongs to the last.</summary>
    public const int MaxDepth = 16;

    /// <summary>Descendants of a table row that are looked at for its cells.</summary>
    private const int MaxRowElements = 256;

    private readonly Dictionary<int, Container?> _known = [];
    /// <summary>The last item of each list, and the list of items that stand in none.</summary>
    private readonly Dictionary<Container, Container> _lastItems = [];
    private readonly Dictionary<int, Container> _looseLists = [];
    private readonly Stack<int> _path = new();

    /// <summary>The innermost container of an element; null when it stands in none.</summary>
    public Container? Of(int element)
    {
        Container? container = null;
        while (element >= 0 && !_known.TryGetValue(element, out container))
        {
            _path.Push(element);
            element = markup.Elements[element].Parent;
        }
        while (_path.TryPop(out element)) _known[element] = container = Enter(element, container);
        return container;
    }

    /// <summary>The column of the first cell that has text in a line which the cells of a row share.</summary>
    public int FirstColumn(int row, int line)
    {
        var end = EndOf(row);
        for (var cell = row + 1; cell < end; cell++)
        {
            ref readonly var it = ref markup.Elements[cell];
            if (it.Parent == row && it.FirstLine == line && it.LastLine == line) return it.ChildIndex;
        }
        return 0;
    }

    private Container? Enter(int element, Container? parent)
    {
        if (parent?.Depth >= MaxDepth - 1) return parent;
        ref readonly var it = ref markup.Elements[element];
        switch (it.Tag)
        {
            case Tag.Ul or Tag.Menu or Tag.Dir:
                return new Container(ContainerKind.BulletList, ItemAround(parent));
            case Tag.Ol:
                return new Container(ContainerKind.NumberedList, ItemAround(parent));
            case Tag.Li:
                return EnterItem(it, parent);
            case Tag.Blockquote:
                return new Container(ContainerKind.Quote, parent);
            case Tag.Table:
                return new Container(ContainerKind.Table, parent);
            case Tag.Tr when parent?.Kind == ContainerKind.Table:
                return new Container(ContainerKind.Row, parent, isHeader: IsHeaderRow(element));
            case Tag.Td or Tag.Th when parent?.Kind == ContainerKind.Row:
                return new Container(ContainerKind.Cell, parent, it.ChildIndex, isHeader: it.Tag == Tag.Th);
            default:
                return parent;
        }
    }

    private Container EnterItem(in Element item, Container? parent)
    {
        if (parent?.IsList != true)
        {
            if (!_looseLists.TryGetValue(item.Parent, out var list)) _looseLists[item.Parent] = list = new Container(ContainerKind.BulletList, parent);
            parent = list;
        }
        return _lastItems[parent] = new Container(ContainerKind.Item, parent, item.ChildIndex + 1);
    }

    /// <summary>A list directly in a list belongs to the item before it.</summary>
    private Container? ItemAround(Container? parent)
    {
        if (parent?.IsList != true) return parent;
        return _lastItems.TryGetValue(parent, out var item) ? item : _lastItems[parent] = new Container(ContainerKind.Item, parent, 1);
    }

    private bool IsHeaderRow(int row)
    {
        var cells = 0;
        var end = EndOf(row);
        for (var cell = row + 1; cell < end; cell++)
        {
            ref readonly var it = ref markup.Elements[cell];
            if (it.Parent != row) continue;
            if (it.Tag != Tag.Th) return false;
            cells++;
        }
        return cells > 0;
    }

    /// <summary>The element behind the last one in a row that is looked at.</summary>
    private int EndOf(int row)
    {
        var end = row + 1;
        var most = Math.Min(markup.Elements.Count, end + MaxRowElements);
        while (end < most && markup.Elements[end].Depth > markup.Elements[row].Depth) end++;
        return end;
    }
}
