namespace Extraction.Formats;

/// <summary>A page that was extracted: what writers write.</summary>
/// <param name="Id">The file name without its extensions, or the record id of a container.</param>
/// <param name="Source">Where the page comes from: a path, a path and the number of a row, or <c>stdin</c>.</param>
/// <param name="Url">Address of the page; null when not known.</param>
/// <param name="Document">What was found.</param>
public sealed record PageResult(string Id, string Source, string? Url, Document Document)
{
    /// <summary>Columns of the input that are carried through.</summary>
    public IReadOnlyList<KeptColumn> Kept { get; init; } = [];
}
