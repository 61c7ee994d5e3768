using Extraction.Model;

namespace Extraction.FrontEnds.Html;

/// <summary>Keeps what a page states in meta, link, title, base and JSON-LD, wherever they stand.</summary>
internal sealed class HeadWriter(Markup markup, CharacterReferences references)
{
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
                markup.Head.Add(new HeadFact(HeadFactKind.Link, facts.Relation, facts.Href));
                break;
            case Tag.Base when !facts.Href.IsEmpty:
                markup.Head.Add(new HeadFact(HeadFactKind.Base, default, facts.Href));
                break;
            case Tag.Html when !facts.Language.IsEmpty:
                markup.Head.Add(new HeadFact(HeadFactKind.Language, default, facts.Language));
                break;
        }
    }

    /// <summary>Notes the text of a title or a JSON-LD script.</summary>
    public void Add(HeadFactKind kind, ReadOnlySpan<char> text, bool isRaw)
    {
        var start = markup.Values.Count;
        if (isRaw) references.Resolve(text, inAttribute: false, markup.Values);
        else markup.Values.Append(text);
        markup.Head.Add(new HeadFact(kind, default, new Slice(start, markup.Values.Count - start)));
    }

    private void AddMeta(Slice name, Slice content)
    {
        if (!name.IsEmpty) markup.Head.Add(new HeadFact(HeadFactKind.Meta, name, content));
    }
}
