namespace Extraction.Formats.Writers;

/// <summary>Writes one file, which gets its name when it is complete.</summary>
internal sealed class FileWriter : IDocumentWriter
{
    private readonly PartialFile _file;
    private readonly IDocumentWriter _inner;
    private bool _closed;

    public FileWriter(string path, OutputFormat format, WriterOptions options)
    {
        _file = new PartialFile(path);
        _inner = format.Open(_file.Stream, options);
    }

    public void Write(PageResult page) => _inner.Write(page);

    public void Complete()
    {
        _inner.Complete();
        Close();
        _file.Commit();
    }

    public void Dispose()
    {
        try
        {
            Close();
        }
        finally
        {
            _file.Dispose();
        }
    }

    // Text writers flush whenever they are disposed, also into a closed file.
    private void Close()
    {
        if (_closed) return;
        _closed = true;
        _inner.Dispose();
    }
}
