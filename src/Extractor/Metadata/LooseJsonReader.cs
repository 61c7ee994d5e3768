using System.Globalization;
using System.Text;

namespace Extraction.Metadata;

/// <summary>Reads JSON as pages print it. Never throws: what cannot be read is left out.</summary>
/// <remarks>
/// Every JSON text reads as the standard says. Beyond it: comments, HTML comment and CDATA wrappers, several values in one text, trailing and missing
/// commas, control characters and quotes inside strings, unknown escapes, and texts that end early. A strict reader behind a repair step would have to
/// know where the text is broken, which is the same work. Linear in the text; nesting is bounded.
/// </remarks>
internal ref struct LooseJsonReader(ReadOnlySpan<char> text)
{
    private const int MaxDepth = 32;         // schema.org needs about eight
    private const int MaxValues = 20_000;    // of one text

    private readonly ReadOnlySpan<char> _text = text;
    private int _position;
    private int _values;

    /// <summary>Reads every value of a text.</summary>
    public static List<LooseJson> ReadAll(ReadOnlySpan<char> text)
    {
        var reader = new LooseJsonReader(text);
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
            '"' => new LooseJson { Text = ReadString() },
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
        var members = new List<(string, LooseJson)>();
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
            if (isArray) ReadItem(members, depth);
            else ReadProperty(members, depth);
            if (_position == before) _position++;
        }
        return new LooseJson { IsArray = isArray, Members = members };
    }

    private void ReadItem(List<(string, LooseJson)> members, int depth)
    {
        if (_text[_position] != ',' && ReadValue(depth + 1) is { } value) members.Add(("", value));
    }

    private void ReadProperty(List<(string, LooseJson)> members, int depth)
    {
        if (_text[_position] != '"') return;
        var name = ReadString();
        SkipBlank();
        if (_position >= _text.Length || _text[_position] != ':') return;   // a name without value
        _position++;
        if (ReadValue(depth + 1) is { } value) members.Add((name, value));
    }

    private LooseJson? ReadLiteral()
    {
        var start = _position;
        while (_position < _text.Length && (char.IsLetterOrDigit(_text[_position]) || _text[_position] is '-' or '+' or '.')) _position++;
        var literal = _text[start.._position];
        return literal.IsEmpty || literal.SequenceEqual("null") ? null : new LooseJson { Text = literal.ToString() };
    }

    private string ReadString()
    {
        var text = new StringBuilder();
        for (_position++; _position < _text.Length; _position++)
        {
            var c = _text[_position];
            if (c == '"' && EndsString()) break;
            if (c == '\\' && _position + 1 < _text.Length) ReadEscape(text);
            else text.Append(c < ' ' ? ' ' : c);
        }
        _position = Math.Min(_position + 1, _text.Length);
        return text.ToString();
    }

    /// <summary>Whether a quote ends its string: what follows it in JSON must follow it here.</summary>
    private readonly bool EndsString()
    {
        var next = SkipSpace(_position + 1);
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

    private void ReadEscape(StringBuilder text)
    {
        var c = _text[++_position];
        if (c == 'u' && _position + 4 < _text.Length
            && ushort.TryParse(_text.Slice(_position + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            text.Append((char)code);
            _position += 4;
        }
        else text.Append(c is 'n' or 'r' or 't' or 'b' or 'f' || c < ' ' ? ' ' : c);
    }

    private void SkipContainer()
    {
        for (var open = 1; _position < _text.Length && open > 0;)
        {
            var c = _text[_position];
            if (c == '"')
            {
                ReadString();
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
