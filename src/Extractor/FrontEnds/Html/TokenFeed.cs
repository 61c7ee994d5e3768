using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;
using Extraction.Model;

namespace Extraction.FrontEnds.Html;

/// <summary>Reads AngleSharp's tokens of a page and hands them to the tree rules. Not thread-safe.</summary>
/// <remarks>
/// The tokenizer reads what is written in an unusual way. Text, comments and plain end tags are passed over by <see cref="TextEnds"/>, plain
/// start tags are read by <see cref="TagAttributes"/>, with the tokenizer set behind them: slices of the source keep their offsets.
/// Character references are resolved by <see cref="CharacterReferences"/> where they are met, for the same reason.
/// </remarks>
internal sealed class TokenFeed : IDisposable
{
    private readonly ReadOnlyMemory<char> _source;
    private readonly bool _hasOffsets;
    private readonly int _depth;
    private readonly PageBuilder _page;
    private readonly TreeRules _rules;
    private readonly ReadOnlyMemoryTextSource _text;
    private readonly HtmlTokenizer _tokenizer;
    private readonly TagAttributes _attributes;
    /// <summary>A line end right after the tag belongs to it.</summary>
    private bool _dropsLineEnd;
    /// <summary>The tokenizer has read the last start tag itself.</summary>
    private bool _isTokenized;
    /// <summary>The tokenizer has met the end of the source.</summary>
    private bool _isAtEnd;
    /// <summary>Where the token ended that was counted last.</summary>
    private int _counted;

    /// <summary>What a token costs besides its characters.</summary>
    private const int StepsPerToken = 30;

    /// <summary>Makes a feed.</summary>
    /// <param name="page">Receives elements and text.</param>
    /// <param name="source">The decoded page, or a part of it.</param>
    /// <param name="hasOffsets">Whether offsets in the source are those of the page.</param>
    public TokenFeed(PageBuilder page, ReadOnlyMemory<char> source, bool hasOffsets = true)
    {
        _hasOffsets = hasOffsets;
        _depth = page.Open.Count;
        _page = page;
        _source = source;
        _rules = new TreeRules(page);
        _text = new ReadOnlyMemoryTextSource(source);
        _attributes = new TagAttributes(page.Page);
        _tokenizer = Open(new TextSource(_text), _attributes.Meet);
    }

    /// <summary>A tokenizer that gives tags and their places, and text as its length alone.</summary>
    /// <param name="text">The page.</param>
    /// <param name="isRead">Which attributes are kept.</param>
    internal static HtmlTokenizer Open(TextSource text, ShouldEmitAttribute isRead) => new(text, HtmlEntityProvider.ResolverExtended)
    {
        SkipComments = true,
        SkipDataText = true,
        SkipRawText = true,
        SkipRCDataText = true,
        SkipScriptText = true,
        SkipPlaintext = true,
        SkipCDATA = true,
        SkipProcessingInstructions = true,
        IsNotConsumingCharacterReferences = true,
        DisableElementPositionTracking = true,   // lines and columns; the offset is kept
        ShouldEmitAttribute = isRead,
    };

    /// <summary>Characters of text in noscript elements that were not read.</summary>
    public long NoScriptChars { get; private set; }

    /// <summary>Whether the source was read to its end.</summary>
    public bool IsWhole => Index == _source.Length;

    /// <summary>Reads the source to its end, and closes what it opened in a page that was open before.</summary>
    public void Run()
    {
        ReadTokens();
        if (_depth > 0) _rules.State.PopTo(_depth);
    }

    public void Dispose()
    {
        _tokenizer.Dispose();
        _rules.Dispose();
    }

    private void ReadTokens()
    {
        while (!_isAtEnd)
        {
            PassUsual();
            var from = Index;
            _attributes.Begin(_rules.IsSkipping);
            _tokenizer.IsAcceptingCharacterData = _rules.IsForeign;
            ref var token = ref _tokenizer.GetStructToken();
            switch (token.Type)
            {
                case HtmlTokenType.EndOfFile:
                    return;
                case HtmlTokenType.Doctype:
                    _rules.State.IsQuirky = token.IsFullQuirks;
                    break;
                case HtmlTokenType.Character:
                    ReadText(from, Index);
                    break;
                case HtmlTokenType.Comment:
                    _dropsLineEnd = false;
                    break;
                case HtmlTokenType.StartTag:
                    ReadUnusualStart(ref token, from);
                    break;
                case HtmlTokenType.EndTag:
                    ReadEnd(token.Name.Memory.Span, from);
                    break;
            }
        }
    }

    /// <summary>Reads up to the next tag that the tokenizer is needed for.</summary>
    private void PassUsual()
    {
        var source = _source.Span;
        for (var from = Index; from < source.Length; from = Index)
        {
            CountToken(from);
            var mark = from + 1 < source.Length ? source[from + 1] : '\0';
            if (source[from] != '<')
            {
                _text.Index = TextEnds.OfText(source, from);
                if (_text.Index == from) break;
                ReadText(from, Index);
            }
            else if (mark == '/' && TextEnds.OfEndTag(source, from) is > 0 and var endOfTag)
            {
                _text.Index = endOfTag;
                ReadEnd(source[(from + 2)..(endOfTag - 1)], from);
            }
            else if (mark == '!' && TextEnds.OfComment(source, from) is > 0 and var endOfComment)
            {
                _text.Index = endOfComment;
                _dropsLineEnd = false;
            }
            else if (_attributes.ReadTag(source, from, _rules.IsSkipping) is > 0 and var endOfStart)
            {
                CountToken(from);
                _text.Index = endOfStart;
                ReadUsualStart(source, from);
            }
            else
            {
                break;
            }
        }
        CountToken(Index);
    }

