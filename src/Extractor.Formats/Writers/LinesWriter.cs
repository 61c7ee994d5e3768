using System.Text;

namespace Extraction.Formats.Writers;

/// <summary><c>lines</c>: tab-separated, a header, then a row a labelled span.</summary>
internal sealed class LinesWriter : IDocumentWriter
{
    private readonly StreamWriter _text;

    public LinesWriter(Stream output, WriterOptions options)
    {
        _text = TextOutput.Open(output);
        if (!options.Continues) _text.WriteLine("source\tline\tstart\tlength\tlabel\tconfidence\trule\ttext");
    }

    public void Write(PageResult page)
    {
        string[] rows = [.. page.Document.Blocks.Select(block => Row(page, block))];   // all of a page or nothing
        foreach (var row in rows) _text.WriteLine(row);
    }

    public void Complete() => _text.Flush();

    public void Dispose() => _text.Dispose();

    private static string Row(PageResult page, Block block) => string.Join('\t',
        Escape(page.Source), Score.Text(block.Line), Score.Text(block.Start), Score.Text(block.Length),
        block.Label.ToName(), Score.Text(block.Confidence), Escape(block.Rule), Escape(block.Text));

    /// <summary>Tab, line feed, carriage return and backslash as \t, \n, \r and \\.</summary>
    internal static string Escape(string cell)
    {
        if (!cell.AsSpan().ContainsAny("\t\n\r\\")) return cell;
        return new StringBuilder(cell).Replace("\\", "\\\\").Replace("\t", "\\t").Replace("\n", "\\n").Replace("\r", "\\r").ToString();
    }
}
