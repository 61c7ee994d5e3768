using Extraction.Model;

namespace Extraction.FrontEnds.Html;

/// <summary>Start tags in the body: what each closes before it opens, by the HTML standard.</summary>
internal sealed class BodyRules(TreeState tree, FormattingRules formatting, ForeignRules foreign)
{
    private readonly OpenElements _open = tree.Open;

    public void Start(in TagToken token)
    {
        var traits = Tags.Traits(token.Tag);
        if ((traits & TagTraits.TablePart) != 0) tree.Page.Ignore(token.Facts);
        else if ((traits & TagTraits.Head) != 0) StartHead(token);
        else if ((traits & TagTraits.Container) != 0) StartBlock(token);
        else if ((traits & TagTraits.Heading) != 0) StartHeading(token);
        else if ((traits & TagTraits.Formatting) != 0) StartFormatting(token);
        else StartOther(token);
    }

    /// <summary>An element of the head, wherever it stands.</summary>
    public void StartHead(in TagToken token)
    {
        switch (token.Tag)
        {
            case Tag.Template:
                tree.Formatting.AddMarker();
                if (tree.Push(token)) _open.Top.Mode = InsertionMode.Template;
                break;
            case Tag.Noscript when tree.Page.ReadsNoScript:
                tree.Reconstruct();
                tree.Push(token);
                break;
            case Tag.Title or Tag.Style or Tag.Script or Tag.Noframes or Tag.Noscript:
                tree.TextOnly = token.Tag;
                break;
            default:
                if (_open.Count > 0 && _open.Top.IsSkipped) break;
                tree.Page.Head.Add(token.Facts);
                if (_open.Count > 0) tree.Page.Void(token.Facts, token.From, token.Length);
                break;
        }
    }

    private void StartOther(in TagToken token)
    {
        switch (token.Tag)
        {
            case Tag.Html or Tag.Body or Tag.Head or Tag.Frame or Tag.Frameset:
                tree.Page.Ignore(token.Facts);
                break;
            case Tag.P or Tag.Pre or Tag.Listing:
                StartBlock(token);
                break;
            case Tag.Plaintext:
                StartBlock(token);
                tree.TextOnly = token.Tag;
                break;
            case Tag.Xmp:
                tree.CloseParagraph();
                StartTextOnly(token);
                break;
            case Tag.Iframe or Tag.Noembed:
                tree.TextOnly = token.Tag;
                break;
            case Tag.Textarea:
                StartTextOnly(token);
                break;
            case Tag.Form:
                StartForm(token);
                break;
            case Tag.Li:
                StartItem(token, Tag.Li, Tag.Li);
                break;
            case Tag.Dd or Tag.Dt:
                StartItem(token, Tag.Dd, Tag.Dt);
                break;
            case Tag.Hr:
                tree.CloseParagraph();
                tree.Page.Void(token.Facts, token.From, token.Length);
                break;
            case Tag.Table:
                if (!tree.IsQuirky) tree.CloseParagraph();
                if (tree.Push(token)) _open.Top.Mode = InsertionMode.Table;
                break;
            default:
                StartInline(token);
                break;
        }
    }

    private void StartInline(in TagToken token)
    {
        switch (token.Tag)
        {
            case Tag.Button:
                if (_open.IsInScope(Tag.Button))
                {
                    tree.CloseImplied();
                    tree.PopTo(Tag.Button);
                }
                break;
            case Tag.Option or Tag.Optgroup:
                StartOption(token.Tag);
                break;
            case Tag.Select:
                if (_open.IsInScope(Tag.Select)) tree.PopTo(Tag.Select);
                break;
            case Tag.Input:
                if (_open.IsInScope(Tag.Select)) tree.PopTo(Tag.Select);
                break;
            case Tag.Rb or Tag.Rtc:
                if (_open.IsInScope(Tag.Ruby)) tree.CloseImplied();
                break;
            case Tag.Rp or Tag.Rt:
                if (_open.IsInScope(Tag.Ruby)) tree.CloseImplied(except: Tag.Rtc);
                break;
        }
        if (!Tags.Is(token.Tag, TagTraits.Void) || token.Tag is not (Tag.Param or Tag.Source or Tag.Track)) tree.Reconstruct();
        if (token.Tag is Tag.Svg or Tag.Math) foreign.Open(token);
        else if (token.Tag is Tag.Img or Tag.Image) StartPicture(token);
        else if (Tags.Is(token.Tag, TagTraits.Void)) tree.Page.Void(token.Facts, token.From, token.Length);
        else if (tree.Push(token) && token.Tag is Tag.Applet or Tag.Marquee or Tag.Object) tree.Formatting.AddMarker();
    }

    private void StartPicture(in TagToken token)
    {
        if (token.Tag == Tag.Img)
        {
            tree.Page.Void(token.Facts, token.From, token.Length);
            return;
        }
        var facts = token.Facts;
        facts.Tag = Tag.Img;
        tree.Page.Void(facts, token.From, token.Length);
    }

    private void StartBlock(in TagToken token)
    {
        tree.CloseParagraph();
        tree.Push(token);
    }

    private void StartHeading(in TagToken token)
    {
        tree.CloseParagraph();
        if (Tags.Is(_open.Top.Tag, TagTraits.Heading)) tree.Pop();
        tree.Push(token);
    }

    private void StartTextOnly(in TagToken token)
    {
        if (token.Tag == Tag.Xmp) tree.Reconstruct();
        if (tree.Push(token)) tree.Page.AttributeText(token.Facts.Placeholder, token.From, token.Length);
        tree.TextOnly = token.Tag;
    }

    private void StartForm(in TagToken token)
    {
        var isInTemplate = _open.IsOpen(Tag.Template);
        if (tree.HasForm && !isInTemplate) return;
        StartBlock(token);
        if (!isInTemplate) tree.HasForm = true;
    }

    /// <summary>An item of a list ends the one before it, unless a list or another block lies between.</summary>
    private void StartItem(in TagToken token, Tag one, Tag other)
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            var tag = _open[i].Tag;
            _open.Steps++;
            if (tag == one || tag == other)
            {
                tree.CloseImplied(except: tag);
                tree.PopTo(tag);
                break;
            }
            if (Tags.Is(tag, TagTraits.Special) && tag is not (Tag.Address or Tag.Div or Tag.P)) break;
        }
        StartBlock(token);
    }

    private void StartOption(Tag tag)
    {
        if (_open.Top.Tag == Tag.Option) tree.Pop();
        if (tag == Tag.Optgroup && _open.Top.Tag == Tag.Optgroup) tree.Pop();
    }

    private void StartFormatting(in TagToken token)
    {
        if (token.Tag == Tag.A) formatting.EndBefore(Tag.A);
        tree.Reconstruct();
        if (token.Tag == Tag.Nobr && _open.IsInScope(Tag.Nobr))
        {
            formatting.EndBefore(Tag.Nobr);
            tree.Reconstruct();
        }
        if (tree.Push(token)) tree.Formatting.Add(token.Facts);
    }
}
