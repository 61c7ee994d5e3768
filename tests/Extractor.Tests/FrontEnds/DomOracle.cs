using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Extraction.Model;

namespace Extraction.Tests.FrontEnds;

/// <summary>The line rules, written a second time and as plainly as possible over AngleSharp's tree: what the front ends are checked against.</summary>
internal sealed class DomOracle
{
    private static readonly HashSet<string> Unseen = Words(
        "head title script style template svg math iframe object embed applet canvas audio video noembed noframes datalist");

    private static readonly HashSet<string> Blocks = Words(
        "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 " +
        "h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p plaintext pre search section select summary table tbody " +
        "td textarea tfoot th thead tr ul xmp");

    private static readonly HashSet<string> Preformatted = Words("pre listing xmp plaintext");

    private readonly List<string> _lines = [];
    private readonly StringBuilder _line = new();
    private readonly bool _readsNoScript;

    private DomOracle(bool readsNoScript) => _readsNoScript = readsNoScript;

    /// <summary>The lines of a page that a front end has read, whose decision about noscript elements is taken over.</summary>
    public static List<string> Lines(string html, Page page)
    {
        var readsNoScript = ReadsNoScript(page);
        return Lines(HtmlPages.Parse(html, isScripting: !readsNoScript), readsNoScript);
    }

    public static bool ReadsNoScript(Page page)
    {
        foreach (var line in page.Lines)
            if (line.Is(LineContext.NoScript)) return true;
        return false;
    }

    public static List<string> Lines(IDocument document, bool readsNoScript)
    {
        var oracle = new DomOracle(readsNoScript);
        if (document.DocumentElement is { } root) oracle.Walk(root);
        oracle.EndLine();
        return oracle._lines;
    }

    private static HashSet<string> Words(string words) => [.. words.Split(' ')];

    private static string Name(INode node) => node is IElement element && element.NamespaceUri == NamespaceNames.HtmlUri ? element.LocalName : "";

    private void Walk(INode node)
    {
        if (node is IText text) _line.Append(text.Data);
        if (node is not IElement element || !IsSeen(element)) return;
        if (Shown(element) is { } shown) Line(shown);
        if (Preformatted.Contains(Name(element))) WalkPreformatted(element);
        else if (Name(element) == "tr") WalkRow(element);
        else if (Breaks(element)) InOwnLines(() => WalkChildren(element));
        else WalkChildren(element);
    }

    private void WalkChildren(IElement element)
    {
        foreach (var child in Children(element)) Walk(child);
    }

    /// <summary>The children, those of a shadow tree first. By index: siblings are linear in AngleSharp.</summary>
    private static IEnumerable<INode> Children(IElement element)
    {
        INode?[] parents = [element.ShadowRoot, Name(element) == "template" ? ((IHtmlTemplateElement)element).Content : element];
        foreach (var parent in parents)
            for (var i = 0; i < parent?.ChildNodes.Length; i++) yield return parent.ChildNodes[i];
    }

    private void WalkRow(IElement row) => InOwnLines(() =>
    {
        var cells = new List<string>();
        for (var i = 0; i < row.ChildNodes.Length; i++)
        {
            var child = row.ChildNodes[i];
            if (Name(child) is "td" or "th" && !HoldsBreak((IElement)child))
            {
                WalkChildren((IElement)child);
                cells.Add(Take());
                continue;
            }
            if (child is not IElement other || !IsSeen(other)) continue;
            EndRow(cells);
            Walk(child);
        }
        EndRow(cells);
    });

    private void EndRow(List<string> cells)
    {
        var row = string.Join('\t', cells).Trim('\t');
        if (row.Length > 0) _lines.Add(row);
        cells.Clear();
    }

    private void WalkPreformatted(IElement element)
    {
        EndLine();
        Preformat(element);
        var text = Trim(_line.ToString());
        if (text.Length > 0) _lines.Add(text);
        _line.Clear();
    }

    private void Preformat(INode node)
    {
        if (node is IText text) _line.Append(text.Data);
        if (node is not IElement element || !IsSeen(element)) return;
        if (Name(node) == "br") NewLine(isForced: true);
        var breaks = Breaks(element) && Name(node) != "br";
        if (breaks) NewLine(isForced: false);
        if (Shown(element) is { } shown) _line.Append(shown).Append('\n');
        foreach (var child in Children(element)) Preformat(child);
        if (breaks) NewLine(isForced: false);
    }

    private void NewLine(bool isForced)
    {
        if (Trim(_line.ToString()).Length > 0 && (isForced || _line[^1] != '\n')) _line.Append('\n');
    }

    private void InOwnLines(Action walk)
    {
        EndLine();
        walk();
        EndLine();
    }

    private void Line(string text)
    {
        EndLine();
        _line.Append(text);
        EndLine();
    }

    private void EndLine()
    {
        var text = Take();
        if (text.Length > 0) _lines.Add(text);
    }

    private string Take()
    {
        var text = Trim(string.Join(' ', _line.ToString().Split([' ', '\t', '\n', '\r', '\f'], StringSplitOptions.RemoveEmptyEntries)));
        _line.Clear();
        return text;
    }

    private static string Trim(string text)
    {
        var (start, end) = (0, text.Length);
        while (start < end && CharTable.IsSpace(text[start])) start++;
        while (end > start && CharTable.IsSpace(text[end - 1])) end--;
        return text[start..end];
    }

    private bool IsSeen(IElement element) => Name(element) switch
    {
        "" => false,
        "template" => element.HasAttribute("shadowrootmode"),
        "noscript" => _readsNoScript,
        var name => !Unseen.Contains(name),
    };

    /// <summary>The text that a form control shows from its attributes.</summary>
    private static string? Shown(IElement element)
    {
        var text = Name(element) switch
        {
            "input" => (element.GetAttribute("type") ?? "").Trim().ToLowerInvariant() switch
            {
                "submit" or "reset" or "button" => element.GetAttribute("value"),
                "hidden" or "checkbox" or "radio" or "image" or "file" or "range" or "color" => null,
                _ => element.GetAttribute("placeholder"),
            },
            "textarea" => element.GetAttribute("placeholder"),
            _ => null,
        };
        return string.IsNullOrEmpty(text) ? null : text;
    }

    private static bool Breaks(IElement element) =>
        Name(element) is "br" || Blocks.Contains(Name(element)) || Shown(element) is not null || (Name(element) == "button" && !IsInParagraph(element));

    private static bool IsInParagraph(IElement button)
    {
        var parent = button.ParentElement;
        while (parent is not null && !Blocks.Contains(Name(parent)) && Name(parent) != "button") parent = parent.ParentElement;
        return parent is not null && Name(parent) == "p";
    }

    private bool HoldsBreak(IElement element)
    {
        foreach (var node in Children(element))
            if (node is IElement child && IsSeen(child) && (Breaks(child) || HoldsBreak(child))) return true;
        return false;
    }
}
