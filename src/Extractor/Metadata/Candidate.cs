namespace Extraction.Metadata;

/// <summary>What kind of thing a name belongs to, where structured data says so.</summary>
internal enum CreatorKind : byte
{
    Unknown,
    Person,
    Organisation,
}

/// <summary>One value that a page states for a field.</summary>
/// <param name="Value">The value, character references resolved, white space as single spaces.</param>
/// <param name="Source">Where it stands: <c>json-ld</c>, <c>og:title</c>, <c>meta:dc.title</c>, <c>microdata</c>, <c>time</c>, …</param>
internal readonly record struct Candidate(string Value, string Source)
{
    /// <summary>Lower numbers are trusted more: see <see cref="Metadata.Trust"/>.</summary>
    public int Trust { get; init; }

    /// <summary>For authors: what the page says the name belongs to.</summary>
    public CreatorKind Kind { get; init; }

    /// <summary>Index of the line that shows it; -1 for values outside the text.</summary>
    public int Line { get; init; } = -1;
}
