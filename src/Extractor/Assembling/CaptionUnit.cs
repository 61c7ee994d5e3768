namespace Extraction.Assembling;

/// <summary>The lines of one caption and the picture they belong to, as indices.</summary>
internal record struct CaptionUnit
{
    /// <summary>The element that holds nothing but this caption, and its picture perhaps; -1 when the caption is a line alone.</summary>
    public required int Frame { get; init; }

    /// <summary>Its first line: a caption, or a credit where the page gives that alone.</summary>
    public required int FirstLine { get; init; }

    /// <summary>Its lines labelled caption, as a part of those of all units.</summary>
    public Range Lines { get; set; }

    /// <summary>Its lines that are credits alone, as a part of those of all units.</summary>
    public Range Credits { get; set; }

    /// <summary>Index in the pictures of the page; -1 for none.</summary>
    public int Picture { get; set; }
}
