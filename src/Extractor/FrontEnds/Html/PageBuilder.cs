using Extraction.Model;

namespace Extraction.FrontEnds.Html;

/// <summary>Turns elements and text, in document order, into the lines and the evidence of a page. Not thread-safe.</summary>
/// <remarks>Knows nothing of where they come from: the tree rules call it for tokens, <see cref="DomFrontEnd"/> for a document.</remarks>
internal sealed class PageBuilder : IDisposable
{
    private readonly EvidenceWriter _evidence;
    private readonly LineWriter _lines;
    /// <summary>Parts of class names that are copied for formatting that is opened again: some dozens on real pages, without end on others.</summary>
    private const int MostReopened = 1 << 16;

    private int _links, _reopened;

    /// <summary>Makes a builder for one page.</summary>
    /// <param name="page">Receives lines and markup.</param>
    /// <param name="source">The decoded source; empty when not known.</param>
    /// <param name="readsNoScript">Whether the content of noscript elements is text of the page.</param>
    public PageBuilder(Page page, ReadOnlyMemory<char> source, bool readsNoScript)
    {
        ReadsNoScript = readsNoScript;
        Page = page;
        References = new CharacterReferences();
        Open = new OpenElements(page.Options.MaxDepth);
        Facts = new FactsReader(page, References);
        _lines = new LineWriter(page, source, Open, References);
        _evidence = new EvidenceWriter(page, Open, _lines);
    }

    public Page Page { get; }

    /// <summary>Whether the content of noscript elements is text of the page.</summary>
    public bool ReadsNoScript { get; }

    public OpenElements Open { get; }

    public CharacterReferences References { get; }

    public FactsReader Facts { get; }

    /// <summary>Where the class names of the tag that is being placed start: what it closes first does not hold them.</summary>
    public int PendingToken { get; set; } = int.MaxValue;

    public HeadWriter Head => field ??= new HeadWriter(Page, References);

    /// <summary>Opens an element.</summary>
    /// <param name="facts">What its attributes say.</param>
    /// <returns>False when the stack is full: the element is not stored, its text is.</returns>
    public bool Start(in ElementFacts facts)
    {
        var isBlock = IsBlock(facts.Tag);
        if (isBlock) BeginBlock(facts);
        if (Open.IsFull)
        {
            Page.Warn(PageWarnings.Depth);
            return false;
        }
        ref var element = ref Push(facts.Tag);
        element.Name = facts.Name;
        element.IsBlock = isBlock;
        element.Context |= facts.Context | Contexts.Of(facts.Tag);
        element.FirstToken = facts.FirstToken;
        element.TokenCount = facts.TokenCount;
        element.FirstClass = facts.FirstClass;
        element.IsSkipped |= IsSkipped(facts);
        if (isBlock) SetBlock(ref element, facts.Tag);
        else SetInline(ref element, facts);
        if (isBlock) _evidence.Store(Open.Count - 1);
        _evidence.AddMarks(facts);
        if (facts.Tag == Tag.AmpImg) _evidence.AddPicture(facts);
        return true;
    }

    /// <summary>The facts of an element that is opened once more, with their own copy of its class names.</summary>
    public ElementFacts Again(ElementFacts facts)
    {
        var tokens = Page.Markup.Tokens;
        var first = tokens.Count;
        if (_reopened >= MostReopened) facts.TokenCount = 0;
        _reopened += facts.TokenCount;
        Open.Steps += facts.TokenCount;
        for (var i = 0; i < facts.TokenCount; i++)
        {
            var token = tokens[facts.FirstToken + i];
            tokens.Add(token);
        }
        facts.FirstToken = first;
        return facts;
    }

    /// <summary>Forgets the class names of a tag that is ignored.</summary>
    public void Ignore(in ElementFacts facts)
    {
        Page.Markup.Tokens.Resize(facts.FirstToken);
        _lines.ForgetTokens(facts.FirstToken);
    }

    /// <summary>Closes the innermost element.</summary>
    public void End()
    {
        _evidence.CloseMark(Open.Top);
        ref readonly var element = ref Open.Pop();
        var isRow = false;
        if (element.IsBlock && element.Cell == Open.Count) isRow = _lines.EndCell(element.IsBroken, ParentOf(element), LastToken);
        else if (element.IsBlock) _lines.Boundary(LastToken, LastToken);
        if (element.IsStored) _evidence.Close(element, isRow);
    }

    /// <summary>Ends what an inline element does to text although elements inside it stay open.</summary>
    public void EndInside(int place)
    {
        var tag = Open[place].Tag;
        var link = Open[place].Link;
        Open.Steps += Open.Count - place;
        for (var i = place; i < Open.Count; i++)
        {
            ref var element = ref Open[i];
            if (tag == Tag.A && element.Link == link) (element.Link, element.Href) = (0, default);
            if (Tags.Is(tag, TagTraits.Bold)) element.Bold--;
        }
    }

