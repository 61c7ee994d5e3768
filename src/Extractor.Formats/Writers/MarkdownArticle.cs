namespace Extraction.Formats.Writers;

/// <summary>Lays an article out as Markdown: headline, standfirst, byline and date, then the main text with its captions.</summary>
internal static class MarkdownArticle
{
    /// <summary>The Markdown of each block, to be joined by blank lines.</summary>
    public static IEnumerable<string> Blocks(Document document) => Head(document).Concat(Text(document));

    private static IEnumerable<string> Head(Document document)
    {
        if (document.Headline is { Length: > 0 } headline) yield return MarkdownText.Heading(1, headline);
        foreach (var line in Lines(document.Standfirst)) yield return $"**{MarkdownText.Paragraph(line)}**";
        var byline = document.Byline ?? string.Join(", ", document.Authors);
        var signature = string.Join(" · ", new[] { byline, document.Published?.ToIso() }.Where(part => !string.IsNullOrEmpty(part)));
        if (signature.Length > 0) yield return MarkdownText.Paragraph(signature);
    }

    private static IEnumerable<string> Text(Document document)
    {
        var run = new List<Block>();
        foreach (var block in document.Blocks.Where(block => IsShown(document, block)))
        {
            if (run.Count > 0 && !Continues(run[^1], block))
            {
                yield return Run(run);
                run.Clear();
            }
            run.Add(block);
        }
        if (run.Count > 0) yield return Run(run);
    }

    /// <summary>The standfirst stands in the head already, unless the field is empty.</summary>
    private static bool IsShown(Document document, Block block) => !string.IsNullOrWhiteSpace(block.Text) && block.Label switch
    {
        Label.Standfirst => string.IsNullOrWhiteSpace(document.Standfirst),
        Label.Caption or Label.Credit => true,
        var label => label.IsMainText(),
    };

    private static bool Continues(Block before, Block block) =>
        before.Kind == block.Kind && before.Label == block.Label && block.Kind is BlockKind.ListItem or BlockKind.Quote or BlockKind.Code or BlockKind.TableRow;

    private static string Run(List<Block> run) => run[0] switch
    {
        { Label: Label.Caption or Label.Credit } => string.Join("\n\n", run.Select(block => $"*{MarkdownText.Paragraph(block.Text)}*")),
        { Label: Label.Subheading } or { Kind: BlockKind.Heading } => MarkdownText.Heading(2, run[0].Text),
        { Kind: BlockKind.ListItem } => string.Join('\n', run.Select(block => "- " + MarkdownText.Paragraph(block.Text))),
        { Kind: BlockKind.Quote } => string.Join("\n>\n", run.Select(block => "> " + MarkdownText.Paragraph(block.Text))),
        { Kind: BlockKind.Code } => MarkdownText.Code(string.Join('\n', run.Select(block => block.Text))),
        { Kind: BlockKind.TableRow } => MarkdownText.Table([.. run.Select(block => block.Text.Split('\t'))]),
        var block => MarkdownText.Paragraph(block.Text),
    };

    private static string[] Lines(string? text) =>
        (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
