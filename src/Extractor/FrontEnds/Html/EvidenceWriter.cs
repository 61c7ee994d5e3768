using Extraction.Model;

namespace Extraction.FrontEnds.Html;

/// <summary>Keeps what a page says besides its text: its elements, pictures and marks. Not thread-safe.</summary>
internal sealed class EvidenceWriter(Page page, OpenElements open, LineWriter lines)
{
    private static readonly string[] Relations = ["author", "tag", "next", "prev", "category"];

    private readonly Markup _markup = page.Markup;

    /// <summary>The address that the last source element gave for the picture that follows.</summary>
    public Slice PictureSource { get; set; }

    /// <summary>Gives the inline elements around a block that starts their own entries: they are containers after all.</summary>
    public void StoreInline()
    {
        var first = open.Count;
        while (first > 0 && !open[first - 1].IsStored) first--;
        open.Steps += 2 * (open.Count - first);
        for (var i = first; i < open.Count; i++)
        {
            if (open[i].Tag != Tag.Template) Store(i);
            else open[i].Element = open[i - 1].Element;   // a shadow tree: its host is the container
            if (open[i].Tag == Tag.A && open[i].Link > 0) open[i].Context |= LineContext.BlockLink;
            if (i > 0) open[i].Context |= open[i - 1].Context & LineContext.BlockLink;
        }
    }

    /// <summary>Gives an open element its own entry.</summary>
    public void Store(int place)
    {
        ref var element = ref open[place];
        var parent = place > 0 ? open[place - 1].Element : -1;
        element.Element = parent;
        if (_markup.Elements.Count >= page.Options.MaxElements)
        {
            page.Warn(PageWarnings.Elements);
            return;
        }
        element.Element = _markup.Elements.Count;
        element.IsStored = true;
        ref var stored = ref _markup.Elements.AddUnset();
        stored = new Element
        {
            Parent = parent,
            FirstLine = element.FirstLine,
            LastLine = element.FirstLine - 1,
            FirstToken = element.FirstToken,
            TokenCount = (ushort)element.TokenCount,
            Signature = ClassTokens.Mix(element.FirstClass, element.Name),
            Context = element.Context,
            Tag = element.Tag,
        };
        var path = 0u;
        if (parent >= 0)
        {
            ref var above = ref _markup.Elements[parent];
            stored.ChildIndex = above.ChildCount++;
            stored.Depth = (ushort)(above.Depth + 1);
            path = above.Path;
        }
        stored.Path = ClassTokens.Mix(path, element.Name);
    }

    /// <summary>Completes the entry of an element that has ended.</summary>
    /// <param name="element">The element.</param>
    /// <param name="isRow">Whether it is a cell that shares its line with others.</param>
    public void Close(in OpenElement element, bool isRow)
    {
        ref var stored = ref _markup.Elements[element.Element];
        stored.LastLine = lines.Index - 1;
        if (isRow) stored.FirstLine = stored.LastLine;
    }

    public void AddPicture(in ElementFacts facts)
    {
        var source = facts.Picture.IsEmpty ? PictureSource : facts.Picture;
        PictureSource = default;
        if (open.Top.IsSkipped) return;
        _markup.Images.Add(new Image(source, facts.Alt, open.Top.Element, lines.Index));
    }

    /// <summary>Notes what the element just opened, or an element without content, says of its text.</summary>
    public void AddMarks(in ElementFacts facts, bool isVoid = false)
    {
        if (open.Top.IsSkipped) return;
        if (!facts.ItemType.IsEmpty) Add(MarkKind.Item, facts.ItemProperty, facts.ItemType, isVoid);
        else if (!facts.ItemProperty.IsEmpty) Add(MarkKind.Property, facts.ItemProperty, ValueOf(facts), isVoid);
        else if (facts.Tag == Tag.Time) Add(MarkKind.Time, default, facts.DateTime, isVoid);
        else if (facts.IsByline && !isVoid) Add(MarkKind.Byline, default, default, isVoid);
        else if (facts.IsCredit) Add(MarkKind.Credit, default, default, isVoid);
        else if (!isVoid && !open.Top.IsBlock && (open.Top.Context & LineContext.Figcaption) != 0) Add(MarkKind.CaptionPart, default, default, isVoid);
        if (!facts.Relation.IsEmpty && facts.Tag == Tag.A && IsTelling(facts.Relation)) Add(MarkKind.Relation, facts.Relation, facts.Href, isVoid);
    }

    /// <summary>Gives the mark of an element that ends its text.</summary>
    public void CloseMark(in OpenElement element)
    {
        if (!element.HasMark) return;
        ref var mark = ref _markup.Marks[element.Mark];
        var text = page.Written.Span[..lines.Position];
        var start = mark.Start;
        while (mark.Start < text.Length && CharTable.IsSpace(text[mark.Start])) mark.Start++;
        open.Steps += mark.Start - start;
        mark.Length = Math.Max(0, text.Length - mark.Start);
    }

    private static Slice ValueOf(in ElementFacts facts) =>
        !facts.Content.IsEmpty ? facts.Content : !facts.DateTime.IsEmpty ? facts.DateTime : !facts.Href.IsEmpty ? facts.Href : facts.Picture;

    private void Add(MarkKind kind, Slice name, Slice value, bool isVoid)
    {
        ref var top = ref open.Top;
        _markup.Marks.Add(new Mark
        {
            Kind = kind,
            Name = name,
            Value = value,
            Start = lines.Position,
            Line = lines.Index,
            Element = top.Element,
            Parent = top.Mark,
        });
        if (isVoid) return;
        top.Mark = _markup.Marks.Count - 1;
        top.HasMark = true;
    }

    private bool IsTelling(Slice relation)
    {
        foreach (var part in _markup.TextOf(relation).Split(' '))
            foreach (var telling in Relations)
                if (_markup.TextOf(relation)[part].Equals(telling, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
