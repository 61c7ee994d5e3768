namespace Extraction.Metadata;

/// <summary>Finds the headline of a page that marks none: a line that stands in one of the stated titles, alone or beside the name of the site.</summary>
internal static class StatedLine
{
    private const int MostLines = 200;   // headlines of long menus stand that far down
    private const int LeastWords = 4;    // shorter ones are entries of menus

    /// <summary>The first such line; -1 when there is none.</summary>
    public static int Find(Document document, PageMetadata metadata)
    {
        if (metadata.Titles.IsEmpty) return -1;
        for (var i = 0; i < Math.Min(document.Blocks.Length, MostLines); i++)
            if (!document.Blocks[i].Label.IsChrome() && IsStated(document.Blocks[i].Text, metadata)) return i;
        return -1;
    }

    private static bool IsStated(string line, PageMetadata metadata)
    {
        if (line.Length > FoldedWords.MostChars) return false;
        foreach (var title in metadata.Titles)
            if (line.Length <= title.Value.Length && TitleSplitter.IsPart(line, title.Value) && new FoldedWords(line).Count >= LeastWords) return true;
        return false;
    }
}
