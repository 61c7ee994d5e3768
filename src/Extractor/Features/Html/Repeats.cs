using Extraction.FrontEnds.Html;
using Extraction.Model;

namespace Extraction.Features.Html;

/// <summary>Counts siblings that look alike: the cards, posts and rows of a list.</summary>
internal sealed class Repeats : IDisposable
{
    /// <summary>Elements looked at from a line's block upwards.</summary>
    private const int Levels = 5;
    /// <summary>The block itself counts less: paragraphs repeat too.</summary>
    private const float BlockWeight = 0.6f;

    private readonly Contents _contents;
    private readonly Buffer<int> _groupOf = new(), _sizes = new();
    private readonly Buffer<Content> _groups = new();

    public Repeats(Page page, Contents contents)
    {
        _contents = contents;
        var elements = page.Markup.Elements.Span;
        using var keys = new KeyTable(elements.Length);
        var groupOf = _groupOf.Resize(elements.Length);
        for (var e = 0; e < elements.Length; e++)
        {
            groupOf[e] = keys.NumberOf(ClassTokens.Mix((uint)elements[e].Parent * 0x9E3779B1, elements[e].Signature));
            if (groupOf[e] == _sizes.Count)
            {
                _sizes.Add(0);
                _groups.Add(default);
            }
            _sizes[groupOf[e]]++;
            _groups[groupOf[e]].Add(contents.OfElement(e));
        }
    }

    /// <summary>How many elements with the same parent look like an element, itself included.</summary>
    public int Of(int element) => _sizes[_groupOf[element]];

    /// <summary>The group of an element: equal for siblings that look alike.</summary>
    public int NumberOf(int element) => _groupOf[element];

    public int Groups => _sizes.Count;

    /// <summary>All of them together.</summary>
    public ref readonly Content GroupOf(int element) => ref _groups[_groupOf[element]];

    /// <summary>The most repeated of the elements around a line, and how many steps up it is.</summary>
    public (int Element, int Level, float Weight) MostRepeated(int line)
    {
        var element = _contents.ElementOf(line);
        var best = (Element: element, Level: 0, Weight: BlockWeight * Of(element));
        for (var level = 1; level < Levels; level++)
        {
            element = _contents.ParentOf(element);
            if (Of(element) > best.Weight) best = (element, level, Of(element));
        }
        return best;
    }

    public void Dispose()
    {
        _groupOf.Dispose();
        _sizes.Dispose();
        _groups.Dispose();
    }
}
