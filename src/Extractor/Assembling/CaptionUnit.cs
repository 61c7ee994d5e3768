namespace Extraction.Assembling;

/// <summary>The lines of one caption and the picture they belong to, as indices.</summary>
internal sealed class CaptionUnit
{
    /// <summary>The element that holds nothing but this caption, and its picture perhaps; -1 when the caption is a line alone.</summary>
    public int Frame { get; init; } = -1;

    /// <summary>Lines labelled caption, in page order; none when the page gives a credit alone.</summary>
    public List<int> Lines { get; } = [];

    /// <summary>Lines that are credits alone.</summary>
    public List<int> Credits { get; } = [];

    /// <summary>Index in the pictures of the page; -1 for none.</summary>
    public int Picture { get; set; } = -1;

    public int FirstLine => Lines.Count > 0 ? Lines[0] : Credits[0];
}
