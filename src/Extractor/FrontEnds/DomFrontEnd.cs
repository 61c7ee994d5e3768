using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Extraction.FrontEnds.Html;
using Extraction.Model;
using AttributeNames = Extraction.FrontEnds.Html.AttributeNames;

namespace Extraction.FrontEnds;

/// <summary>Fills a page from an AngleSharp document: the same lines and evidence as <see cref="HtmlFrontEnd"/> gives for its source.</summary>
/// <remarks>Offsets in the source are not known. Walks the tree without recursion; linear in its nodes.</remarks>
internal sealed class DomFrontEnd
{
    /// <summary>What a node costs besides its text.</summary>
    private const int StepsPerNode = 30;

    private readonly PageBuilder _page;
    private readonly Stack<Step> _path = new();
    private long _noScriptChars;

    private DomFrontEnd(PageBuilder page) => _page = page;

    /// <summary>Fills a page from a document.</summary>
    /// <param name="page">A cleared page; receives text, lines and markup.</param>
    /// <param name="document">The document; it is only read.</param>
    public static void Split(Page page, IDocument document)
    {
        if (!HtmlFrontEnd.NeedsNoScript(page, Read(page, document, readsNoScript: false))) return;
        page.Clear();
        Read(page, document, readsNoScript: true);
    }

    /// <summary>A node whose children are being visited.</summary>
    /// <param name="Node">The node.</param>
    /// <param name="IsOpen">Whether it is an open element of the page.</param>
    /// <param name="IsDeepBlock">Whether it is a block that stands too deep to be one.</param>
    /// <param name="Child">Index of the next child.</param>
    private readonly record struct Step(INode Node, bool IsOpen, bool IsDeepBlock, int Child = 0);

    private static long Read(Page page, IDocument document, bool readsNoScript)
    {
        using var builder = new PageBuilder(page, ReadOnlyMemory<char>.Empty, readsNoScript);
        var walk = new DomFrontEnd(builder);
        if (document.DocumentElement is { } root) walk.Run(root);
        builder.Finish();
        return walk._noScriptChars;
    }

    private void Run(IElement root)
    {
        Enter(root);
        while (_path.TryPop(out var at))
        {
            if (at.Child == at.Node.ChildNodes.Length)
            {
                Leave(at);
                continue;
            }
            _page.CountWork(StepsPerNode);
            _path.Push(at with { Child = at.Child + 1 });
            var child = at.Node.ChildNodes[at.Child];
            if (child is IElement element) Enter(element);
            else if (child is IText text) AddText(at.Node, text.Data);
        }
    }

    private void Leave(in Step at)
    {
        if (at.IsOpen) _page.End();
        else if (at.IsDeepBlock) _page.DeepBoundary();
    }

    private void AddText(INode parent, string text)
    {
        _page.CountWork(text.Length);
        if (!IsRawText(parent))
        {
            _page.Text(text, -1, isRaw: false);
            return;
        }
        using var feed = new TokenFeed(_page, text.AsMemory(), hasOffsets: false);
        feed.Run();
    }

    /// <summary>Where a document was parsed with scripting on, noscript holds its markup as text.</summary>
    private static bool IsRawText(INode parent) => parent is IElement { LocalName: "noscript" } && parent.Flags.HasFlag(NodeFlags.LiteralText);

    private void Enter(IElement element)
    {
        var facts = FactsOf(element);
        switch (facts.Tag)
        {
            case Tag.Head:
                _path.Push(new Step(element, IsOpen: false, IsDeepBlock: false));
                break;
            case Tag.Title or Tag.Script or Tag.Noscript when !_page.ReadsNoScript || facts.Tag != Tag.Noscript:
                AddUnseen(element, facts);
                break;
            case Tag.Template:
                if (facts.IsShadowRoot && element is IHtmlTemplateElement template) Push(template.Content, facts);
                break;
            default:
                if (Tags.Is(facts.Tag, TagTraits.Void)) AddVoid(element, facts);
                else if (facts.Tag == Tag.Noscript || !Tags.Is(facts.Tag, TagTraits.Skipped)) Push(element, facts);
                break;
        }
    }

    private void Push(INode content, in ElementFacts facts)
    {
        if (facts.Tag == Tag.Html) _page.Head.Add(facts);
        var isOpen = _page.Start(facts);
        _path.Push(new Step(content, isOpen, IsDeepBlock: !isOpen && Tags.Is(facts.Tag, TagTraits.Block)));
        if (content is IElement { ShadowRoot: { } shadow }) _path.Push(new Step(shadow, IsOpen: false, IsDeepBlock: false));
        if (isOpen && facts.Tag == Tag.Textarea) _page.AttributeText(facts.Placeholder, -1, 0);
    }

    private void AddVoid(IElement element, in ElementFacts facts)
    {
        if (element.HasChildNodes) _path.Push(new Step(element, IsOpen: false, IsDeepBlock: false));   // AngleSharp does that inside an unclosed select
        _page.Head.Add(facts);
        if (_page.Open.Count > 1) _page.Void(facts, -1, 0);
    }

    private void AddUnseen(IElement element, in ElementFacts facts)
    {
        if (facts.Tag == Tag.Title) _page.Head.Add(HeadFactKind.Title, element.TextContent, isRaw: false);
        else if (facts.IsJsonLd) _page.Head.Add(HeadFactKind.JsonLd, element.TextContent, isRaw: false);
        else if (facts.Tag == Tag.Noscript) _noScriptChars += MarkupText.CountVisible(element.ChildElementCount == 0 ? element.TextContent : element.InnerHtml);
    }

    private ElementFacts FactsOf(IElement element)
    {
        var tag = element.NamespaceUri == NamespaceNames.HtmlUri ? Tags.Find(element.LocalName) : Tag.Foreign;
        var facts = _page.Facts.Begin(tag, Tags.Id(element.LocalName));
        var attributes = element.Attributes;
        if (attributes.Length > _page.Page.Options.MaxAttributes) _page.Page.Warn(PageWarnings.Attributes);
        for (var i = 0; i < Math.Min(attributes.Length, _page.Page.Options.MaxAttributes); i++)
            if (attributes[i] is { } attribute) _page.Facts.Add(ref facts, AttributeNames.Find(attribute.LocalName), attribute.Value, isRaw: false);
        return facts;
    }
}
