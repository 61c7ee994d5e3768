using Extraction.Model;

namespace Extraction.FrontEnds.Html;

/// <summary>Which part of the tree rules places the next tag; the standard's insertion modes.</summary>
internal enum InsertionMode : byte
{
    Body, Table, TableBody, Row, Cell, Caption, Template,
}

/// <summary>An element whose end has not come, and what the text inside inherits from it.</summary>
internal struct OpenElement
{
    public Tag Tag;
    public InsertionMode Mode;
    public LineForm Form;
    public byte HeadingLevel;
    /// <summary>Innermost block element up to here.</summary>
    public Tag Block;
    /// <summary>How many b and strong are open.</summary>
    public byte Bold;
    public bool IsBlock;
    /// <summary>Nothing inside is text of the page.</summary>
    public bool IsSkipped;
    /// <summary>White space is kept.</summary>
    public bool IsPreformatted;
    /// <summary>The element has its own entry in <see cref="Markup.Elements"/>.</summary>
    public bool IsStored;
    /// <summary>A table cell that holds blocks or line breaks.</summary>
    public bool IsBroken;
    /// <summary>Removed from its place while elements inside stay open.</summary>
    public bool IsGone;
    /// <summary>The <see cref="Mark"/> is this element's own.</summary>
    public bool HasMark;
    public LineContext Context;
    /// <summary>Tells elements of the same <see cref="Tag"/> apart: their name.</summary>
    public uint Name;
    /// <summary>Its place in the list of active formatting elements; -1 when it has none.</summary>
    public int Formatting;
    /// <summary>Index of the innermost stored element; -1 when there is none.</summary>
    public int Element;
    /// <summary>Lines before it.</summary>
    public int FirstLine;
    /// <summary>Number of the link the text inside belongs to; 0 for none.</summary>
    public int Link;
    public Slice Href;
    /// <summary>Index of the innermost mark; -1 when there is none.</summary>
    public int Mark;
    /// <summary>Place of the innermost table cell among the open elements; -1 when there is none.</summary>
    public int Cell;
    public int FirstToken;
    public int TokenCount;
    public uint FirstClass;
}
