using Extraction.Model;

namespace Extraction.Features.Html;

/// <summary>Adds up what the class and id names around each line say. Each name counts once in each of the three places.</summary>
internal sealed class ClassEvidence : IDisposable
{
    /// <summary>Named elements that are asked whether they had a name already: bounds the work on deep nests of named elements.</summary>
    private const int MostAsked = 24;

    /// <summary>Names of the inline elements of a line that are looked at: each is compared with those before it.</summary>
    private const int MostOwn = 256;

    private readonly ClassTable _table;
    private readonly Markup _markup;
    /// <summary>Weights of the names around each element, and of its own for what it holds.</summary>
    private readonly Buffer<float> _near = new(), _far = new(), _own = new();
    /// <summary>The nearest element from each one upwards that has names of weight.</summary>
    private readonly Buffer<int> _named = new();

    public ClassEvidence(Page page, ClassTable table)
    {
        _table = table;
        _markup = page.Markup;
        var count = _markup.Elements.Count;
        _near.Resize(count);
        _far.Resize(count);
        _own.Resize(count);
        _named.Resize(count);
        for (var e = 0; e < count; e++) Measure(e);
    }

    /// <summary>Weight of the names of the inline elements of a line.</summary>
    public float Own(in Line line)
    {
        var tokens = _markup.TokensOf(line);
        tokens = tokens[..Math.Min(tokens.Length, MostOwn)];
        var sum = 0f;
        for (var i = 0; i < tokens.Length; i++)
            if (!tokens[..i].Contains(tokens[i]) && _table.TryGet(tokens[i], out var weight)) sum += weight.Own;
        return sum;
    }

    /// <summary>Weight of the names of an element and the one around it.</summary>
    public float Near(int element) => _near[element];

    /// <summary>Weight of the names of an element and all around it.</summary>
    public float Far(int element) => _far[element];

    /// <summary>The whole page has nothing to say of its lines.</summary>
    public static bool IsPage(in Element element) => element.Tag is Tag.Html or Tag.Body;

    public void Dispose()
    {
        _near.Dispose();
        _far.Dispose();
        _own.Dispose();
        _named.Dispose();
    }

    private void Measure(int e)
    {
        ref readonly var element = ref _markup.Elements[e];
        var parent = element.Parent;
        _near[e] = 0;
        _far[e] = parent < 0 ? 0 : _far[parent];
        _named[e] = parent < 0 ? -1 : _named[parent];
        if (!IsPage(element)) AddOwn(e, element);
        _own[e] = _near[e];
        if (parent >= 0 && !IsPage(_markup.Elements[parent])) AddNearOf(e, parent);
    }

    private void AddOwn(int e, in Element element)
    {
        foreach (var token in _markup.TokensOf(element))
        {
            if (!_table.TryGet(token, out var weight)) continue;
            _near[e] += weight.Near;
            if (weight.Far == 0) continue;
            if (!IsAround(element.Parent, token)) _far[e] += weight.Far;
            _named[e] = e;
        }
    }

    private void AddNearOf(int e, int parent)
    {
        var own = _markup.TokensOf(_markup.Elements[e]);
        if (own.IsEmpty)
        {
            _near[e] += _own[parent];
            return;
        }
        foreach (var token in _markup.TokensOf(_markup.Elements[parent]))
            if ((IsPage(_markup.Elements[e]) || !own.Contains(token)) && _table.TryGet(token, out var weight)) _near[e] += weight.Near;
    }

    private bool IsAround(int element, uint token)
    {
        for (var asked = 0; element >= 0 && asked < MostAsked; asked++)
        {
            element = _named[element];
            if (element < 0) return false;
            if (_markup.TokensOf(_markup.Elements[element]).Contains(token)) return true;
            element = _markup.Elements[element].Parent;
        }
        return false;
    }
}
