using System.Buffers;
using Extraction.Model;

namespace Extraction.FrontEnds.Html;

/// <summary>Writes the text of a page as lines: white space collapsed as a browser does, offsets and evidence kept. Not thread-safe.</summary>
/// <remarks>
/// A line opens with its first visible character and ends at the next block boundary, line break or end of a table cell. Inline boundaries
/// are not seen here at all, so they can neither add nor remove characters. Text that needs no change is copied in one piece.
/// </remarks>
internal sealed class LineWriter(Page page, ReadOnlyMemory<char> source, OpenElements open, CharacterReferences references)
{
    /// <summary>Where flowing text may need a change; a single space does not.</summary>
    private static readonly SearchValues<char> Stops = SearchValues.Create("\t\n\r\f&\0");

    private readonly Markup _markup = page.Markup;
    private Line _line;
    private bool _isOpen;
    /// <summary>White space was met that shows only if text follows.</summary>
    private bool _space;
    /// <summary>The last text was in b or strong.</summary>
    private bool _isBold;
    /// <summary>End of the visible text of the open line, in the page text and in the source.</summary>
    private int _end, _sourceEnd;
    private LineContext _all, _any;
    private bool _atBoundary;
    private int _breaks;
    private int _images;
    private int _firstToken;
    private int _link;
    /// <summary>Index of the line that holds the earlier cells of the row, if they can share it; -1 otherwise. And how many cells began since.</summary>
    private int _row = -1, _cells;
    /// <summary>Where in the source the text being written stands; 0 steps when it does not stand there character by character.</summary>
    private int _from, _whole, _step;
    private int _counted, _number = 1;
    /// <summary>A line should have ended that is the last the page may have.</summary>
    private bool _isPastLast;

    /// <summary>Index of the line that is open or comes next.</summary>
    public int Index => page.LineBuffer.Count;

    /// <summary>Where the next text will stand in the page text, white space before it not counted.</summary>
    public int Position => _isOpen ? _end : page.Written.Count;

    /// <summary>Writes text of the innermost open element.</summary>
    /// <param name="text">The characters.</param>
    /// <param name="from">Their offset in the source; -1 when not known.</param>
    /// <param name="isRaw">Whether character references are still to be resolved.</param>
    /// <param name="whole">Characters of the source that stand for the text as a whole, as a tag does for an attribute; 0 when the text stands there itself.</param>
    public void Write(ReadOnlySpan<char> text, int from, bool isRaw, int whole = 0)
    {
        if (open.Top.IsSkipped) return;
        (_from, _whole, _step) = (from, whole, from < 0 || whole > 0 ? 0 : 1);
        if (open.Top.IsPreformatted) WriteAsIs(text, isRaw);
        else WriteFlowing(text, isRaw);
    }

    /// <summary>Ends the line where a block starts or ends.</summary>
    /// <param name="lastToken">End of the class names of the inline elements of the line that ends.</param>
    /// <param name="firstToken">Start of those of the line that comes.</param>
    public void Boundary(int lastToken, int firstToken)
    {
        if (open.Count > 0 && open.Top.IsPreformatted)
        {
            BreakAsIs(isForced: false);
            return;
        }
        Flush(lastToken);
        _row = -1;
        _atBoundary = true;
        _firstToken = firstToken;
    }

    /// <summary>Ends the line at a line break.</summary>
    public void Break()
    {
        if (open.Top.IsPreformatted)
        {
            BreakAsIs(isForced: true);
            return;
        }
        Flush(_markup.Tokens.Count);
        _row = -1;
        _breaks++;
        _firstToken = _markup.Tokens.Count;
    }

    /// <summary>Starts a table cell.</summary>
    /// <param name="lastToken">End of the class names of the inline elements before it.</param>
    public void StartCell(int lastToken)
    {
        if (_isOpen && !IsLast) Boundary(lastToken, lastToken);
        if (!_isOpen) _space = false;
        _firstToken = _markup.Tokens.Count;
        if (_row >= 0) _cells++;
    }

    /// <summary>Ends a table cell. The cells of a row that hold nothing but a line share one, separated by tabs.</summary>
    /// <param name="isBroken">Whether it holds blocks or line breaks.</param>
    /// <param name="row">Index of the element of the row.</param>
    /// <param name="lastToken">End of the class names of the inline elements of the cell.</param>
    /// <returns>Whether the cell now shares or makes a row.</returns>
    public bool EndCell(bool isBroken, int row, int lastToken)
    {
        if (isBroken) Boundary(lastToken, lastToken);
        if (!_isOpen) return false;
        if (IsLast)
        {
            _space = true;   // the cells of the last row share the last line as they are
            return false;
        }
        _line.Form |= LineForm.TableRow;
        var joins = _row >= 0;
        Close(lastToken);
        if (joins) JoinCell(row);
        _row = page.LineBuffer.Count - 1;
        _cells = 0;
        _atBoundary = true;
        return true;
    }

