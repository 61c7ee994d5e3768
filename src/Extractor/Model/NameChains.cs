using System.Runtime.CompilerServices;

namespace Extraction.Model;

/// <summary>The class and id names of an element and of all around it. Elements that have the same ones share a chain: the cards of a listing,
/// and their parts.</summary>
internal struct NameChain
{
    /// <summary>Chain of the element around; -1 for <see cref="NameChains.Outside"/>.</summary>
    public int Parent;
    /// <summary>The names in <see cref="Markup.Tokens"/>.</summary>
    public int FirstToken, TokenCount;
    public bool IsPage;
    /// <summary>The chain last found inside this one, and the one found inside the same before it; 0 for none.</summary>
    public int Newest, Older;
}

/// <summary>Gives every element of a page its chain, so that what names say is worked out once a chain and not once an element.</summary>
internal sealed class NameChains : IDisposable
{
    /// <summary>Chain of all that is around the outermost element: no names.</summary>
    public const int Outside = 0;

    /// <summary>Chains inside one that a new element is compared with, the one last found first: bounds the work on siblings with names of
    /// their own. An element that is none of them gets a chain of its own.</summary>
    private const int MostCompared = 8;

    private readonly Markup _markup;
    private readonly Buffer<int> _chainOf = new();
    private readonly Buffer<NameChain> _chains = new();

    public NameChains(Markup markup)
    {
        _markup = markup;
        _chains.Add(new NameChain { Parent = -1, IsPage = true });
        var elements = markup.Elements.Span;
        var chainOf = _chainOf.Resize(elements.Length);
        for (var e = 0; e < elements.Length; e++)
        {
            ref readonly var element = ref elements[e];
            chainOf[e] = Find(element.Parent < 0 ? Outside : chainOf[element.Parent], element);
        }
    }

    /// <summary>The chains, each behind its parent.</summary>
    public ReadOnlySpan<NameChain> All => _chains.Span;

    /// <summary>The chain of an element.</summary>
    public int Of(int element) => _chainOf[element];

    public ReadOnlySpan<uint> NamesOf(in NameChain chain) => _markup.Tokens.Span.Slice(chain.FirstToken, chain.TokenCount);

    /// <summary>The whole page has nothing to say of its lines.</summary>
    public static bool IsPage(in Element element) => element.Tag is Tag.Html or Tag.Body;

    public void Dispose()
    {
        _chainOf.Dispose();
        _chains.Dispose();
    }

    private int Find(int parent, in Element element)
    {
        var names = _markup.TokensOf(element);
        var isPage = IsPage(element);
        var chains = _chains.Span;
        ref var next = ref chains[parent].Newest;
        for (var compared = 0; next != 0 && compared < MostCompared; compared++)
        {
            ref var chain = ref chains[next];
            if (chain.TokenCount == names.Length && chain.IsPage == isPage && NamesOf(chain).SequenceEqual(names)) return MoveToFront(parent, ref next);
            next = ref chain.Older;
        }
        _chains.Add(new NameChain { Parent = parent, FirstToken = element.FirstToken, TokenCount = names.Length, IsPage = isPage, Older = chains[parent].Newest });
        return _chains[parent].Newest = _chains.Count - 1;
    }

    private int MoveToFront(int parent, ref int place)
    {
        ref var newest = ref _chains[parent].Newest;
        var found = place;
        if (Unsafe.AreSame(ref newest, ref place)) return found;
        ref var older = ref _chains[found].Older;
        (place, older) = (older, newest);
        newest = found;
        return found;
    }
}
