namespace Extraction.Model;

/// <summary>Text inside a link. A link over several lines has one entry a line, with equal <see cref="Id"/>.</summary>
/// <param name="Start">Offset of the linked text in the page text.</param>
/// <param name="Length">Characters.</param>
/// <param name="Href">The address as written.</param>
/// <param name="Id">Number of the link on the page, from 1.</param>
internal record struct Link(int Start, int Length, Slice Href, int Id);

/// <summary>A picture.</summary>
/// <param name="Source">Its address as written: the one a lazy loader will use where there is one.</param>
/// <param name="Alt">The text in its place.</param>
/// <param name="Element">Index of the block element it stands in.</param>
/// <param name="Line">Index of the line in which or before which it stands.</param>
internal record struct Image(Slice Source, Slice Alt, int Element, int Line);

/// <summary>What a <see cref="Mark"/> says of its text.</summary>
internal enum MarkKind : byte
{
    /// <summary>A <c>time</c> element; the value is its <c>datetime</c>.</summary>
    Time,
    /// <summary>An <c>itemprop</c>, named; the value is <c>content</c>, <c>datetime</c>, <c>href</c> or <c>src</c>.</summary>
    Property,
    /// <summary>An <c>itemtype</c>, which the value is; it may also have a property's name.</summary>
    Item,
    /// <summary>A link with <c>rel</c> author, tag, next, prev or category, named; the value is the address.</summary>
    Relation,
    /// <summary>An element whose class names say that it holds who wrote the page.</summary>
    Byline,
    /// <summary>An element whose class names say that it holds a picture credit.</summary>
    Credit,
    /// <summary>An inline element in a <c>figcaption</c>.</summary>
    CaptionPart,
}

/// <summary>An element that says what its text means.</summary>
internal struct Mark
{
    public MarkKind Kind;
    /// <summary>The property or relation.</summary>
    public Slice Name;
    /// <summary>The value given by an attribute; empty when the text is the value.</summary>
    public Slice Value;
    /// <summary>Offset of its text in the page text.</summary>
    public int Start;
    /// <summary>Characters of its text, white space and line ends included.</summary>
    public int Length;
    /// <summary>Index of the line in which its text starts.</summary>
    public int Line;
    /// <summary>Index of the block element it stands in.</summary>
    public int Element;
    /// <summary>Index of the mark it stands in; -1 when in none.</summary>
    public int Parent;
}

/// <summary>What a <see cref="HeadFact"/> is.</summary>
internal enum HeadFactKind : byte
{
    /// <summary>The value is the text of <c>title</c>.</summary>
    Title,
    /// <summary>The value is the <c>lang</c> of <c>html</c>.</summary>
    Language,
    /// <summary>A <c>meta</c> with name, property, itemprop or http-equiv, named, and content.</summary>
    Meta,
    /// <summary>A <c>link</c>, named by its <c>rel</c>; the value is the address.</summary>
    Link,
    /// <summary>The value is the text of a JSON-LD script.</summary>
    JsonLd,
    /// <summary>The value is the address of <c>base</c>.</summary>
    Base,
}

/// <summary>One statement that the page makes of itself outside its text, in page order.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its name as written; empty when the kind says all.</param>
/// <param name="Value">What it says, white space at the ends included.</param>
internal readonly record struct HeadFact(HeadFactKind Kind, Slice Name, Slice Value);

/// <summary>What a page says besides its text: elements, links, pictures, marks and head. In rented arrays. Not thread-safe.</summary>
internal sealed class Markup : IDisposable
{
    private NameChains? _chains;

    /// <summary>Values of attributes and of head elements, character references resolved.</summary>
    public Buffer<char> Values { get; } = new();

    public Buffer<Element> Elements { get; } = new();

    /// <summary>Hashes, as <see cref="WordScanner.Hash"/> gives them, of the parts of class and id names.</summary>
    public Buffer<uint> Tokens { get; } = new();

    /// <summary>The chains of names of the elements, found when they are first asked for: when there are no more elements to come.</summary>
    public NameChains Chains => _chains ??= new NameChains(this);

    public Buffer<Link> Links { get; } = new();

    public Buffer<Image> Images { get; } = new();

    public Buffer<Mark> Marks { get; } = new();

    public Buffer<HeadFact> Head { get; } = new();

    public ReadOnlySpan<char> TextOf(Slice value) => Values.Span.Slice(value.Start, value.Length);

    /// <summary>The parts of the class and id names of an element.</summary>
    public ReadOnlySpan<uint> TokensOf(in Element element) => Tokens.Span.Slice(element.FirstToken, element.TokenCount);

    /// <summary>The parts of the class and id names of the inline elements of a line.</summary>
    public ReadOnlySpan<uint> TokensOf(in Line line) => Tokens.Span.Slice(line.FirstToken, line.TokenCount);

    public ReadOnlySpan<Link> LinksOf(in Line line) => Links.Span.Slice(line.FirstLink, line.LinkCount);

    /// <summary>The first fact of a kind and name that is not blank; names compare without regard to case.</summary>
    public bool TryFind(HeadFactKind kind, ReadOnlySpan<char> name, out ReadOnlySpan<char> value)
    {
        foreach (ref readonly var fact in Head.Span)
        {
            if (fact.Kind != kind || !TextOf(fact.Name).Equals(name, StringComparison.OrdinalIgnoreCase)) continue;
            value = TextOf(fact.Value).Trim();
            if (!value.IsEmpty) return true;
        }
        value = default;
        return false;
    }

    public void Clear()
    {
        ForgetChains();
        Values.Clear();
        Elements.Clear();
        Tokens.Clear();
        Links.Clear();
        Images.Clear();
        Marks.Clear();
        Head.Clear();
    }

    public void Dispose()
    {
        ForgetChains();
        Values.Dispose();
        Elements.Dispose();
        Tokens.Dispose();
        Links.Dispose();
        Images.Dispose();
        Marks.Dispose();
        Head.Dispose();
    }

    private void ForgetChains()
    {
        _chains?.Dispose();
        _chains = null;
    }
}
