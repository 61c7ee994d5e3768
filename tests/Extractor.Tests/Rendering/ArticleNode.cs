using System.Net;

namespace Extraction.Tests.Rendering;

/// <summary>A piece of an article that knows its HTML and what a Markdown parser must see of it.</summary>
internal abstract record ArticleNode
{
    public abstract string Html { get; }

    /// <summary>The leaves, as <see cref="MarkdownTree.Leaves"/> lists them.</summary>
    /// <param name="path">Where the piece stands: the containers around it, and its number in the last.</param>
    public abstract IEnumerable<string> Leaves(string path);

    /// <summary>Texts and addresses of the links.</summary>
    public virtual IEnumerable<(string Text, string Address)> Links => [];

    /// <summary>White space as the document prints it.</summary>
    private static string Printed(string text) =>
        string.Join(' ', text.Replace("\u200B", "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Escaped(string text) => WebUtility.HtmlEncode(text);

    private static IEnumerable<string> LeavesOf(IEnumerable<ArticleNode> nodes, string path) => nodes.SelectMany((node, i) => node.Leaves($"{path}{i}"));

    public sealed record Paragraph(string Text) : ArticleNode
    {
        public override string Html => $"<p>{Escaped(Text)}</p>";

        public override IEnumerable<string> Leaves(string path) => [$"{path} p {Printed(Text)}"];
    }

    public sealed record Linked(string Before, string Text, string After, string Address) : ArticleNode
    {
        public override string Html => $"<p>{Escaped(Before)}<a href=\"{Address}\">{Escaped(Text)}</a>{Escaped(After)}</p>";

        public override IEnumerable<(string Text, string Address)> Links => [(Printed(Text), WebUtility.HtmlDecode(Address))];

        public override IEnumerable<string> Leaves(string path) => [$"{path} p {Printed(Before + Text + After)}"];
    }

    public sealed record Heading(int Level, string Text) : ArticleNode
    {
        public override string Html => $"<h{Level}>{Escaped(Text)}</h{Level}>";

        public override IEnumerable<string> Leaves(string path) => [$"{path} h{Level} {Printed(Text)}"];
    }

    public sealed record Preformatted(string Text) : ArticleNode
    {
        public override string Html => $"<pre>{Escaped(Text)}</pre>";

        public override IEnumerable<string> Leaves(string path) => [$"{path} code \n{Text}"];
    }

    public sealed record Grid(string[][] Rows, bool HasHeader) : ArticleNode
    {
        public override string Html => "<table>" + string.Concat(Rows.Select((row, i) => "<tr>" + string.Concat(row.Select(cell => Cell(cell, i))))) + "</table>";

        public override IEnumerable<string> Leaves(string path) =>
            [.. HasHeader ? Array.Empty<string>() : [$"{path} row header \t"], .. Rows.Select((row, i) => $"{path} row {(i == 0 && HasHeader ? "header " : "")}{string.Join('\t', row.Select(Printed))}")];

        private string Cell(string text, int row) => row == 0 && HasHeader ? $"<th>{Escaped(text)}</th>" : $"<td>{Escaped(text)}</td>";
    }

    public sealed record Quote(ArticleNode[] Nodes) : ArticleNode
    {
        public override string Html => $"<blockquote>{string.Concat(Nodes.Select(node => node.Html))}</blockquote>";

        public override IEnumerable<(string Text, string Address)> Links => Nodes.SelectMany(node => node.Links);

        public override IEnumerable<string> Leaves(string path) => LeavesOf(Nodes, path + "quote/");
    }

    public sealed record Listing(ArticleNode[][] Items, bool IsOrdered) : ArticleNode
    {
        private string Tag => IsOrdered ? "ol" : "ul";

        public override string Html => $"<{Tag}>{string.Concat(Items.Select(item => $"<li>{string.Concat(item.Select(node => node.Html))}</li>"))}</{Tag}>";

        public override IEnumerable<(string Text, string Address)> Links => Items.SelectMany(item => item.SelectMany(node => node.Links));

        public override IEnumerable<string> Leaves(string path) => Items.SelectMany((item, i) => LeavesOf(item, $"{path}{Tag}/{i}li/"));
    }
}
