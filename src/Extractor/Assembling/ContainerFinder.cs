using Extraction.Model;

namespace Extraction.Assembling;

/// <summary>Finds the lists, items, quotations and tables that elements stand in. Looks at each element once. Not thread-safe.</summary>
internal sealed class ContainerFinder(Markup markup) : IDisposable
{
    /// <summary>Containers around each other that are told apart; what stands deeper belongs to the last.</summary>
    public const int MaxDepth = 16;

    /// <summary>Descendants of a table row that are looked at for its cells.</summary>
    private const int MaxRowElements = 256;

    private const int Unknown = 0, NoContainer = 1;

    /// <summary>By element <see cref="Unknown"/>, <see cref="NoContainer"/>, or where the container stands in the list.</summary>
    private readonly Buffer<int> _places = new();
    private readonly Buffer<int> _path = new();
    private readonly Buffer<Container?> _containers = new();
    /// <summary>The last item of each list, and the list of items that stand in none.</summary>
    private Dictionary<Container, Container>? _lastItems;
    private Dictionary<int, Container>? _looseLists;

    /// <summary>The innermost container of an element; null when it stands in none.</summary>
    public Container? Of(int element)
    {
        if (_places.Count == 0) Begin();
        _path.Clear();
        for (; element >= 0 && _places[element] == Unknown; element = markup.Elements[element].Parent) _path.Add(element);
        var place = element < 0 ? NoContainer : _places[element];
        for (var i = _path.Count - 1; i >= 0; i--)
        {
            var around = _containers[place];
            var container = Enter(_path[i], around);
            if (container != around)
            {
                place = _containers.Count;
                _containers.Add(container);
            }
            _places[_path[i]] = place;
        }
        return _containers[place];
    }

    private void Begin()
    {
        _places.Resize(markup.Elements.Count).Clear();
        _containers.Add(null);   // Unknown
        _containers.Add(null);   // NoContainer
    }

    public void Dispose()
    {
        _containers.Dispose();
        _places.Dispose();
        _path.Dispose();
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
            _looseLists ??= [];
            if (!_looseLists.TryGetValue(item.Parent, out var list)) _looseLists[item.Parent] = list = new Container(ContainerKind.BulletList, parent);
            parent = list;
        }
        return (_lastItems ??= [])[parent] = new Container(ContainerKind.Item, parent, item.ChildIndex + 1);
    }

    /// <summary>A list directly in a list belongs to the item before it.</summary>
    private Container? ItemAround(Container? parent)
    {
        if (parent?.IsList != true) return parent;
        _lastItems ??= [];
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
