using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Extraction.Model;

namespace Extraction.Assembling;

/// <summary>Reads the layout of content lines off the markup of their page. Not thread-safe.</summary>
/// <param name="page">The labelled page.</param>
/// <param name="addresses">What is known of the address of the page.</param>
internal sealed class LayoutReader(Page page, PageAddresses addresses) : IDisposable
{
    /// <summary>A link over many lines gives each its address; from this length on it is kept once.</summary>
    private const int LongValue = 256;

    private readonly Buffer<char> _kept = new();
    private readonly Buffer<(int Start, int End)> _places = new();
    private Dictionary<int, Slice>? _long;

    public PageAddresses Addresses => addresses;

    public ContainerFinder Containers { get; } = new(page.Markup);

    /// <summary>The layout of a line; null for a plain paragraph.</summary>
    public BlockLayout? Read(int index)
    {
        ref readonly var line = ref page.LineBuffer[index];
        if (!page.HasMarkup) return line.Is(LineForm.ListItem | LineForm.Quote) ? BlockLayout.Marked : null;
        var container = line.Is(LineContext.List | LineContext.Blockquote | LineContext.Table) || line.Is(LineForm.ListItem) ? Containers.Of(line.Element) : null;
        var isCode = line.Is(LineForm.Code);
        if (container is null && line.LinkCount == 0 && !isCode) return null;
        return new BlockLayout
        {
            Container = container,
            Links = Links(line),
            Addresses = addresses,
            CodeLanguage = isCode ? CodeLanguages.Shared.Find(page.Markup, line) : null,
            Column = line.Is(LineForm.TableRow) && container is not null ? ColumnOf(line, index, container) : 0,
        };
    }

    /// <summary>The links of a line alone; null when it has none.</summary>
    public BlockLayout? ReadLinks(int index)
    {
        ref readonly var line = ref page.LineBuffer[index];
        return line.LinkCount == 0 ? null : new BlockLayout { Links = Links(line), Addresses = addresses };
    }

    /// <summary>Copies a value of the page, which lives on in <see cref="Addresses"/>.</summary>
    public Slice Keep(Slice value)
    {
        if (value.Length < LongValue) return Copy(value);
        _long ??= [];
        if (!_long.TryGetValue(value.Start, out var known)) _long[value.Start] = known = Copy(value);
        return known;
    }

    private Slice Copy(Slice value)
    {
        var kept = new Slice(_kept.Count, value.Length);
        _kept.Append(page.Markup.TextOf(value));
        return kept;
    }

    /// <summary>Gives the addresses the text of what was kept. Called once, when every line and picture has been read and before an address is asked for.</summary>
    public void Finish() => addresses.Text = _kept.Span.ToString();

    public void Dispose()
    {
        Containers.Dispose();
        _kept.Dispose();
        _places.Dispose();
    }

    private ImmutableArray<LinkSpan> Links(in Line line)
    {
        if (line.LinkCount == 0) return [];
        BlockText.FindPlaces(line, page.Text.Span, _places);
        var links = new LinkSpan[line.LinkCount];
        var count = 0;
        foreach (ref readonly var link in page.Markup.LinksOf(line))
        {
            var (start, end) = (link.Start - line.Start, link.Start + link.Length - line.Start);
            if (_places.Count > 0) (start, end) = (_places[start].Start, _places[end].End);
            if (end > start) links[count++] = new LinkSpan(start, end - start, Keep(link.Href), link.Id);
        }
        if (count < links.Length) Array.Resize(ref links, count);
        return ImmutableCollectionsMarshal.AsImmutableArray(links);
    }

    private int ColumnOf(in Line line, int index, Container container) =>
        container.Find(ContainerKind.Cell) is { } cell && cell.Parent == container.Find(ContainerKind.Row)
            ? cell.Number
            : container.Kind == ContainerKind.Row ? Containers.FirstColumn(line.Element, index) : 0;
}
