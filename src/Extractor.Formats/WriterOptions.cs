namespace Extraction.Formats;

/// <summary>Settings of writers. Immutable and thread-safe.</summary>
public sealed record WriterOptions
{
    /// <summary>Whether CSV cells that a spreadsheet would run as a formula are written as they are.</summary>
    /// <value>Default false: such cells get an apostrophe in front.</value>
    public bool RawCsv { get; init; }

    /// <summary>Whether CSV starts with a byte order mark, without which Excel does not take a file for UTF-8 when it is opened by a click.</summary>
    /// <value>Default false: programs read the mark as part of the first name.</value>
    public bool CsvMark { get; init; }

    /// <summary>Columns of the input that are written behind those of the format, where it <see cref="OutputFormat.CarriesColumns"/>.</summary>
    /// <value>Default none.</value>
    public IReadOnlyList<string> Keep { get; init; } = [];

    /// <summary>Whether the output goes on behind what an earlier writer of the same format has completed.</summary>
    internal bool Continues { get; init; }
}
