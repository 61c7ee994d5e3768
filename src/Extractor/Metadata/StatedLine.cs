namespace Extraction.Metadata;

/// <summary>Finds the headline of a page that marks none: a line that stands in one of the stated titles, alone or beside the name of the site.</summary>
internal sealed class StatedLine(Document document, PageMetadata metadata)
{
    private const int MostLines = 200;   // headlines of long menus stand that far down
    private const int LeastWords = 4;    // shorter ones are entries of menus

    private int? _line;

    /// <summary>The first such line, looked for when it is first asked for; -1 when there is none.</summary>
    public int Line => _line ??= Find();

    private int Find()
    {
        if (metadata.Titles.IsEmpty) return -1;
        for (var i = 0; i < Math.Min(document.Blocks.Length, MostLines); i++)
            if (!document.Blocks[i].Label.IsChrome() && IsStated(document.Blocks[i].Text)) return i;
        return -1;
    }

    private bool IsStated(string line)
    {
        if (line.Length > FoldedWords.MostChars) return false;
        foreach (var title in metadata.Titles)
            if (line.Length <= title.Value.Length && TitleSplitter.IsPart(line, title.Value) && new FoldedWords(line).Count >= LeastWords) return true;
        return false;
    }
}
