using Extraction.Features.Html;
using Extraction.Model;

namespace Extraction.Training.Classes;

/// <summary>Where a name stands, seen from a line.</summary>
internal enum ClassPlace
{
    Own, Near, Far,
}

/// <summary>The names around each line of a page, each once in each place: what <see cref="ClassEvidence"/> adds up the weights of.</summary>
internal sealed class ClassSets
{
    private readonly Markup _markup;
    private readonly (ClassPlace, uint)[]?[] _ofElements;

    public ClassSets(Page page)
    {
        _markup = page.Markup;
        _ofElements = new (ClassPlace, uint)[]?[_markup.Elements.Count];
    }

    /// <summary>The names around a line.</summary>
    public IEnumerable<(ClassPlace Place, uint Name)> Of(Line line)
    {
        var element = Math.Max(0, line.Element);
        var around = _ofElements[element] ??= [.. Near(element), .. Far(element)];
        return line.TokenCount == 0 ? around : around.Concat(_markup.TokensOf(line).ToArray().Distinct().Select(name => (ClassPlace.Own, name)));
    }

    private IEnumerable<(ClassPlace, uint)> Near(int element) =>
        NamesOf(element).Concat(NamesOf(_markup.Elements[element].Parent)).Distinct().Select(name => (ClassPlace.Near, name));

    private HashSet<(ClassPlace, uint)> Far(int element)
    {
        var names = new HashSet<(ClassPlace, uint)>();
        for (var e = element; e >= 0; e = _markup.Elements[e].Parent) names.UnionWith(NamesOf(e).Select(name => (ClassPlace.Far, name)));
        return names;
    }

    private uint[] NamesOf(int element) =>
        element < 0 || NameChains.IsPage(_markup.Elements[element]) ? [] : _markup.TokensOf(_markup.Elements[element]).ToArray();
}
