namespace Extraction.Formats.Input;

/// <summary>Reads the pages that one file or stream holds: one for a page file, many for a container.</summary>
internal interface IPageReader
{
    /// <summary>Reads lazily, a page at a time.</summary>
    /// <param name="source">Name of the input, for <see cref="InputRecord.Source"/> and ids.</param>
    /// <param name="stream">The input; the caller closes it. It may not seek.</param>
    /// <param name="options">How inputs are read.</param>
    /// <exception cref="IOException">The stream breaks or is damaged; the caller turns it into an <see cref="InputFailure"/>.</exception>
    IEnumerable<InputRecord> Read(string source, Stream stream, ReadOptions options);
}
