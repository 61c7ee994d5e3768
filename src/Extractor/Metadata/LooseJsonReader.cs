using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.InteropServices;
using Extraction.Model;

namespace Extraction.Metadata;

/// <summary>Reads JSON as pages print it. Never throws: what cannot be read is left out.</summary>
/// <remarks>
/// Every JSON text reads as the standard says. Beyond it: comments, HTML comment and CDATA wrappers, several values in one text, trailing and missing
/// commas, control characters and quotes inside strings, unknown escapes, and texts that end early. A strict reader behind a repair step would have to
/// know where the text is broken, which is the same work. Linear in the text; nesting is bounded.
/// </remarks>
internal ref struct LooseJsonReader(ReadOnlyMemory<char> text, FrozenSet<string>? names)
{
    private const int MaxDepth = 32;         // schema.org needs about eight
    private const int MaxValues = 20_000;    // of one text

    private static readonly SearchValues<char> Special = SearchValues.Create(Enumerable.Range(0, ' ').Select(c => (char)c).Concat("\"\\").ToArray());

    private readonly ReadOnlyMemory<char> _memory = text;
    private readonly ReadOnlySpan<char> _text = text.Span;
    /// <summary>Members of the containers that are being read, the innermost last.</summary>
    private readonly List<(string, LooseJson)> _members = [];
    private int _position;
    private int _values;

    /// <summary>Reads every value of a text.</summary>
    /// <param name="text">The text; the values look into it.</param>
    /// <param name="names">Properties to keep, others are read over; all when left out.</param>
    public static List<LooseJson> ReadAll(ReadOnlyMemory<char> text, FrozenSet<string>? names = null)
    {
        var reader = new LooseJsonReader(text, names);
        var values = new List<LooseJson>();
        while (reader.MoveToContainer())
            if (reader.ReadValue(0) is { } value) values.Add(value);
        return values;
    }

    /// <summary>Moves to the next object or array, over wrappers, separators and whatever else stands between values.</summary>
    private bool MoveToContainer()
    {
        while (_position < _text.Length && _text[_position] is not '{' && !IsArrayStart()) _position++;
        return _position < _text.Length && _values < MaxValues;
    }

    /// <summary>A bracket that does not belong to <c>&lt;![CDATA[</c> or <c>]]&gt;</c>.</summary>
    private readonly bool IsArrayStart() =>
        _text[_position] == '[' && !_text[..(_position + 1)].EndsWith("CDATA[", StringComparison.Ordinal) && !_text[_position..].StartsWith("[CDATA[", StringComparison.Ordinal);

    private LooseJson? ReadValue(int depth)
    {
        SkipBlank();
        if (_position >= _text.Length || ++_values > MaxValues) return null;
        return _text[_position] switch
        {
            '{' or '[' => ReadContainer(depth),
            '"' => ReadString(),
            _ => ReadLiteral(),
        };
    }

    private LooseJson? ReadContainer(int depth)
    {
        var isArray = _text[_position] == '[';
        var close = isArray ? ']' : '}';
        _position++;
        if (depth >= MaxDepth)
        {
            SkipContainer();
            return null;
        }
        var first = _members.Count;
        while (true)
        {
            SkipBlank();
            if (_position >= _text.Length || _values > MaxValues) break;
            var next = _text[_position];
            if (next is '}' or ']')
            {
                if (next == close) _position++;   // else it closes something further out
                break;
            }
            var before = _position;
            if (isArray) ReadItem(depth);
            else ReadProperty(depth);
            if (_position == before) _position++;
        }
        var members = CollectionsMarshal.AsSpan(_members)[first..].ToArray();
        CollectionsMarshal.SetCount(_members, first);
        return new LooseJson(isArray, members);
    }

    private void ReadItem(int depth)
    {
        if (_text[_position] != ',' && ReadValue(depth + 1) is { } value) _members.Add(("", value));
    }

    private void ReadProperty(int depth)
    {
        if (_text[_position] != '"') return;
        var name = ReadName();
        SkipBlank();
        if (_position >= _text.Length || _text[_position] != ':') return;   // a name without value
        _position++;
        if (name is null) SkipValue();
        else if (ReadValue(depth + 1) is { } value) _members.Add((name, value));
    }

    /// <summary>Reads the name of a property; null when it is not to be kept.</summary>
    private string? ReadName()
    {
        if (names is null) return ReadString().Text;
        var start = _position + 1;
        var name = _text[start..SkipString(out _)];
        return names.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var kept) ? kept : null;
    }

    private void SkipValue()
    {
        SkipBlank();
        if (_position >= _text.Length) return;
        if (_text[_position] == '"') SkipString(out _);
        else if (_text[_position] is '{' or '[')
        {
            _position++;
            SkipContainer();
        }
        else ReadLiteral();
    }

    private LooseJson? ReadLiteral()
    {
        var start = _position;
        while (_position < _text.Length && (char.IsLetterOrDigit(_text[_position]) || _text[_position] is '-' or '+' or '.')) _position++;
        var literal = _memory[start.._position];
        return literal.IsEmpty || literal.Span is "null" ? null : new LooseJson(literal, hasEscapes: false);
    }

    private LooseJson ReadString()
    {
        var start = _position + 1;
        var content = _memory[start..SkipString(out var isPlain)];
        return new LooseJson(content, hasEscapes: !isPlain);
    }

    /// <summary>Moves behind a string.</summary>
    /// <param name="isPlain">Whether it holds no escapes and controls.</param>
    /// <returns>Where its content ends.</returns>
    private int SkipString(out bool isPlain)
    {
        isPlain = true;
        var end = _position + 1;
        while (end < _text.Length)
        {
            var next = _text[end..].IndexOfAny(Special);
            end = next < 0 ? _text.Length : end + next;
            if (next < 0 || (_text[end] == '"' && EndsString(end))) break;
            isPlain &= _text[end] == '"';
            end += _text[end] == '\\' ? 2 : 1;
        }
        end = Math.Min(end, _text.Length);
        _position = Math.Min(end + 1, _text.Length);
        return end;
    }

    /// <summary>Whether a quote ends its string: what follows it in JSON must follow it here.</summary>
    private readonly bool EndsString(int quote)
    {
        var next = SkipSpace(quote + 1);
        if (next >= _text.Length) return true;
        if (_text[next] != ',') return _text[next] is ':' or '}' or ']' or '"' || IsComment(next);
        next = SkipSpace(next + 1);
        return next >= _text.Length || _text[next] is '"' or '{' or '[' or '}' or ']' or '-' or ',' || char.IsAsciiDigit(_text[next]) || IsComment(next) || IsLiteral(next);
    }

    private readonly bool IsComment(int at) => _text[at] == '/' && at + 1 < _text.Length && (_text[at + 1] is '/' or '*');

    private readonly bool IsLiteral(int at)
    {
        foreach (var literal in (ReadOnlySpan<string>)["true", "false", "null"])
            if (_text[at..].StartsWith(literal, StringComparison.Ordinal) && SkipSpace(at + literal.Length) is var next)
                return next >= _text.Length || _text[next] is ',' or ']' or '}';
        return false;
    }

    /// <summary>The text of a string with escapes and controls.</summary>
    public static string Unescape(ReadOnlySpan<char> content)
    {
        using var text = new Buffer<char>();
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] == '\\' && i + 1 < content.Length) i += AddEscape(content[(i + 1)..], text);
            else text.Add(content[i] < ' ' ? ' ' : content[i]);
        }
        return text.Span.ToString();
    }

    /// <summary>Adds what stands behind a backslash, and says how long it is.</summary>
    private static int AddEscape(ReadOnlySpan<char> escape, Buffer<char> text)
    {
        var c = escape[0];
        if (c == 'u' && escape.Length > 4 && ushort.TryParse(escape.Slice(1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            text.Add((char)code);
            return 5;
        }
        text.Add(c is 'n' or 'r' or 't' or 'b' or 'f' || c < ' ' ? ' ' : c);
        return 1;
    }

    private void SkipContainer()
    {
        for (var open = 1; _position < _text.Length && open > 0;)
        {
            var c = _text[_position];
            if (c == '"')
            {
                SkipString(out _);
                continue;
            }
            open += c is '{' or '[' ? 1 : c is '}' or ']' ? -1 : 0;
            _position++;
        }
    }

    /// <summary>Skips white space and comments.</summary>
    private void SkipBlank()
    {
        while (true)
        {
            _position = SkipSpace(_position);
            var rest = _text[_position..];
            if (rest.StartsWith("//", StringComparison.Ordinal)) _position += EndOf(rest, "\n");
            else if (rest.StartsWith("/*", StringComparison.Ordinal)) _position += EndOf(rest, "*/");
            else return;
        }
    }

    private static int EndOf(ReadOnlySpan<char> text, string mark)
    {
        var at = text.IndexOf(mark, StringComparison.Ordinal);
        return at < 0 ? text.Length : at + mark.Length;
    }

    private readonly int SkipSpace(int from)
    {
        while (from < _text.Length && (char.IsWhiteSpace(_text[from]) || _text[from] == '\uFEFF' || _text[from] < ' ')) from++;
        return from;
    }
}
