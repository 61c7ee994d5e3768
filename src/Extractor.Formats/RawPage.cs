namespace Extraction.Formats;

/// <summary>What reading an input gave: a <see cref="RawPage"/>, or an <see cref="InputFailure"/> in its place.</summary>
/// <param name="Source">Where it comes from, as a user would name it: a path, a path and the number of a row, or <c>stdin</c>.</param>
public abstract record InputRecord(string Source);

/// <summary>A page as bytes, before anything is known of it.</summary>
/// <param name="Id">The file name without its extensions, or the record id of a container.</param>
/// <param name="Source">Where the page comes from: a path, a path and the number of a row, or <c>stdin</c>.</param>
/// <param name="Url">Address of the page; null when the input does not know it.</param>
/// <param name="Bytes">The page, not decoded.</param>
/// <param name="Kind">What the input says the page is; null leaves it to the bytes.</param>
public sealed record RawPage(string Id, string Source, string? Url, ReadOnlyMemory<byte> Bytes, PageKind? Kind = null) : InputRecord(Source)
{
    /// <summary>The charset that the input names, such as that of an HTTP header; null when it names none.</summary>
    public string? Charset { get; init; }

    /// <summary>Why the page is not whole, in words that follow the name of the input; null when it is.</summary>
    public string? Damage { get; init; }

    /// <summary>The columns that <see cref="ReadOptions.Keep"/> asks for, as far as the row has them.</summary>
    public IReadOnlyList<KeptColumn> Kept { get; init; } = [];
}

/// <summary>An input that could not be read. The pages after it are read all the same.</summary>
/// <param name="Source">The input as a user would name it.</param>
/// <param name="Reason">Why, in words that follow the name of the input.</param>
public sealed record InputFailure(string Source, string Reason) : InputRecord(Source);
