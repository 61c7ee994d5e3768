namespace Extraction.Formats.Writers;

/// <summary>A block and the page it stands on.</summary>
internal readonly record struct PageBlock(PageResult Page, Block Block)
{
    public static IEnumerable<PageBlock> Of(PageResult page) => page.Document.Blocks.Select(block => new PageBlock(page, block));
}

/// <summary>The columns of <c>blocks-csv</c>. Their names and order are a contract.</summary>
internal static class BlockColumns
{
    public static IReadOnlyList<Column<PageBlock>> All { get; } =
    [
        new("id", row => row.Page.Id),
        new("source", row => row.Page.Source),
        new("line", row => Score.Text(row.Block.Line)),
        new("start", row => Score.Text(row.Block.Start)),
        new("length", row => Score.Text(row.Block.Length)),
        new("label", row => row.Block.Label.ToName()),
        new("kind", row => row.Block.Kind.ToName()),
        new("confidence", row => Score.Text(row.Block.Confidence)),
        new("rule", row => row.Block.Rule),
        new("text", row => row.Block.Text),
    ];

    public static IDocumentWriter OpenCsv(Stream output, WriterOptions options) => new CsvWriter<PageBlock>(output, options, All, PageBlock.Of);
}
