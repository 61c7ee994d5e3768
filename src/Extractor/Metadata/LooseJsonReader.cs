using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using Extraction.Model;

namespace Extraction.Metadata;

/// <summary>Reads JSON as pages print it. Never throws: what cannot be read is left out.</summary>
/// <remarks>
/// Every JSON text reads as the standard says. Beyond it: comments, HTML comment and CDATA wrappers, several values in one text, trailing and missing
/// commas, control characters and quotes inside strings, unknown escapes, and texts that end early. A strict reader behind a repair step would have to
/// know where the text is broken, which is the same work. Linear in the text; nesting is bounded.
/// </remarks>
internal ref struct LooseJsonReader(LooseJsonTable into, ReadOnlySpan<char> text, FrozenSet<string>? names)
{
    private const int MaxDepth = 32;         // schema.org needs about eight
    private const int MaxValues = 20_000;    // of one text

    private static readonly SearchValues<char> Special = SearchValues.Create(Enumerable.Range(0, ' ').Select(c => (char)c).Concat("\"\\").ToArray());

    private readonly ReadOnlySpan<char> _text = text;
    private int _position;
    private int _values;

    /// <summary>Reads every value of a text.</summary>
    /// <param name="into">Receives the values, behind those it has.</param>
    /// <param name="text">The text.</param>
    /// <param name="names">Properties to keep, others are read over; all when left out.</param>
    /// <returns>The values, without those that stand in others.</returns>
    public static LooseJsonList ReadAll(LooseJsonTable into, ReadOnlySpan<char> text, FrozenSet<string>? names = null)
    {
        var reader = new LooseJsonReader(into, text, names);
        var first = into.Entries.Count;
        while (reader.MoveToContainer()) reader.ReadValue("", 0);
        return new LooseJsonList(into, first, into.Entries.Count);
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

    /// <summary>Reads a value, and says whether there is one.</summary>
    private bool ReadValue(string name, int depth)
    {
        SkipBlank();
        if (_position >= _text.Length || ++_values > MaxValues) return false;
        return _text[_position] switch
        {
            '{' or '[' => ReadContainer(name, depth),
            '"' => ReadString(name),
            _ => ReadLiteral(name),
        };
    }

    private bool ReadContainer(string name, int depth)
    {
        var isArray = _text[_position] == '[';
        _position++;
        if (depth >= MaxDepth)
        {
            SkipContainer();
            return false;
        }
        var index = into.Entries.Count;
        into.Entries.Add(new LooseJsonEntry { Name = name, Kind = isArray ? LooseJsonKind.Array : LooseJsonKind.Object });
        var count = ReadMembers(isArray, depth);
        into.Entries[index].Count = count;
        into.Entries[index].Next = into.Entries.Count;
        return true;
    }

    /// <summary>Reads up to the end of an object or array, and counts what stands in it.</summary>
    private int ReadMembers(bool isArray, int depth)
    {
        var close = isArray ? ']' : '}';
        var count = 0;
        while (true)
        {
            SkipBlank();
            if (_position >= _text.Length || _values > MaxValues) return count;
            var next = _text[_position];
            if (next is '}' or ']')
            {
                if (next == close) _position++;   // else it closes something further out
                return count;
            }
            var before = _position;
            if (isArray ? ReadItem(depth) : ReadProperty(depth)) count++;
            if (_position == before) _position++;
        }
    }

    private bool ReadItem(int depth) => _text[_position] != ',' && ReadValue("", depth + 1);

    private bool ReadProperty(int depth)
    {
        if (_text[_position] != '"') return false;
        var name = ReadName();
        SkipBlank();
        if (_position >= _text.Length || _text[_position] != ':') return false;   // a name without value
        _position++;
        if (name is not null) return ReadValue(name, depth + 1);
        SkipValue();
        return false;
    }

    /// <summary>Reads the name of a property; null when it is not to be kept.</summary>
    private string? ReadName()
    {
        var start = _position + 1;
        var name = _text[start..SkipString(out _)];
        if (names is null) return name.ToString();
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
        else SkipLiteral();
    }

    private ReadOnlySpan<char> SkipLiteral()
    {
        var start = _position;
        while (_position < _text.Length && (char.IsLetterOrDigit(_text[_position]) || _text[_position] is '-' or '+' or '.')) _position++;
        return _text[start.._position];
    }

    private bool ReadLiteral(string name)
    {
        var literal = SkipLiteral();
        return literal is not ("" or "null") && AddText(name, literal, isPlain: true);
    }

    private bool ReadString(string name)
    {
        var start = _position + 1;
        var content = _text[start..SkipString(out var isPlain)];
        return AddText(name, content, isPlain);
    }

    private readonly bool AddText(string name, ReadOnlySpan<char> content, bool isPlain)
    {
        var start = into.Characters.Count;
        if (isPlain) into.Characters.Append(content);
        else Unescape(content, into.Characters);
        into.Entries.Add(new LooseJsonEntry
        {
            Name = name,
            Text = new Slice(start, into.Characters.Count - start),
            Next = into.Entries.Count + 1,
            Kind = LooseJsonKind.Text,
        });
        return true;
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

    /// <summary>Adds the text of a string with escapes and controls.</summary>
    private static void Unescape(ReadOnlySpan<char> content, Buffer<char> text)
    {
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] == '\\' && i + 1 < content.Length) i += AddEscape(content[(i + 1)..], text);
            else text.Add(content[i] < ' ' ? ' ' : content[i]);
        }
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