    /// <summary>Forgets the class names from one on: they belong to a tag that is ignored.</summary>
    public void ForgetTokens(int first) => _firstToken = Math.Min(_firstToken, first);

    /// <summary>Ends the last line of the page.</summary>
    public void Finish() => Close(_markup.Tokens.Count);

    private void WriteFlowing(ReadOnlySpan<char> text, bool isRaw)
    {
        var stop = -1;
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            if (TextEnds.IsSpace(c))
            {
                _space = true;
                i++;
            }
            else if (c == '&' && isRaw)
            {
                var length = references.Read(text[i..], inAttribute: false, out var symbol);
                WriteSymbol(symbol, i, length);
                i += length;
            }
            else if (c == '\0')
            {
                i++;
            }
            else
            {
                if (stop <= i) stop = NextStop(text, i);
                var run = Run(text[i..stop]);
                Put(text.Slice(i, run), i, i + run);
                i += run;
            }
        }
    }

    /// <summary>An end of line or tab can come from a reference and is white space then too; a control that was written so is kept.</summary>
    private void WriteSymbol(ReadOnlySpan<char> symbol, int at, int length)
    {
        if (TextEnds.IsSpace(symbol[0])) _space = true;
        else Put(symbol, at, at + length);
    }

    private static int NextStop(ReadOnlySpan<char> text, int start)
    {
        var stop = text[(start + 1)..].IndexOfAny(Stops);
        return stop < 0 ? text.Length : start + 1 + stop;
    }

    /// <summary>Characters that can be copied as they are: up to white space that collapses.</summary>
    private static int Run(ReadOnlySpan<char> text)
    {
        var twice = text.IndexOf("  ");
        if (twice >= 0) return twice;
        return text[^1] == ' ' ? text.Length - 1 : text.Length;
    }

    /// <summary>Keeps white space; the line ends of the source become line feeds, as a parser makes them.</summary>
    private void WriteAsIs(ReadOnlySpan<char> text, bool isRaw)
    {
        for (var i = 0; i < text.Length;)
        {
            var stop = isRaw ? text[i..].IndexOfAny('\r', '\0', '&') : -1;
            if (stop < 0) stop = text.Length - i;
            if (stop > 0) Put(text.Slice(i, stop), i, i + stop);
            i += stop;
            if (i < text.Length) i += WriteStop(text, i);
        }
    }

    private int WriteStop(ReadOnlySpan<char> text, int at)
    {
        var length = 1;
        if (text[at] == '&')
        {
            length = references.Read(text[at..], inAttribute: false, out var symbol);
            Put(symbol, at, at + length);
        }
        else if (text[at] == '\r' && (at + 1 == text.Length || text[at + 1] != '\n'))
        {
            Put("\n", at, at + 1);
        }
        return length;
    }

    private void BreakAsIs(bool isForced)
    {
        if (!_isOpen) return;
        var written = page.Written;
        if (isForced || written[written.Count - 1] != '\n') written.Add('\n');
    }

    /// <summary>Appends text to the line, opening one when it holds something visible.</summary>
    private void Put(ReadOnlySpan<char> text, int from, int to)
    {
        while (text.Length > Room)
        {
            var length = to - from == text.Length ? LongLines.CutAt(text, Room) : 0;
            if (length > 0) PutPiece(text[..length], from, from + length);
            CutLine();
            text = text[length..];
            from += length;
        }
        PutPiece(text, from, to);
    }

    /// <summary>Characters that the line may still take.</summary>
    private int Room => IsLast ? int.MaxValue : Math.Max(0, page.Options.MaxLineChars - (_isOpen ? page.Written.Count - _line.Start + 1 : 0));

    /// <summary>Whether the line that is open or comes next is the last that the page may have.</summary>
    private bool IsLast => page.LineBuffer.Count - (_isOpen && _row >= 0 ? 1 : 0) >= page.MaxLines - 1;

    /// <summary>Ends a line that has grown too long; the text goes on in the next one.</summary>
    private void CutLine()
    {
        page.Warn(PageWarnings.LineChars);
        Flush(_markup.Tokens.Count);
        _row = -1;
        _breaks = 1;
        _firstToken = _markup.Tokens.Count;
    }

    private void PutPiece(ReadOnlySpan<char> text, int from, int to)
    {
        if (!_isOpen)
        {
            var blank = 0;
            while (blank < text.Length && CharTable.IsSpace(text[blank])) blank++;
            if (blank == text.Length) return;
            if (to - from == text.Length) from += blank;
            text = text[blank..];
            _space = false;
            Start(_from + (from * _step));
        }
        else if (_space)
        {
            if (_isPastLast) page.WarnOfLines();
            page.Written.Add(' ');
        }
        var start = page.Written.Count;
        page.Written.Append(text);
        var visible = text.Length;
        while (visible > 0 && CharTable.IsSpace(text[visible - 1])) visible--;
        if (visible > 0)
        {
            _end = start + visible;
            _sourceEnd = _from + _whole + ((to - from == text.Length ? from + visible : to) * _step);
        }
        var isBold = open.Top.Bold > 0;
        if (isBold) _line.BoldChars += text.Length + (_space && _isBold ? 1 : 0);
        _isBold = isBold;
        _space = false;
        Count(start, text.Length);
    }

    private void Count(int start, int length)
    {
        ref readonly var top = ref open.Top;
        _all &= top.Context;
        _any |= top.Context;
        if (top.Link == 0) return;
        var links = _markup.Links;
        if (_link != top.Link) links.Add(new Link(start, length, top.Href, top.Link));
        else links[links.Count - 1].Length = start + length - links[links.Count - 1].Start;
        _link = top.Link;
    }

    private void Start(int from)
    {
        ref readonly var top = ref open.Top;
        var joins = _row >= 0 && top.Cell >= 0 && !open[top.Cell].IsBroken && HasRoomForCell;
        if (!joins) _row = -1;
        for (var i = joins ? _cells : 1; i > 0; i--) page.Written.Add(joins ? '\t' : '\n');
        _line = new Line
        {
            Start = page.Written.Count,
            Source = from,
            Number = NumberOf(from),
            Gap = Gap(),
            HeadingLevel = top.HeadingLevel,
            Form = top.Form,
            Element = top.Element,
            FirstLink = _markup.Links.Count,
            FirstToken = _firstToken,
            Context = !_atBoundary && _breaks == 1 && Index > 0 ? LineContext.AfterBreak : LineContext.None,
        };
        _isOpen = true;
        _atBoundary = _isBold = false;
        _breaks = _link = 0;
        _all = _any = top.Context;
    }

    private bool HasRoomForCell => page.Written.Count - page.LineBuffer[_row].Start < page.Options.MaxLineChars;

    private byte Gap()
    {
        if (Index == 0) return 0;
        return (byte)Math.Clamp(_atBoundary ? _breaks : _breaks - 1, _atBoundary ? 1 : 0, byte.MaxValue);
    }

    private int NumberOf(int from)
    {
        if (from < _counted) return from < 0 ? 0 : _number;
        _number += source.Span[_counted..from].Count('\n');
        _counted = from;
        return _number;
    }

    /// <summary>Ends the line, unless it is the last that the page may have: that one takes all that follows.</summary>
    private void Flush(int tokens)
    {
        if (_isOpen && IsLast) _space = _isPastLast = true;
        else Close(tokens);
    }

    private void Close(int tokens)
    {
        _space = false;
        if (!_isOpen) return;
        _isOpen = false;
        page.Written.Resize(_end);
        _line.Length = _end - _line.Start;
        _line.SourceLength = _line.Source < 0 ? 0 : _sourceEnd - _line.Source;
        _line.Context |= _all | (_any & LineContext.Time);
        _line.BoldChars = Math.Min(_line.BoldChars, _line.Length);
        _line.TokenCount = tokens - _line.FirstToken;
        _line.Images = _markup.Images.Count - _images;
        _images = _markup.Images.Count;
        CloseLinks();
        page.LineBuffer.Add(_line);
    }

    private void CloseLinks()
    {
        var links = _markup.Links;
        for (var i = links.Count - 1; i >= _line.FirstLink && links[i].Start + links[i].Length > _end; i--)   // several, where a preformatted line ends in white space
        {
            links[i].Length = _end - links[i].Start;
            if (links[i].Length <= 0) links.Resize(i);
        }
        _line.LinkCount = links.Count - _line.FirstLink;
        foreach (ref readonly var link in links.Span[_line.FirstLink..]) _line.LinkedChars += link.Length;
    }

    /// <summary>Joins the last line to the one before it, which holds the earlier cells of its row.</summary>
    private void JoinCell(int row)
    {
        var lines = page.LineBuffer;
        ref readonly var cell = ref lines[lines.Count - 1];
        ref var whole = ref lines[lines.Count - 2];
        whole.Length = cell.End - whole.Start;
        if (whole.Source >= 0) whole.SourceLength = cell.Source + cell.SourceLength - whole.Source;
        whole.Element = row;
        whole.Context &= cell.Context;
        whole.LinkCount += cell.LinkCount;
        whole.LinkedChars += cell.LinkedChars;
        whole.BoldChars += cell.BoldChars;
        whole.Images += cell.Images;
        whole.TokenCount = cell.FirstToken + cell.TokenCount - whole.FirstToken;
        lines.Resize(lines.Count - 1);
        MoveBack(lines.Count);
    }

    /// <summary>What was noted for a line that has joined the one before it moves with it.</summary>
    private void MoveBack(int line)
    {
        var (mark, image) = (_markup.Marks.Count, _markup.Images.Count);
        for (; mark > 0 && _markup.Marks[mark - 1].Line >= line; mark--) _markup.Marks[mark - 1].Line = line - 1;
        for (; image > 0 && _markup.Images[image - 1].Line >= line; image--) _markup.Images[image - 1].Line = line - 1;
        open.Steps += _markup.Marks.Count - mark + _markup.Images.Count - image;
    }
}
