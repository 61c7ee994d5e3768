using Extraction.Formats.Writers;

namespace Extraction.Formats;

/// <summary>An output format: one row of <see cref="OutputFormats"/>. Immutable and thread-safe.</summary>
public sealed class OutputFormat
{
    private readonly Func<Stream, WriterOptions, IDocumentWriter> _open;

    internal OutputFormat(string name, string extension, string summary, Func<Stream, WriterOptions, IDocumentWriter> open)
    {
        Name = name;
        Extension = extension;
        Summary = summary;
        _open = open;
    }

    /// <summary>What a user calls the format.</summary>
    public string Name { get; }

    /// <summary>The file extension, with its dot.</summary>
    public string Extension { get; }

    /// <summary>What the format holds, in a few words.</summary>
    public string Summary { get; }

    /// <summary>Whether spreadsheets open the format, so that <see cref="WriterOptions.RawCsv"/> and <see cref="WriterOptions.CsvMark"/> have a meaning.</summary>
    public bool IsCsv { get; internal init; }

    /// <summary>Whether columns of the input can be carried through, so that <see cref="WriterOptions.Keep"/> has a meaning.</summary>
    public bool CarriesColumns { get; internal init; }

    /// <summary>Whether the format is compressed inside and ends in a table of contents.</summary>
    internal bool HasTableOfContents { get; init; }

    /// <summary>Makes a writer to a stream, which stays open.</summary>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    public IDocumentWriter Open(Stream output, WriterOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        return _open(output, options ?? new WriterOptions());
    }

    /// <summary>Makes a writer to one file, compressed if its name ends in <c>.gz</c> or <c>.zst</c>. The file gets its name when it is complete; until then it is <c>PATH.partial</c>.</summary>
    /// <exception cref="ArgumentNullException">The path is null.</exception>
    /// <exception cref="IOException">The file cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be made.</exception>
    public IDocumentWriter OpenFile(string path, WriterOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        return new FileWriter(path, this, options ?? new WriterOptions());
    }

    /// <summary>Makes a writer of one file a page in a folder, named for the ids; a name met again gets a number.</summary>
    /// <exception cref="ArgumentNullException">The path is null.</exception>
    /// <exception cref="IOException">The folder cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be made.</exception>
    public IDocumentWriter OpenFolder(string path, WriterOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        return new FolderWriter(path, this, options ?? new WriterOptions());
    }

    /// <summary>Goes on with a file of which so many bytes are good.</summary>
    internal ICheckpointed ResumeFile(string path, WriterOptions options, long resumeAt) => new FileWriter(path, this, options, resumeAt);

    /// <summary>Goes on with a folder.</summary>
    internal ICheckpointed ResumeFolder(string path, WriterOptions options) => new FolderWriter(path, this, options);
}
