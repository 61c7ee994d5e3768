using System.Runtime.CompilerServices;
using Extraction.Formats.Input;

namespace Extraction.Formats;

/// <summary>How inputs are read. Immutable and thread-safe.</summary>
public sealed record ReadOptions
{
    /// <summary>Columns that may hold the page when <see cref="Field"/> does not name one; the first that a row has is taken.</summary>
    public static IReadOnlyList<string> UsualFields { get; } = ["html", "text", "content", "body"];

    /// <summary>What every input is, whatever it is called: <c>page</c>, <c>jsonl</c>, <c>csv</c>, <c>tsv</c>, <c>parquet</c>, <c>warc</c>, <c>zip</c> or <c>tar</c>.</summary>
    /// <value>Default null: the name and the first bytes of an input tell.</value>
    /// <exception cref="ArgumentException">There is no such format.</exception>
    public string? Format { get; init => field = value is null || PageReaders.IsForced(value) ? value : throw new ArgumentException($"There is no input format '{value}'.", nameof(value)); }

    /// <summary>The column of JSON Lines, CSV and Parquet that holds the page.</summary>
    /// <value>Default null: the first of <see cref="UsualFields"/> that a row has.</value>
    public string? Field { get; init; }

    /// <summary>The column that holds the id; a row without one is named for its file and number.</summary>
    /// <value>Default <c>id</c>.</value>
    public string IdField { get; init; } = "id";

    /// <summary>The column that holds the address of the page.</summary>
    /// <value>Default <c>url</c>.</value>
    public string UrlField { get; init; } = "url";

    /// <summary>Columns that are carried through to the output.</summary>
    /// <value>Default none.</value>
    public IReadOnlyList<string> Keep { get; init; } = [];

    /// <summary>Larger pages are reported and not extracted; so are longer lines and records. A row of CSV over twice the limit, 32 Mi characters at least, ends
    /// its file: that is how a quote looks that is never closed.</summary>
    /// <value>Bytes, 1 to 1 Gi; default 32 Mi.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value lies outside the range.</exception>
    public int MaxPageBytes { get; init => field = value is >= 1 and <= 1 << 30 ? value : throw Bad(value, "1 to 1 Gi"); } = 32 << 20;

    /// <summary>Which share of the inputs is read.</summary>
    /// <value>Default all.</value>
    public Shard Shard { get; init; }

    /// <summary>How many archives stand around what is read.</summary>
    internal int Depth { get; init; }

    private static ArgumentOutOfRangeException Bad(object value, string range, [CallerMemberName] string name = "") =>
        new(name, value, $"{name} must be {range}.");
}
