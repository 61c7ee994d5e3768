namespace Extraction.Formats.Writers;

/// <summary><c>md</c>: the article as CommonMark; a thematic break between documents.</summary>
internal sealed class MarkdownWriter(Stream output, bool continues = false) : IDocumentWriter
{
    private readonly StreamWriter _text = TextOutput.Open(output);
    private bool _started = continues;

    public void Write(PageResult page)
    {
        var article = page.Document.ToMarkdown(MarkdownOptions.Article);   // before anything is written: all of a page or nothing
        if (_started) _text.Write("\n---\n\n");
        _started = true;
        if (article.Length > 0) _text.WriteLine(article);
    }

    public void Complete() => _text.Flush();

    public void Dispose() => _text.Dispose();
}
