namespace Extraction.Metadata;

/// <summary>The date that the page prints for its readers.</summary>
/// <param name="Date">The date.</param>
/// <param name="Source">The line, as <see cref="Document.Sources"/> names it.</param>
/// <param name="Line">Index of the line; -1 when it is not known.</param>
internal sealed record PrintedDate(PublicationDate Date, string Source, int Line)
{
    /// <summary>The date that the labelled lines of a document give; null when they give none.</summary>
    public static PrintedDate? Of(Document document)
    {
        return document.Published is { } date ? Find(document, date, "published") : null;
    }

    /// <summary>The date of the last change that the labelled lines give; null when they give none.</summary>
    public static PrintedDate? OfChange(Document document) => document.Modified is { } date ? Find(document, date, "modified") : null;

    private static PrintedDate Find(Document document, PublicationDate date, string field)
    {
        var line = -1;
        for (var i = 0; i < document.Blocks.Length && line < 0; i++)
            if (IsRawOf(date, document.Blocks[i])) line = i;
        return new PrintedDate(date, document.Sources.GetValueOrDefault(field, "line"), line);
    }

    /// <summary>A time on the next line stands behind the text of the line.</summary>
    private static bool IsRawOf(PublicationDate date, Block block) =>
        date.Raw == block.Text || (block.Label == Label.Date && date.Raw.StartsWith(block.Text + " ", StringComparison.Ordinal));
}
