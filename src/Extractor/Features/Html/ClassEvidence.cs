using Extraction.Model;

namespace Extraction.Features.Html;

/// <summary>Adds up what the class and id names around each line say. Each name counts once in each of the three places.</summary>
internal sealed class ClassEvidence : IDisposable
{
    /// <summary>Named chains that are asked whether they had a name already: bounds the work on deep nests of named elements.</summary>
    private const int MostAsked = 24;

    /// <summary>Names of the inline elements of a line that are looked at: each is compared with those before it.</summary>
    private const int MostOwn = 256;

    private readonly ClassTable _table;
    private readonly Markup _markup;
    private readonly NameChains _names;
    private readonly Buffer<ChainWeight> _weights = new();
    /// <summary>What each name of a chain says of what stands near; by its place in the names of the page.</summary>
    private readonly Buffer<float> _near = new();

    public ClassEvidence(Page page, ClassTable table)
    {
        _table = table;
        _markup = page.Markup;
        _names = _markup.Chains;
        _near.Resize(_markup.Tokens.Count);
        var weights = _weights.Resize(_names.All.Length);
        weights[NameChains.Outside] = new ChainWeight { Named = -1 };
        for (var i = 1; i < weights.Length; i++) Measure(i, weights);
    }

    /// <summary>Weight of the names of the inline elements of a line.</summary>
    public float Own(in Line line)
    {
        var tokens = _markup.TokensOf(line);
        tokens = tokens[..Math.Min(tokens.Length, MostOwn)];
        var sum = 0f;
        for (var i = 0; i < tokens.Length; i++)
            if (!tokens[..i].Contains(tokens[i])) sum += _table.WeightOf(tokens[i]).Own;
        return sum;
    }

    /// <summary>Weight of the names of an element and the one around it, and of the names of it and all around it.</summary>
    public (float Near, float Far) Around(int element)
    {
        ref readonly var weight = ref _weights[_names.Of(element)];
        return (weight.Near, weight.Far);
    }

    public void Dispose()
    {
        _weights.Dispose();
        _near.Dispose();
    }

    private void Measure(int chain, Span<ChainWeight> weights)
    {
        ref readonly var it = ref _names.All[chain];
        ref readonly var around = ref weights[it.Parent];
        ref var weight = ref weights[chain];
        weight = around with { Near = 0, NameMarks = 0 };
        if (!it.IsPage) AddOwn(chain, it, around.Marks, ref weight);
        weight.Own = weight.Near;
        ref readonly var parent = ref _names.All[it.Parent];
        if (parent.IsPage) return;
        if (it.TokenCount == 0) weight.Near += around.Own;
        else AddNear(it, parent, ref weight);
    }

    private void AddOwn(int chain, in NameChain it, ulong marks, ref ChainWeight weight)
    {
        var names = _names.NamesOf(it);
        var near = _near.Span.Slice(it.FirstToken, names.Length);
        for (var i = 0; i < names.Length; i++)
        {
            var said = _table.WeightOf(names[i]);
            near[i] = said.Near;
            weight.Near += said.Near;
            weight.NameMarks |= MarkOf(names[i]);
            if (said.Far == 0) continue;
            if ((marks & MarkOf(names[i])) == 0 || !IsAround(it.Parent, names[i])) weight.Far += said.Far;
            weight.Named = chain;
        }
        if (weight.Named == chain) weight.Marks |= weight.NameMarks;
    }

    /// <summary>The names of the element around, without those that the element itself has.</summary>
    private void AddNear(in NameChain it, in NameChain parent, ref ChainWeight weight)
    {
        var own = _names.NamesOf(it);
        var names = _names.NamesOf(parent);
        var near = _near.Span.Slice(parent.FirstToken, names.Length);
        for (var i = 0; i < near.Length; i++)
            if ((weight.NameMarks & MarkOf(names[i])) == 0 || !own.Contains(names[i])) weight.Near += near[i];
    }

    private bool IsAround(int chain, uint name)
    {
        for (var asked = 0; asked < MostAsked; asked++)
        {
            chain = _weights[chain].Named;
            if (chain < 0) return false;
            ref readonly var it = ref _names.All[chain];
            if (_names.NamesOf(it).Contains(name)) return true;
            chain = it.Parent;
        }
        return false;
    }

    private static ulong MarkOf(uint name) => 1UL << (int)name;

    /// <summary>What the names of a chain say.</summary>
    private struct ChainWeight
    {
        /// <summary>For what stands in the element; and the part of it that its own names say, which also holds for elements in it.</summary>
        public float Near, Own;
        public float Far;
        /// <summary>The nearest chain upwards, itself included, that has names of weight.</summary>
        public int Named;
        /// <summary>A bit for each of its own names, and for each name of the named chains: a name without its bit is none of them. Few names share one.</summary>
        public ulong NameMarks, Marks;
    }
}
