using Extraction.FrontEnds.Html;
using Extraction.Model;

namespace Extraction.Features.Html;

/// <summary>An element that repeats.</summary>
/// <param name="Element">Its index.</param>
/// <param name="Level">How many steps it is up from the block of a line.</param>
/// <param name="Weight">How many there are like it; the block itself counts less.</param>
internal readonly record struct Repeated(int Element, int Level, float Weight);

/// <summary>Counts siblings that look alike: the cards, posts and rows of a list.</summary>
internal sealed class Repeats : IDisposable
{
    /// <summary>Elements looked at from a line's block upwards.</summary>
    private const int Levels = 5;
    /// <summary>The block itself counts less: paragraphs repeat too.</summary>
    private const float BlockWeight = 0.6f;

    private readonly Buffer<int> _groupOf = new(), _sizes = new();
    private readonly Buffer<Content> _groups = new();
    private readonly Buffer<Repeated> _mostRepeated = new();

    public Repeats(Page page, Contents contents)
    {
        FindGroups(page.Markup.Elements.Span);
        AddUp(contents.Elements);
        FindMostRepeated(contents.Blocks, contents.Parents);
    }

    /// <summary>How many elements with the same parent look like an element, itself included.</summary>
    public int Of(int element) => _sizes[_groupOf[element]];

    /// <summary>The group of an element: equal for siblings that look alike.</summary>
    public int NumberOf(int element) => _groupOf[element];

    public int Groups => _sizes.Count;

    /// <summary>All of them together.</summary>
    public ref readonly Content GroupOf(int element) => ref _groups[_groupOf[element]];

    /// <summary>The most repeated of the elements around each line.</summary>
    public ReadOnlySpan<Repeated> MostRepeated => _mostRepeated.Span;

    public void Dispose()
    {
        _groupOf.Dispose();
        _sizes.Dispose();
        _groups.Dispose();
        _mostRepeated.Dispose();
    }

    /// <summary>Most elements look like the sibling before them; only others are looked for in the table.</summary>
    private void FindGroups(ReadOnlySpan<Element> elements)
    {
        using var keys = new KeyTable(elements.Length);
        using var buffer = new Buffer<int>();
        var lastChild = buffer.Resize(elements.Length + 1);
        lastChild.Fill(-1);
        var groupOf = _groupOf.Resize(elements.Length);
        for (var e = 0; e < elements.Length; e++)
        {
            ref readonly var element = ref elements[e];
            ref var before = ref lastChild[element.Parent + 1];
            groupOf[e] = before >= 0 && elements[before].Signature == element.Signature
                ? groupOf[before]
                : keys.NumberOf(ClassTokens.Mix((uint)element.Parent * 0x9E3779B1, element.Signature));
            before = e;
        }
        _sizes.Resize(keys.Count).Clear();
        _groups.Resize(keys.Count).Clear();
    }

    private void AddUp(ReadOnlySpan<Content> elements)
    {
        var groupOf = _groupOf.Span;
        var sizes = _sizes.Span;
        var groups = _groups.Span;
        for (var e = 0; e < elements.Length; e++)
        {
            sizes[groupOf[e]]++;
            groups[groupOf[e]].Add(elements[e]);
        }
    }

    private void FindMostRepeated(ReadOnlySpan<int> blocks, ReadOnlySpan<int> parents)
    {
        var found = _mostRepeated.Resize(blocks.Length);
        var (parent, around) = (-1, default(Repeated));
        for (var i = 0; i < found.Length; i++)
        {
            if (parents[blocks[i]] != parent)
            {
                parent = parents[blocks[i]];
                around = FindAround(parent, parents);
            }
            var own = new Repeated(blocks[i], 0, BlockWeight * Of(blocks[i]));
            found[i] = around.Weight > own.Weight ? around : own;
        }
    }

    /// <summary>The most repeated of a block's parent and the elements around that; of equals the innermost.</summary>
    private Repeated FindAround(int parent, ReadOnlySpan<int> parents)
    {
        var best = new Repeated(parent, 1, Of(parent));
        for (var level = 2; level < Levels; level++)
        {
            parent = parents[parent];
            if (Of(parent) > best.Weight) best = new Repeated(parent, level, Of(parent));
        }
        return best;
    }
}
