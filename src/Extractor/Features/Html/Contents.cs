using Extraction.Model;

namespace Extraction.Features.Html;

/// <summary>What a part of a page holds, in words.</summary>
internal struct Content
{
    public float Words, Linked, Prose, Paragraph;
    public int Lines, Headings;

    public readonly float LinkShare => Linked / Math.Max(1, Words);

    public readonly float ProseShare => Prose / Math.Max(1, Words);

    public readonly float ParagraphShare => Paragraph / Math.Max(1, Words);

    public readonly float MeanWords => Words / Math.Max(1, Lines);

    public void Add(in Content other)
    {
        Words += other.Words;
        Linked += other.Linked;
        Prose += other.Prose;
        Paragraph += other.Paragraph;
        Lines += other.Lines;
        Headings += other.Headings;
    }
}

/// <summary>What every line and every element of a page holds, elements with all that is inside them. One pass over lines, one over elements.</summary>
internal sealed class Contents : IDisposable
{
    private readonly Buffer<Content> _lines = new(), _elements = new();
    private readonly Buffer<int> _blocks = new(), _parents = new();
    private readonly Buffer<float> _linkShares = new();

    public Contents(Page page)
    {
        ReadParents(page.Markup.Elements.Span);
        ReadLines(page);
        var elements = Elements;
        var parents = Parents;
        for (var e = elements.Length - 1; e > 0; e--)
            if (parents[e] != e) elements[parents[e]].Add(elements[e]);
    }

    /// <summary>The whole page.</summary>
    public ref readonly Content Whole => ref _elements[0];

    public Span<Content> Lines => _lines.Span;

    public Span<Content> Elements => _elements.Span;

    /// <summary>The block each line stands in.</summary>
    public Span<int> Blocks => _blocks.Span;

    /// <summary>The element around each element; the outermost is around itself and around strays.</summary>
    public Span<int> Parents => _parents.Span;

    /// <summary>Share of each line's characters that are inside links, 0 to 1.</summary>
    public Span<float> LinkShares => _linkShares.Span;

    public void Dispose()
    {
        _lines.Dispose();
        _elements.Dispose();
        _blocks.Dispose();
        _parents.Dispose();
        _linkShares.Dispose();
    }

    private void ReadParents(ReadOnlySpan<Element> elements)
    {
        var parents = _parents.Resize(elements.Length);
        for (var e = 0; e < parents.Length; e++) parents[e] = Math.Max(0, elements[e].Parent);
    }

    private void ReadLines(Page page)
    {
        var lines = page.Lines;
        var facts = page.Facts;
        var contents = _lines.Resize(lines.Length);
        var blocks = _blocks.Resize(lines.Length);
        var shares = _linkShares.Resize(lines.Length);
        var elements = _elements.Resize(page.Markup.Elements.Count);
        elements.Clear();
        for (var i = 0; i < contents.Length; i++)
        {
            ref readonly var line = ref lines[i];
            blocks[i] = Math.Max(0, line.Element);
            shares[i] = LinkShare(line);
            ref var content = ref contents[i];
            content.Words = facts[i].Words;
            content.Linked = facts[i].Words * shares[i];
            content.Prose = facts[i].Is(LineTraits.Prose) ? facts[i].Words : 0;
            content.Paragraph = page.Markup.Elements[blocks[i]].Tag == Tag.P ? facts[i].Words : 0;
            content.Lines = 1;
            content.Headings = line.HeadingLevel > 0 ? 1 : 0;
            elements[blocks[i]].Add(content);
        }
    }

    private static float LinkShare(in Line line) =>
        line.Is(LineContext.BlockLink) ? 1 : Math.Min(1, line.LinkedChars / (float)Math.Max(1, line.Length));
}
