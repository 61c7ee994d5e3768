namespace Extraction.Formats;

/// <summary>Settings of writers. Immutable and thread-safe.</summary>
public sealed record WriterOptions
{
    /// <summary>Whether CSV cells that a spreadsheet would run as a formula are written as they are.</summary>
    /// <value>Default false: such cells get an apostrophe in front.</value>
    public bool RawCsv { get; init; }

    /// <summary>Columns of the input that are written behind those of the format, where it <see cref="OutputFormat.CarriesColumns"/>.</summary>
    /// <value>Default none.</value>
    public IReadOnlyList<string> Keep { get; init; } = [];

    /// <summary>Whether the output goes on behind what an earlier writer of the same format has completed.</summary>
    internal bool Continues { get; init; }
}
