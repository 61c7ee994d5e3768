using System.Text;
using Extraction.Tests.Support;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Extraction.Tests.Rendering;

/// <summary>What a CommonMark parser, Markdig with the tables and strikethrough of GitHub's dialect, makes of a text.</summary>
internal static class MarkdownTree
{
    private static readonly MarkdownPipeline GitHub = new MarkdownPipelineBuilder().UsePipeTables().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).Build();

    public static MarkdownDocument Parse(string markdown) => Markdown.Parse(markdown, GitHub);

    /// <summary>The blocks without others in them, one line each: where in which containers, what, text.</summary>
    public static List<string> Leaves(string markdown)
    {
        var leaves = new List<string>();
        AddLeaves(Parse(markdown), "", leaves);
        return leaves;
    }

    /// <summary>The visible characters of a text.</summary>
    public static string InkOf(string markdown)
    {
        var ink = new StringBuilder();
        foreach (var leaf in Parse(markdown).Descendants<LeafBlock>())
        {
            if (leaf is CodeBlock code) ink.Append(code.Lines.ToString());
            else Add(leaf.Inline, ink);
        }
        return Readable.InkOf(ink.Replace("¶", "").ToString());
    }

    /// <summary>Links and pictures, in order.</summary>
    public static List<(string Text, string? Url)> Links(string markdown, bool pictures = false) =>
        [.. Parse(markdown).Descendants<LinkInline>().Where(link => link.IsImage == pictures).Select(link => (TextOf(link), link.Url))];

    private static void AddLeaves(ContainerBlock container, string path, List<string> leaves)
    {
        for (var i = 0; i < container.Count; i++)
        {
            switch (container[i])
            {
                case Table table:
                    foreach (var row in table.OfType<TableRow>()) leaves.Add($"{path}{i} row {(row.IsHeader ? "header " : "")}{RowOf(row)}");
                    break;
                case ListBlock list:
                    AddLeaves(list, $"{path}{i}{(list.IsOrdered ? "ol" : "ul")}/", leaves);
                    break;
                case ContainerBlock inner:
                    AddLeaves(inner, $"{path}{i}{(inner is QuoteBlock ? "quote" : "li")}/", leaves);
                    break;
                case HeadingBlock heading:
                    leaves.Add($"{path}{i} h{heading.Level} {TextOf(heading.Inline)}");
                    break;
                case FencedCodeBlock code:
                    leaves.Add($"{path}{i} code {code.Info}\n{code.Lines}");
                    break;
                case ParagraphBlock paragraph:
                    leaves.Add($"{path}{i} p {TextOf(paragraph.Inline)}");
                    break;
                case var other:
                    leaves.Add($"{path}{i} {other.GetType().Name}");
                    break;
            }
        }
    }

    private static string RowOf(TableRow row) => string.Join('\t', row.OfType<TableCell>().Select(cell => string.Concat(cell.OfType<ParagraphBlock>().Select(text => TextOf(text.Inline)))));

    private static string TextOf(ContainerInline? inline)
    {
        var text = new StringBuilder();
        Add(inline, text);
        return text.ToString();
    }

    private static void Add(ContainerInline? container, StringBuilder text)
    {
        if (container is null) return;
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case HtmlInline { Tag: "<br>" }:
                    text.Append('¶');
                    break;
                case LinkInline { IsImage: true }:
                    break;
                case EmphasisInline or LinkInline:
                    Add((ContainerInline)inline, text);
                    break;
                default:
                    text.Append('{').Append(inline.GetType().Name).Append('}');
                    break;
            }
        }
    }
}
