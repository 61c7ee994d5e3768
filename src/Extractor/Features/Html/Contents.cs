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
    private readonly Page _page;
    private readonly Buffer<Content> _lines = new(), _elements = new();

    public Contents(Page page)
    {
        _page = page;
        var elements = _elements.Resize(page.Markup.Elements.Count);
        elements.Clear();
        var lines = _lines.Resize(page.Lines.Length);
        for (var i = 0; i < lines.Length; i++)
        {
            lines[i] = Read(page, i);
            elements[ElementOf(i)].Add(lines[i]);
        }
        for (var e = elements.Length - 1; e > 0; e--)
            if (ParentOf(e) is var parent && parent != e) elements[parent].Add(elements[e]);
    }

    /// <summary>The whole page.</summary>
    public ref readonly Content Whole => ref _elements[0];

    public ref readonly Content OfLine(int line) => ref _lines[line];

    public ref readonly Content OfElement(int element) => ref _elements[element];

    /// <summary>The block a line stands in.</summary>
    public int ElementOf(int line) => Math.Max(0, _page.LineBuffer[line].Element);

    /// <summary>The element around an element; the outermost is around itself and around strays.</summary>
    public int ParentOf(int element) => Math.Max(0, _page.Markup.Elements[element].Parent);

    public void Dispose()
    {
        _lines.Dispose();
        _elements.Dispose();
    }

    private static Content Read(Page page, int i)
    {
        ref readonly var line = ref page.LineBuffer[i];
        ref readonly var facts = ref page.FactBuffer[i];
        return new Content
        {
            Words = facts.Words,
            Linked = facts.Words * LinkShare(line),
            Prose = facts.Is(LineTraits.Prose) ? facts.Words : 0,
            Paragraph = page.Markup.Elements[Math.Max(0, line.Element)].Tag == Tag.P ? facts.Words : 0,
            Lines = 1,
            Headings = line.HeadingLevel > 0 ? 1 : 0,
        };
    }

    /// <summary>Share of a line's characters that are inside links, 0 to 1.</summary>
    public static float LinkShare(in Line line) =>
        line.Is(LineContext.BlockLink) ? 1 : Math.Min(1, line.LinkedChars / (float)Math.Max(1, line.Length));
}
