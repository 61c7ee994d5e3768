using Extraction.Model;

namespace Extraction.FrontEnds.Html;

/// <summary>Keeps what a page states in meta, link, title, base and JSON-LD, wherever they stand.</summary>
internal sealed class HeadWriter(Page page, CharacterReferences references)
{
    private readonly Markup _markup = page.Markup;
    private long _jsonChars;

    /// <summary>Notes what an element without content states.</summary>
    public void Add(in ElementFacts facts)
    {
        switch (facts.Tag)
        {
            case Tag.Meta:
                AddMeta(facts.MetaName, facts.Content);
                AddMeta(facts.Property, facts.Content);
                AddMeta(facts.ItemProperty, facts.Content);
                AddMeta(facts.HttpEquiv, facts.Content);
                break;
            case Tag.Link when !facts.Relation.IsEmpty && !facts.Href.IsEmpty:
                _markup.Head.Add(new HeadFact(HeadFactKind.Link, facts.Relation, facts.Href));
                break;
            case Tag.Base when !facts.Href.IsEmpty:
                _markup.Head.Add(new HeadFact(HeadFactKind.Base, default, facts.Href));
                break;
            case Tag.Html when !facts.Language.IsEmpty:
                _markup.Head.Add(new HeadFact(HeadFactKind.Language, default, facts.Language));
                break;
        }
    }

    /// <summary>Notes the text of a title or a JSON-LD script.</summary>
    public void Add(HeadFactKind kind, ReadOnlySpan<char> text, bool isRaw)
    {
        if (kind == HeadFactKind.JsonLd && !HasRoom(text.Length)) return;
        var start = _markup.Values.Count;
        if (isRaw) references.Resolve(text, inAttribute: false, _markup.Values);
        else _markup.Values.Append(text);
        _markup.Head.Add(new HeadFact(kind, default, new Slice(start, _markup.Values.Count - start)));
    }

    private bool HasRoom(int length)
    {
        if (_jsonChars + length > page.Options.MaxJsonChars)
        {
            page.Warn(PageWarnings.JsonChars);
            return false;
        }
        _jsonChars += length;
        return true;
    }

    private void AddMeta(Slice name, Slice content)
    {
        if (!name.IsEmpty) _markup.Head.Add(new HeadFact(HeadFactKind.Meta, name, content));
    }
}
