using Extraction.Model;

namespace Extraction.FrontEnds.Html;

/// <summary>The stack of open elements, of limited depth. Not thread-safe.</summary>
/// <remarks>Questions about scope walk down the stack, so they cost at most its depth; the count of open elements by tag answers most at once.</remarks>
/// <param name="maxDepth">Deepest element that is stored; deeper elements are counted by <see cref="PageBuilder"/> only.</param>
internal sealed class OpenElements(int maxDepth) : IDisposable
{
    private readonly Buffer<OpenElement> _items = new();
    private readonly int[] _open = new int[(int)Tag.Xmp + 1];

    /// <summary>Steps up the stack, and other work that is more for some tags than for others.</summary>
    public long Steps { get; set; }

    public int Count => _items.Count;

    public bool IsFull => _items.Count >= maxDepth;

    public ref OpenElement Top => ref _items[_items.Count - 1];

    public ref OpenElement this[int place] => ref _items[place];

    /// <summary>Opens an element inside the innermost one: a copy of that, to be changed where they differ.</summary>
    public ref OpenElement Push(Tag tag)
    {
        ref var element = ref _items.AddUnset();
        element = _items.Count > 1 ? _items[_items.Count - 2] : new OpenElement { Element = -1, Mark = -1, Cell = -1 };
        element.Tag = tag;
        element.Formatting = -1;
        element.IsStored = element.HasMark = element.IsBroken = element.IsGone = false;
        _open[(int)tag]++;
        return ref element;
    }

    /// <summary>Closes the innermost element.</summary>
    /// <returns>What it was, until the next is opened.</returns>
    public ref readonly OpenElement Pop()
    {
        ref var element = ref Top;
        _open[(int)element.Tag]--;
        _items.Resize(_items.Count - 1);
        return ref element;
    }

    public bool IsOpen(Tag tag) => _open[(int)tag] > 0;

    /// <summary>Takes an element off the stack while those inside stay.</summary>
    public void Remove(int place)
    {
        ref var element = ref _items[place];
        _open[(int)element.Tag]--;
        _open[(int)Tag.Other]++;
        element.Tag = Tag.Other;
        element.Name = 0;
        element.Formatting = -1;
        element.IsGone = true;
    }

    /// <summary>Place of the innermost element with a tag; -1 when none is open.</summary>
    public int Find(Tag tag)
    {
        var place = IsOpen(tag) ? _items.Count - 1 : -1;
        while (place >= 0 && _items[place].Tag != tag) place--;
        Steps += _items.Count - place;
        return place;
    }

    public bool IsInScope(Tag tag) => IsIn(tag, TagTraits.Scope, Tag.Other, Tag.Other);

    public bool IsInButtonScope(Tag tag) => IsIn(tag, TagTraits.Scope, Tag.Button, Tag.Other);

    public bool IsInListScope(Tag tag) => IsIn(tag, TagTraits.Scope, Tag.Ol, Tag.Ul);

    /// <summary>Whether a part of a table is open in the innermost table.</summary>
    public bool IsInTableScope(Tag tag)
    {
        if (!IsOpen(tag)) return false;
        for (var i = _items.Count - 1; i >= 0; i--)
        {
            var open = _items[i].Tag;
            Steps++;
            if (open == tag) return true;
            if (open is Tag.Table or Tag.Template or Tag.Html) return false;
        }
        return false;
    }

    /// <summary>Whether nothing between the top and a place keeps it from being closed.</summary>
    public bool IsReachable(int place)
    {
        Steps += _items.Count - place;
        for (var i = _items.Count - 1; i > place; i--)
            if (Tags.Is(_items[i].Tag, TagTraits.Scope)) return false;
        return true;
    }

    public void Dispose() => _items.Dispose();

    private bool IsIn(Tag tag, TagTraits ends, Tag alsoEnds, Tag orEnds)
    {
        if (!IsOpen(tag)) return false;
        for (var i = _items.Count - 1; i >= 0; i--)
        {
            var open = _items[i].Tag;
            Steps++;
            if (open == tag) return true;
            if (Tags.Is(open, ends) || (open != Tag.Other && (open == alsoEnds || open == orEnds))) return false;
        }
        return false;
    }
}
