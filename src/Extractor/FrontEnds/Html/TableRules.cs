using Extraction.Model;

namespace Extraction.FrontEnds.Html;

/// <summary>Tags inside tables: missing rows and bodies, cells that end where the next begins.</summary>
/// <remarks>Each rule either settles a tag (true), leaves it to the rules of the body (false), or changes the open elements and lets the
/// tag be looked at again (null); every change closes or opens an element, so that ends.</remarks>
internal sealed class TableRules(TreeState tree)
{
    private readonly OpenElements _open = tree.Open;

    public bool? Start(in TagToken token) => _open.Top.Mode switch
    {
        InsertionMode.Table => StartInTable(token),
        InsertionMode.TableBody => StartInTableBody(token),
        InsertionMode.Row => StartInRow(token),
        InsertionMode.Cell => Tags.Is(token.Tag, TagTraits.TablePart) ? CloseCell() : false,
        InsertionMode.Caption => Tags.Is(token.Tag, TagTraits.TablePart) ? CloseCaption() : false,
        _ => false,
    };

    public bool? End(in EndToken token) => _open.Top.Mode switch
    {
        InsertionMode.Table => EndInTable(token.Tag),
        InsertionMode.TableBody => EndInTableBody(token.Tag),
        InsertionMode.Row => EndInRow(token.Tag),
        InsertionMode.Cell => EndInCell(token.Tag),
        InsertionMode.Caption => EndInCaption(token.Tag),
        _ => false,
    };

    private bool? StartInTable(in TagToken token)
    {
        switch (token.Tag)
        {
            case Tag.Caption:
                ClearTo(Tag.Table, Tag.Table, Tag.Table);
                tree.Formatting.AddMarker();
                return Open(token, InsertionMode.Caption);
            case Tag.Col or Tag.Colgroup:
                ClearTo(Tag.Table, Tag.Table, Tag.Table);
                return true;
            case Tag.Tbody or Tag.Thead or Tag.Tfoot:
                ClearTo(Tag.Table, Tag.Table, Tag.Table);
                return Open(token, InsertionMode.TableBody);
            case Tag.Tr or Tag.Td or Tag.Th:
                ClearTo(Tag.Table, Tag.Table, Tag.Table);
                return Imply(Tag.Tbody, InsertionMode.TableBody);
            case Tag.Table:
                if (!_open.IsInTableScope(Tag.Table)) return true;
                tree.PopTo(Tag.Table);
                return null;
            case Tag.Form:
                if (tree.HasForm || _open.IsOpen(Tag.Template)) return true;
                tree.HasForm = true;
                if (tree.Push(token)) tree.Pop();   // its fields stand in the cells
                return true;
            default:
                return false;
        }
    }

    private bool? EndInTable(Tag tag)
    {
        if (tag != Tag.Table) return IsTablePart(tag) ? true : false;
        if (_open.IsInTableScope(Tag.Table)) tree.PopTo(Tag.Table);
        return true;
    }

    private bool? StartInTableBody(in TagToken token)
    {
        switch (token.Tag)
        {
            case Tag.Tr:
                ClearTo(Tag.Tbody, Tag.Thead, Tag.Tfoot);
                return Open(token, InsertionMode.Row);
            case Tag.Td or Tag.Th:
                ClearTo(Tag.Tbody, Tag.Thead, Tag.Tfoot);
                return Imply(Tag.Tr, InsertionMode.Row);
            case Tag.Caption or Tag.Col or Tag.Colgroup or Tag.Tbody or Tag.Thead or Tag.Tfoot:
                return CloseBody();
            default:
                return StartInTable(token);
        }
    }

    private bool? EndInTableBody(Tag tag)
    {
        switch (tag)
        {
            case Tag.Tbody or Tag.Thead or Tag.Tfoot:
                if (_open.IsInTableScope(tag)) CloseBody();
                return true;
            case Tag.Table:
                return CloseBody();
            default:
                return EndInTable(tag);
        }
    }

    private bool? StartInRow(in TagToken token)
    {
        if (token.Tag is Tag.Td or Tag.Th)
        {
            ClearTo(Tag.Tr, Tag.Tr, Tag.Tr);
            tree.Formatting.AddMarker();
            return Open(token, InsertionMode.Cell);
        }
        return Tags.Is(token.Tag, TagTraits.TablePart) ? CloseRow() : StartInTable(token);
    }

    private bool? EndInRow(Tag tag)
    {
        switch (tag)
        {
            case Tag.Tr:
                CloseRow();
                return true;
            case Tag.Table:
                return CloseRow();
            case Tag.Tbody or Tag.Thead or Tag.Tfoot:
                return _open.IsInTableScope(tag) ? CloseRow() : true;
            default:
                return EndInTable(tag);
        }
    }

    private bool? EndInCell(Tag tag)
    {
        switch (tag)
        {
            case Tag.Td or Tag.Th:
                if (!_open.IsInTableScope(tag)) return true;
                tree.CloseImplied();
                tree.PopTo(tag);
                tree.Formatting.ClearToMarker();
                return true;
            case Tag.Caption or Tag.Col or Tag.Colgroup:
                return true;
            case Tag.Table or Tag.Tbody or Tag.Thead or Tag.Tfoot or Tag.Tr:
                return _open.IsInTableScope(tag) ? CloseCell() : true;
            default:
                return false;
        }
    }

    private bool? EndInCaption(Tag tag)
    {
        if (tag == Tag.Caption)
        {
            CloseCaption();
            return true;
        }
        if (tag == Tag.Table) return CloseCaption();
        return IsTablePart(tag) ? true : false;
    }

    private bool? CloseCell()
    {
        tree.CloseImplied();
        tree.PopTo(Math.Max(_open.Find(Tag.Td), _open.Find(Tag.Th)));
        tree.Formatting.ClearToMarker();
        return null;
    }

    private bool? CloseCaption()
    {
        tree.CloseImplied();
        tree.PopTo(Tag.Caption);
        tree.Formatting.ClearToMarker();
        return null;
    }

    private bool? CloseRow()
    {
        ClearTo(Tag.Tr, Tag.Tr, Tag.Tr);
        if (_open.Top.Tag != Tag.Tr) return true;
        tree.Pop();
        return null;
    }

    private bool? CloseBody()
    {
        ClearTo(Tag.Tbody, Tag.Thead, Tag.Tfoot);
        if (_open.Top.Tag is not (Tag.Tbody or Tag.Thead or Tag.Tfoot)) return true;
        tree.Pop();
        return null;
    }

    private bool? Imply(Tag tag, InsertionMode mode)
    {
        if (_open.IsFull) return true;
        tree.Push(tag);
        _open.Top.Mode = mode;
        return null;
    }

    private bool Open(in TagToken token, InsertionMode mode)
    {
        if (tree.Push(token)) _open.Top.Mode = mode;
        return true;
    }

    private void ClearTo(Tag first, Tag second, Tag third)
    {
        while (_open.Count > 1)
        {
            var tag = _open.Top.Tag;
            if (tag == first || tag == second || tag == third || tag is Tag.Template or Tag.Table or Tag.Html) return;
            tree.Pop();
        }
    }

    private static bool IsTablePart(Tag tag) => Tags.Is(tag, TagTraits.TablePart);
}
