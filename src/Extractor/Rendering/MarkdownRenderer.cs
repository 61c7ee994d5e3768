using Extraction.Assembling;

namespace Extraction.Rendering;

/// <summary>Writes a document as Markdown: its head on demand, then the main text with pictures and captions where they stand.</summary>
internal sealed class MarkdownRenderer
{
    private readonly Document _document;
    private readonly MarkdownOptions _options;
    private readonly MarkdownInline _inline;
    private readonly MarkdownTable _table;
    private readonly MarkdownLayout _out = new();
    private readonly List<int> _run = [];
    /// <summary>The container made for the last block when its layout is not known, so that the next block of its kind can share it.</summary>
    private Container? _made;
    private Block? _madeFor;
    private int _nextImage;

    private MarkdownRenderer(Document document, MarkdownOptions options)
    {
        (_document, _options) = (document, options);
        _inline = new MarkdownInline(options.Links);
        _table = new MarkdownTable(_inline);
    }

    public static string Render(Document document, MarkdownOptions options)
    {
        var renderer = new MarkdownRenderer(document, options);
        if (options.Head) renderer.AddHead();
        renderer.AddBody();
        return renderer._out.ToString();
    }

    private void AddHead()
    {
        if (!string.IsNullOrWhiteSpace(_document.Headline)) _out.Add(null, "# " + MarkdownInline.Closed(_inline.Of(_document.Headline)), isParagraph: false);
        foreach (var line in Lines(_document.Standfirst)) _out.Add(null, $"**{_inline.Of(line)}**", isParagraph: true);
        var byline = _document.Byline ?? string.Join(", ", _document.Authors);
        var signature = string.Join(" · ", new[] { byline, _document.Published?.ToIso() }.Where(part => !string.IsNullOrWhiteSpace(part)));
        if (signature.Length > 0) _out.Add(null, _inline.Of(signature), isParagraph: true);
    }

    private void AddBody()
    {
        var blocks = _document.Blocks;
        for (var i = 0; i < blocks.Length; i++)
        {
            if (!IsShown(blocks[i])) continue;
            FindRun(i);
            AddRun();
            i = _run[^1];
        }
        AddImages(blocks.Length);
    }

    /// <summary>Captions and credits on demand; the standfirst unless the head has it.</summary>
    private bool IsShown(Block block) => !string.IsNullOrWhiteSpace(block.Text) && block.Label switch
    {
        Label.Standfirst => !_options.Head || string.IsNullOrWhiteSpace(_document.Standfirst),
        Label.Caption or Label.Credit => _options.Captions,
        var label => label.IsMainText(),
    };

    /// <summary>Collects the blocks from one on that may make one table or one block of code.</summary>
    private void FindRun(int first)
    {
        _run.Clear();
        _run.Add(first);
        var blocks = _document.Blocks;
        for (var i = first + 1; i < blocks.Length && (!IsShown(blocks[i]) || IsOneWith(blocks[_run[^1]], blocks[i])); i++)
            if (IsShown(blocks[i])) _run.Add(i);
    }

    private static bool IsOneWith(Block before, Block block)
    {
        if (IsCaption(before) || IsCaption(block)) return false;
        if (TableOf(before) is { } table) return TableOf(block) == table;
        return before.Kind == block.Kind && before.Label == block.Label && block.Kind is BlockKind.Code or BlockKind.TableRow && before.Layout is null && block.Layout is null;
    }

    private static Container? TableOf(Block block) => block.Layout?.Container?.Find(ContainerKind.Table);

    private static bool IsCaption(Block block) => block.Label is Label.Caption or Label.Credit;

    private void AddRun()
    {
        var first = _document.Blocks[_run[0]];
        if (!IsCaption(first) && (first.Kind == BlockKind.TableRow || TableOf(first) is not null) && _table.Of(_run.ConvertAll(i => _document.Blocks[i])) is { } table)
        {
            AddImages(_run[^1]);
            _out.Add(TableOf(first), table, isParagraph: false);
        }
        else if (first.Kind == BlockKind.Code && _run.Count > 1)
        {
            AddImages(_run[0]);
            _out.Add(null, Fenced(string.Join('\n', _run.Select(i => _document.Blocks[i].Text)), null), isParagraph: false);
        }
        else
        {
            foreach (var i in _run) AddBlock(i);
        }
    }

    private void AddBlock(int index)
    {
        AddImages(index);
        var block = _document.Blocks[index];
        var container = block.Layout?.Container ?? MadeFor(block);
        if (IsCaption(block)) _out.Add(container, $"*{_inline.Of(block)}*", isParagraph: false);
        else if (block.Kind == BlockKind.Code) _out.Add(container, Fenced(block.Text, block.Layout?.CodeLanguage), isParagraph: false);
        else if (IsHeading(block)) _out.Add(container, new string('#', block.Level is 0 ? 2 : block.Level) + " " + MarkdownInline.Closed(_inline.Of(block)), isParagraph: false);
        else _out.Add(container, _inline.Of(block), isParagraph: true);
    }

    private static bool IsHeading(Block block) => block.Label == Label.Subheading || (block.Kind == BlockKind.Heading && block.Label != Label.Standfirst);

    /// <summary>The container of a block of which only the kind is known: items and quotations that follow each other stand in one.</summary>
    private Container? MadeFor(Block block)
    {
        var isItem = block.Kind == BlockKind.ListItem;
        if (IsCaption(block) || !(isItem || block.Kind == BlockKind.Quote)) return _made = null;
        var continues = _made is not null && _madeFor!.Kind == block.Kind && _madeFor.Label == block.Label;
        _madeFor = block;
        if (!isItem) return _made = continues ? _made : new Container(ContainerKind.Quote, null);
        var list = continues ? _made!.Parent : new Container(ContainerKind.BulletList, null);
        return _made = new Container(ContainerKind.Item, list);
    }

    /// <summary>Pictures that stand before a block, or in it.</summary>
    private void AddImages(int block)
    {
        if (!_options.Images) return;
        for (; _nextImage < _document.Images.Length && _document.Images[_nextImage].Block <= block; _nextImage++)
            _out.Add(ContainerOf(_nextImage), _inline.Of(_document.Images[_nextImage]), isParagraph: false);
    }

    private Container? ContainerOf(int image) =>
        _document.Images == _document.Media.Images ? _document.Media.Containers[image] : null;

    private static string Fenced(string code, string? language)
    {
        var fence = MarkdownText.FenceOf(code);
        return $"{fence}{language}\n{code.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')}\n{fence}";
    }

    private static string[] Lines(string? text) =>
        (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
