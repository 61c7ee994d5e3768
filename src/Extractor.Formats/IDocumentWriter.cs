namespace Extraction.Formats;

/// <summary>Writes extracted pages in one format, one after the other. Not thread-safe.</summary>
/// <remarks>Disposing a writer that was not completed abandons what it writes: a file under its final name is always whole.</remarks>
public interface IDocumentWriter : IDisposable
{
    /// <summary>Writes one page.</summary>
    /// <exception cref="IOException">The output breaks.</exception>
    void Write(PageResult page);

    /// <summary>Ends the output and hands all of it on. Nothing may be written afterwards.</summary>
    /// <exception cref="IOException">The output breaks.</exception>
    void Complete();
}
