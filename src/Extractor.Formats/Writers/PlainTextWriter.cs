namespace Extraction.Formats.Writers;

/// <summary><c>txt</c>: headline and main text, blocks separated by a blank line; a line with a form feed between documents.</summary>
internal sealed class PlainTextWriter(Stream output, bool continues = false) : IDocumentWriter
{
    private readonly StreamWriter _text = TextOutput.Open(output);
    private bool _started = continues;

    public void Write(PageResult page)
    {
        if (_started) _text.Write("\n\f\n");
        _started = true;
        var document = page.Document;
        if (document.Headline is { Length: > 0 } headline) _text.Write(headline + (document.Body.Length > 0 ? "\n\n" : "\n"));
        if (document.Body.Length > 0) _text.Write(document.Body + "\n");
    }

    public void Complete() => _text.Flush();

    public void Dispose() => _text.Dispose();
}
