using Extraction.Model;

namespace Extraction.FrontEnds.Html;

/// <summary>End tags in the body: what each closes, and which are ignored, by the HTML standard.</summary>
internal sealed class EndRules(TreeState tree, FormattingRules formatting)
{
    private readonly OpenElements _open = tree.Open;

    public void End(in EndToken token)
    {
        var tag = token.Tag;
        if (tree.TryEndDeep(tag)) return;
        switch (tag)
        {
            case Tag.Html or Tag.Body:
                break;
            case Tag.P:
                EndParagraph();
                break;
            case Tag.Br:
                tree.Reconstruct();
                tree.Page.Void(new ElementFacts { Tag = Tag.Br }, token.From, token.Length);
                break;
            case Tag.Li:
                if (_open.IsInListScope(tag)) Close(tag);
                break;
            case Tag.Form:
                EndForm();
                break;
            case Tag.Template:
                if (_open.IsOpen(tag)) Close(tag);
                else break;
                tree.Formatting.ClearToMarker();
                break;
            case Tag.Applet or Tag.Marquee or Tag.Object:
                if (!_open.IsInScope(tag)) break;
                Close(tag);
                tree.Formatting.ClearToMarker();
                break;
            case >= Tag.H1 and <= Tag.H6:
                EndHeading();
                break;
            case Tag.Dd or Tag.Dt or Tag.Button or Tag.Pre or Tag.Listing:
                if (_open.IsInScope(tag)) Close(tag);
                break;
            default:
                EndOther(token);
                break;
        }
    }

    private void EndOther(in EndToken token)
    {
        if (Tags.Is(token.Tag, TagTraits.Container))
        {
            if (_open.IsInScope(token.Tag)) Close(token.Tag);
            return;
        }
        if (Tags.Is(token.Tag, TagTraits.Formatting) && formatting.End(token.Tag)) return;
        if (token.Tag != Tag.Other && !_open.IsOpen(token.Tag)) return;
        for (var i = _open.Count - 1; i > 0; i--)
        {
            _open.Steps++;
            if (_open[i].Tag == token.Tag && _open[i].Name == token.Name)
            {
                tree.CloseImplied(except: token.Tag);
                tree.PopTo(i);
                return;
            }
            if (Tags.Is(_open[i].Tag, TagTraits.Special)) return;
        }
    }

    private void Close(Tag tag)
    {
        tree.CloseImplied(except: tag);
        tree.PopTo(tag);
    }

    /// <summary>An end without a start stands for an empty paragraph.</summary>
    private void EndParagraph()
    {
        if (!_open.IsInButtonScope(Tag.P)) tree.Push(Tag.P);
        if (_open.IsInButtonScope(Tag.P)) tree.PopTo(Tag.P);
    }

    /// <summary>A form that ends inside other elements leaves them open.</summary>
    private void EndForm()
    {
        tree.HasForm = false;
        if (!_open.IsInScope(Tag.Form)) return;
        tree.CloseImplied();
        if (_open.Top.Tag == Tag.Form) tree.Pop();
        else _open.Remove(_open.Find(Tag.Form));
    }

    private void EndHeading()
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            _open.Steps++;
            if (Tags.Is(_open[i].Tag, TagTraits.Heading))
            {
                tree.CloseImplied();
                tree.PopTo(i);
                return;
            }
            if (Tags.Is(_open[i].Tag, TagTraits.Scope)) return;
        }
    }
}
