using Extraction.Model;

namespace Extraction.FrontEnds.Html;

/// <summary>Decides what tags and text open and close, as a browser would, without building a tree. Not thread-safe.</summary>
/// <remarks>
/// The tree construction of the HTML standard over a stack of open elements: missing end tags, misplaced table parts, formatting that
/// overlaps blocks. Left out is what changes no text: the order of text that a browser moves out of a table (it stays in place).
/// </remarks>
internal sealed class TreeRules : IDisposable
{
    private readonly PageBuilder _page;
    private readonly OpenElements _open;
    private readonly BodyRules _body;
    private readonly EndRules _ends;
    private readonly TableRules _tables;
    private readonly ForeignRules _foreign;
    private ElementFacts _html = new() { Tag = Tag.Html, Name = (uint)Tag.Html };
    private bool _isFrameset, _isInNoScript;

    public TreeRules(PageBuilder page)
    {
        _page = page;
        _open = page.Open;
        State = new TreeState(page);
        _foreign = new ForeignRules(State);
        _tables = new TableRules(State);
        var formatting = new FormattingRules(State);
        _body = new BodyRules(State, formatting, _foreign);
        _ends = new EndRules(State, formatting);
    }

    public TreeState State { get; }

    /// <summary>Whether a CDATA section may stand here.</summary>
    public bool IsForeign => _open.Count > 0 && _open.Top.Tag is Tag.Foreign or Tag.ForeignHtml;

    /// <summary>Whether nothing here is text of the page, so that attributes need not be read.</summary>
    public bool IsSkipping => _isFrameset || (_open.Count > 0 && _open.Top.IsSkipped);

    public void Start(in TagToken token)
    {
        if (_isFrameset) return;
        if (_open.Count == 0 && StartBeforeBody(token)) return;
        if (IsForeign && _foreign.Start(token)) return;
        if (_open.Top.Mode == InsertionMode.Body)
        {
            _body.Start(token);
            return;
        }
        bool? isSettled;
        do
        {
            if (_open.Top.Mode == InsertionMode.Template) ChooseMode(token.Tag);
            isSettled = _tables.Start(token);
        }
        while (isSettled is null);
        if (isSettled is false) _body.Start(token);
    }

    public void End(in EndToken token)
    {
        if (_isFrameset) return;
        if (_open.Count == 0)
        {
            if (token.Tag == Tag.Noscript) _isInNoScript = false;
            if (token.Tag != Tag.Br) return;
            OpenBody(default);
        }
        if (IsForeign && _foreign.End(token)) return;
        bool? isSettled;
        do isSettled = _tables.End(token);
        while (isSettled is null);
        if (isSettled is false) _ends.End(token);
    }

    /// <summary>Text between tags.</summary>
    /// <param name="text">The characters of the source.</param>
    /// <param name="from">Their offset.</param>
    public void Text(ReadOnlySpan<char> text, int from)
    {
        if (_isFrameset) return;
        if (_open.Count == 0)
        {
            if (text.IndexOfAnyExcept(" \t\r\n\f") < 0) return;
            OpenBody(default);
        }
        if (_open.Top.IsSkipped) return;
        State.Reconstruct();
        _page.Text(text, from, isRaw: true);
    }

    public void Dispose() => State.Dispose();

    /// <summary>Closes the element whose text has been read.</summary>
    public void EndTextOnly(Tag tag)
    {
        if (_open.Count > 0 && _open.Top.Tag == tag) State.Pop();
    }

    private bool StartBeforeBody(in TagToken token)
    {
        switch (token.Tag)
        {
            case Tag.Html:
                _html = token.Facts;
                _page.Head.Add(token.Facts);
                return true;
            case Tag.Head:
                return true;
            case Tag.Noscript when _page.ReadsNoScript:
                return _isInNoScript = true;
            case Tag.Body:
                OpenBody(token.Facts);
                return true;
            case Tag.Frameset:
                return _isFrameset = true;
        }
        if (Tags.Is(token.Tag, TagTraits.Head) && token.Tag != Tag.Template)
        {
            _body.StartHead(token);
            return true;
        }
        OpenBody(default);
        return false;
    }

    private void OpenBody(ElementFacts facts)
    {
        facts.Tag = Tag.Body;
        facts.Name = (uint)Tag.Body;
        _page.Start(_html);
        _page.Start(facts);
        if (_isInNoScript) State.Push(Tag.Noscript);
    }

    /// <summary>The first tag in a template tells what part of a page it is a template for.</summary>
    private void ChooseMode(Tag tag)
    {
        if (Tags.Is(tag, TagTraits.Head)) return;
        _open.Top.Mode = tag switch
        {
            Tag.Caption or Tag.Col or Tag.Colgroup or Tag.Tbody or Tag.Thead or Tag.Tfoot => InsertionMode.Table,
            Tag.Tr => InsertionMode.TableBody,
            Tag.Td or Tag.Th => InsertionMode.Row,
            _ => InsertionMode.Body,
        };
    }
}
