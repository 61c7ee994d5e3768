using Extraction.Model;

namespace Extraction.FrontEnds.Html;

/// <summary>Tags inside SVG and MathML. Nothing in there is text of the page; what matters is where it ends.</summary>
internal sealed class ForeignRules(TreeState tree)
{
    private static readonly uint[] HoldHtml = Array.ConvertAll(
        ["foreignobject", "desc", "title", "mi", "mo", "mn", "ms", "mtext"], (string name) => Tags.Id(name));

    private readonly OpenElements _open = tree.Open;

    /// <summary>Opens an svg or math element, or one inside.</summary>
    public void Open(in TagToken token)
    {
        if (token.IsSelfClosing) return;
        var inner = token;
        var holdsHtml = token.Tag is not (Tag.Svg or Tag.Math) && HoldHtml.AsSpan().Contains(token.Name);
        inner.Facts.Tag = holdsHtml ? Tag.ForeignHtml : Tag.Foreign;
        tree.Push(inner);
    }

    /// <summary>Places a start tag while the innermost element is foreign.</summary>
    /// <returns>False when the tag belongs to the page again.</returns>
    public bool Start(in TagToken token)
    {
        if (_open.Top.Tag == Tag.ForeignHtml) return false;
        if (Tags.Is(token.Tag, TagTraits.BreaksOut)) return BreakOut();
        Open(token);
        return true;
    }

    /// <summary>Places an end tag while the innermost element is foreign.</summary>
    /// <returns>False when it closes something outside.</returns>
    public bool End(in EndToken token)
    {
        if (token.Tag is Tag.Br or Tag.P) return BreakOut();
        for (var i = _open.Count - 1; i > 0 && _open[i].Tag is Tag.Foreign or Tag.ForeignHtml; i--)
        {
            _open.Steps++;
            if (_open[i].Name != token.Name) continue;
            tree.PopTo(i);
            return true;
        }
        return false;
    }

    private bool BreakOut()
    {
        while (_open.Top.Tag == Tag.Foreign) tree.Pop();
        return false;
    }
}