    /// <summary>An element without content.</summary>
    /// <param name="facts">What its attributes say.</param>
    /// <param name="from">Offset of its tag in the source; -1 when not known.</param>
    /// <param name="length">Characters of its tag.</param>
    public void Void(in ElementFacts facts, int from, int length)
    {
        if (Open.Top.IsSkipped) return;
        _evidence.AddMarks(facts, isVoid: true);
        switch (facts.Tag)
        {
            case Tag.Br:
                BreakCell();
                _lines.Break();
                break;
            case Tag.Hr:
                BeginBlock(facts);
                break;
            case Tag.Img:
                _evidence.AddPicture(facts);
                break;
            case Tag.Source:
                _evidence.PictureSource = facts.Picture;
                break;
            case Tag.Input:
                AddControl(facts, facts.Input == InputKind.Button ? facts.Value : facts.Placeholder, from, length);
                break;
        }
    }

    /// <summary>Text inside the innermost element; see <see cref="LineWriter.Write"/>.</summary>
    public void Text(ReadOnlySpan<char> text, int from, bool isRaw) => _lines.Write(text, from, isRaw);

    /// <summary>Ends the line for a block that is not stored because it stands too deep.</summary>
    public void DeepBoundary()
    {
        BreakCell();
        _lines.Boundary(LastToken, LastToken);
    }

    /// <summary>The text that an attribute of the element just opened shows, a line of its own.</summary>
    public void AttributeText(Slice value, int from, int length)
    {
        if (value.IsEmpty) return;
        _lines.Write(Page.Markup.TextOf(value), from, isRaw: false, length);
        _lines.Boundary(LastToken, LastToken);
    }

    /// <summary>Counts steps, and those up the stack since the last call.</summary>
    public void CountWork(long steps)
    {
        Page.Work.Add(steps + Open.Steps);
        Open.Steps = 0;
    }

    /// <summary>Closes what is open and gives the page its text.</summary>
    public void Finish()
    {
        while (Open.Count > 0) End();
        _lines.Finish();
        Page.Text = Page.Written.Memory;
    }

    public void Dispose()
    {
        Open.Dispose();
        Facts.Dispose();
    }

    private int LastToken => Math.Min(PendingToken, Page.Markup.Tokens.Count);

    private bool IsBlock(Tag tag)
    {
        if (!Tags.Is(tag, TagTraits.Block)) return false;
        if (Open.Count == 0) return true;
        ref readonly var top = ref Open.Top;
        return !top.IsSkipped && (tag != Tag.Button || top.Block != Tag.P);   // a button in a paragraph is a word of it
    }

    private bool IsSkipped(in ElementFacts facts) => facts.Tag switch
    {
        Tag.Template => !facts.IsShadowRoot,
        Tag.Noscript => !ReadsNoScript,
        _ => Tags.Is(facts.Tag, TagTraits.Skipped),
    };

    private void BeginBlock(in ElementFacts facts)
    {
        if (Open.Count == 0) return;
        _evidence.StoreInline();
        if (facts.Tag is Tag.Td or Tag.Th && !Open.Top.IsPreformatted)
        {
            _lines.StartCell(facts.FirstToken);
        }
        else
        {
            BreakCell();
            _lines.Boundary(facts.FirstToken, Page.Markup.Tokens.Count);
        }
        if (facts.FirstToken == PendingToken) PendingToken = int.MaxValue;
    }

    private void BreakCell()
    {
        var cell = Open.Top.Cell;
        if (cell >= 0) Open[cell].IsBroken = true;
    }

    private ref OpenElement Push(Tag tag)
    {
        ref var element = ref Open.Push(tag);
        element.FirstLine = _lines.Index;
        return ref element;
    }

    private void SetBlock(ref OpenElement element, Tag tag)
    {
        var form = Contexts.FormOf(tag);
        element.Block = tag;
        element.Form |= form;
        if (Tags.Is(tag, TagTraits.Heading)) element.HeadingLevel = (byte)(tag - Tag.H1 + 1);
        if (tag is Tag.Td or Tag.Th) element.Cell = element.IsPreformatted ? -1 : Open.Count - 1;
        if ((form & LineForm.Code) != 0) element.IsPreformatted = true;
    }

    private void SetInline(ref OpenElement element, in ElementFacts facts)
    {
        if (Tags.Is(facts.Tag, TagTraits.Bold)) element.Bold++;
        if (facts.Tag != Tag.A) return;
        element.Link = facts.Href.IsEmpty ? 0 : ++_links;
        element.Href = facts.Href;
    }

    private int ParentOf(in OpenElement element) => element.IsStored ? Page.Markup.Elements[element.Element].Parent : element.Element;

    private void AddControl(in ElementFacts facts, Slice shown, int from, int length)
    {
        if (facts.Input == InputKind.Mute || shown.IsEmpty || Open.IsFull) return;
        BeginBlock(facts);
        ref var element = ref Push(facts.Tag);
        element.Context |= facts.Context | LineContext.Control | (facts.Input == InputKind.Button ? LineContext.Button : LineContext.None);
        element.IsBlock = true;
        AttributeText(shown, from, length);
        End();
    }
}