    /// <summary>Counts the work that the last token took, up to where the next starts.</summary>
    private void CountToken(int next)
    {
        _page.CountWork(StepsPerToken + next - _counted);
        _counted = next;
    }

    private void ReadText(int from, int to)
    {
        var text = _source.Span[from..to];
        while (text.StartsWith("</>")) text = text[3..];   // ignored by the tokenizer, but inside its token
        if (text.IsEmpty) return;
        if (_dropsLineEnd) text = text.StartsWith("\r\n") ? text[2..] : text[0] is '\n' or '\r' ? text[1..] : text;
        _dropsLineEnd = false;
        if (!text.IsEmpty) _rules.Text(text, Offset(to - text.Length));
    }

    private void ReadUsualStart(ReadOnlySpan<char> source, int from)
    {
        var start = new TagToken { IsSelfClosing = _attributes.IsSelfClosing, From = Offset(from), Length = Index - from };
        Begin(ref start, source.Slice(from + 1, _attributes.NameLength));
        _attributes.Read(source, _page.Facts, ref start.Facts);
        _isTokenized = false;
        Place(start);
    }

    private void ReadUnusualStart(ref StructHtmlToken token, int from)
    {
        var start = new TagToken { IsSelfClosing = token.IsSelfClosing, From = Offset(from), Length = Index - from };
        Begin(ref start, token.Name.Memory.Span);
        _attributes.Read(ref token, _page.Facts, ref start.Facts);
        _isTokenized = true;
        Place(start);
    }

    private void Begin(ref TagToken start, ReadOnlySpan<char> name)
    {
        var tag = Tags.Find(name);
        _page.Facts.Begin(ref start.Facts, tag, Tags.Id(tag, name));
    }

    private void Place(in TagToken start)
    {
        _page.PendingToken = start.Facts.FirstToken;
        _rules.Start(start);
        _dropsLineEnd = start.Tag is Tag.Pre or Tag.Listing;
        _page.PendingToken = int.MaxValue;
        if (_rules.State.TextOnly != Tag.Other) ReadTextOnly(start);
    }

    private void ReadEnd(ReadOnlySpan<char> name, int from)
    {
        var tag = Tags.Find(name);
        _dropsLineEnd = false;
        _rules.End(new EndToken(tag, Tags.Id(tag, name), Offset(from), Index - from));
    }

    /// <summary>How far the source is read. At its end the tokenizer steps over it when it looks for the end of a script.</summary>
    private int Index => Math.Min(_text.Index, _source.Length);

    private int Offset(int from) => _hasOffsets ? from : -1;

    /// <summary>Reads the content of an element that holds no tags, and its end tag.</summary>
    private void ReadTextOnly(in TagToken tag)
    {
        _rules.State.TextOnly = Tag.Other;
        var source = _source.Span;
        var (from, to) = (Index, TextEnds.OfContent(source, Index, Tags.NameOf(tag.Tag)));
        if (to >= 0 && tag.Tag != Tag.Plaintext && TextEnds.OfEndTag(source, to) is > 0 and var end)
        {
            CountToken(to);
            _text.Index = end;
        }
        else
        {
            to = LetReadTextOnly(tag, to);
        }
        Keep(tag, source[from..to], to);
    }

    /// <summary>Lets the tokenizer read the content of an element that holds no tags, and its end tag.</summary>
    /// <param name="tag">Its start tag, behind which the source is read.</param>
    /// <param name="known">A place up to which the content is known to go; -1 for none.</param>
    /// <returns>Where the content ends.</returns>
    private int LetReadTextOnly(in TagToken tag, int known)
    {
        var from = Index;
        if (!_isTokenized) LetReadStart(from - tag.Length);
        _tokenizer.State = tag.Tag switch
        {
            Tag.Script => HtmlParseMode.Script,
            Tag.Plaintext => HtmlParseMode.Plaintext,
            Tag.Title or Tag.Textarea => HtmlParseMode.RCData,
            _ => HtmlParseMode.Rawtext,
        };
        _text.Index = Math.Max(from, known);
        var to = Index;
        while (true)
        {
            CountToken(Index);
            _attributes.Begin(isUnread: true);
            ref var token = ref _tokenizer.GetStructToken();
            _isAtEnd = token.Type == HtmlTokenType.EndOfFile;
            if (token.Type != HtmlTokenType.Character) return to;
            to = Index;
        }
    }

    /// <summary>Lets the tokenizer read a start tag that it was set behind: the end tag has to have its name. Never a second time: the tokenizer has room
    /// for the characters of the source once.</summary>
    private void LetReadStart(int from)
    {
        _attributes.Begin(isUnread: true);
        _text.Index = from;
        _tokenizer.GetStructToken();
    }

    private void Keep(in TagToken tag, ReadOnlySpan<char> text, int to)
    {
        switch (tag.Tag)
        {
            case Tag.Title when !_rules.IsSkipping:
                _page.Head.Add(HeadFactKind.Title, text, isRaw: true);
                break;
            case Tag.Script when tag.Facts.IsJsonLd && !_rules.IsSkipping:
                _page.Head.Add(HeadFactKind.JsonLd, text, isRaw: false);
                break;
            case Tag.Noscript when !_rules.IsSkipping:
                NoScriptChars += MarkupText.CountVisible(text);
                break;
            case Tag.Textarea or Tag.Xmp or Tag.Plaintext:
                _page.Text(text, Offset(to - text.Length), isRaw: tag.Tag == Tag.Textarea);
                _rules.EndTextOnly(tag.Tag);
                break;
        }
    }
}
