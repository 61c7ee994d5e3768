using System.Text;
using Extraction.Assembling;
using Extraction.Model;

namespace Extraction.Rendering;

/// <summary>Writes the text of blocks as one line of Markdown, links included.</summary>
internal sealed class MarkdownInline(bool writesLinks)
{
    /// <summary>Addresses of this length are written where their link begins and not again on every line of it.</summary>
    private const int LongAddress = 256;

    private readonly HashSet<Slice> _written = [];
    private readonly StringBuilder _line = new();

    /// <summary>The text of a block.</summary>
    public string Of(Block block)
    {
        var start = block.Layout?.HasMark == true && !string.IsNullOrWhiteSpace(block.Text[1..]) ? 1 : 0;
        return Of(block, start, block.Text.Length, isStart: true, isCell: false);
    }

    /// <summary>A cell of a row of a table, or a block in a cell.</summary>
    public string OfCell(Block block, int start, int end) => Of(block, start, end, isStart: false, isCell: true);

    /// <summary>A line as a heading: a sign at its end that would be taken off as the mark of its end is kept.</summary>
    public static string Closed(string line) => line is "#" or [.., ' ' or '#', '#'] ? line[..^1] + "\\#" : line;

    /// <summary>Text without links.</summary>
    public string Of(string text)
    {
        _line.Clear();
        MarkdownText.Append(_line, text.AsSpan().Trim(), isStart: true);
        return _line.ToString();
    }

    /// <summary>A picture.</summary>
    public string Of(DocumentImage image)
    {
        _line.Clear().Append("![");
        MarkdownText.Append(_line, image.Alt.AsSpan().Trim(), isStart: false);
        _line.Append(']');
        MarkdownText.AppendAddress(_line, image.Url);
        return _line.ToString();
    }

    private bool IsDue(LinkSpan link) => link.Address.Length < LongAddress || _written.Add(link.Address);

    private string Of(Block block, int start, int end, bool isStart, bool isCell)
    {
        var text = block.Text.AsSpan();
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        _line.Clear();
        var at = start;
        if (writesLinks && block.Layout is { Links.Length: > 0 } layout)
        {
            var links = layout.Links.AsSpan();
            for (var i = Sorted.FirstAt(links, start, static (in LinkSpan link) => link.Start); i < links.Length && links[i].Start < end; i++)
            {
                var link = links[i];
                if (link.Start < at || link.End > end || !IsDue(link) || layout.Addresses.Link(link.Address) is not { } url) continue;
                MarkdownText.Append(_line, text[at..link.Start], isStart && at == start, isCell);
                if (_line.Length > 0 && _line[^1] == '!') _line.Insert(_line.Length - 1, '\\'); // a link, not a picture
                _line.Append('[');
                MarkdownText.Append(_line, text[link.Start..link.End], isStart: false, isCell);
                _line.Append(']');
                MarkdownText.AppendAddress(_line, url);
                at = link.End;
            }
        }
        MarkdownText.Append(_line, text[at..end], isStart && at == start, isCell);
        return _line.ToString();
    }
}
