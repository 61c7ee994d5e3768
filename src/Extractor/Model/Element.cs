namespace Extraction.Model;

/// <summary>A run of characters in the page's <see cref="Markup.Values"/>; empty when missing.</summary>
internal readonly record struct Slice(int Start, int Length)
{
    public bool IsEmpty => Length == 0;
}

/// <summary>One block element of a page, or an inline element that holds blocks. Elements stand in the order of their start tags.</summary>
internal struct Element
{
    /// <summary>Index of the element it stands in; -1 for the outermost.</summary>
    public int Parent;
    /// <summary>Number among the elements of its parent, from 0.</summary>
    public int ChildIndex;
    /// <summary>How many elements have it as their parent.</summary>
    public int ChildCount;
    /// <summary>Index of the first line inside it; more than <see cref="LastLine"/> when there is none.</summary>
    public int FirstLine;
    /// <summary>Index of the last line inside it.</summary>
    public int LastLine;
    /// <summary>First of the parts of its class and id names in <see cref="Markup.Tokens"/>.</summary>
    public int FirstToken;
    public ushort TokenCount;
    /// <summary>Elements above it.</summary>
    public ushort Depth;
    /// <summary>Hash of the tag and the first class name without digits: equal for the cards, posts or rows of one listing.</summary>
    public uint Signature;
    /// <summary>Hash of the tags from the outermost element down to it.</summary>
    public uint Path;
    /// <summary>What it stands in, itself included.</summary>
    public LineContext Context;
    public Tag Tag;
}
