using System.Buffers;
using System.Text;

namespace Extraction.Input;

/// <summary>What the start of a page says of itself before it is decoded.</summary>
/// <param name="Encoding">The encoding a <c>meta</c> element or the XML declaration names; null when none does.</param>
/// <param name="Language">The <c>lang</c> of the <c>html</c> element as written; null when missing.</param>
internal readonly record struct Prescan(string? Encoding, string? Language);

/// <summary>The WHATWG prescan of a byte stream for its encoding, over the first 4 KB.</summary>
internal ref struct MetaPrescan
{
    /// <summary>The standard asks for 1,024 bytes; pages with long comments or scripts in front need more.</summary>
    private const int Window = 4096;

    private static readonly SearchValues<byte> NameEnds = SearchValues.Create(" \t\r\n\f/>="u8);
    private static readonly SearchValues<byte> ValueEnds = SearchValues.Create(" \t\r\n\f>"u8);
    private static readonly SearchValues<byte> CharsetEnds = SearchValues.Create(" \t\r\n\f;\"'"u8);

    private readonly EncodingTable _table;
    private readonly ReadOnlySpan<byte> _bytes;
    private int _at;
    private string? _language;

    private MetaPrescan(ReadOnlySpan<byte> bytes, EncodingTable table)
    {
        _bytes = bytes[..Math.Min(Window, bytes.Length)];
        _table = table;
    }

    public static Prescan Read(ReadOnlySpan<byte> bytes, EncodingTable table)
    {
        var scan = new MetaPrescan(bytes, table);
        var encoding = scan.XmlDeclaration() ?? scan.Elements();
        return new Prescan(encoding, scan._language);
    }

    private readonly string? XmlDeclaration()
    {
        if (!_bytes.StartsWith("<?xml"u8)) return null;
        var end = _bytes.IndexOf((byte)'>');
        var declaration = end < 0 ? default : _bytes[..end];
        var at = declaration.IndexOf("encoding"u8);
        return at < 0 ? null : Known(ValueAfterEquals(declaration[(at + 8)..]));
    }

    private string? Elements()
    {
        while (_at < _bytes.Length)
        {
            var next = _bytes[_at..].IndexOf((byte)'<');
            if (next < 0) return null;
            _at += next + 1;
            if (Element() is { } encoding) return encoding;
        }
        return null;
    }

    /// <summary>Passes one comment, tag or declaration; gives the encoding when it is a <c>meta</c> that names one.</summary>
    private string? Element()
    {
        if (Rest.StartsWith("!--"u8))
        {
            var end = Rest.IndexOf("-->"u8);
            _at = end < 0 ? _bytes.Length : _at + end + 3;
            return null;
        }
        if (IsTag("meta"u8)) return Meta();
        if (IsTag("html"u8)) return Html();
        if (Rest.IsEmpty || Rest[0] is not ((byte)'!' or (byte)'?' or (byte)'/') && !char.IsAsciiLetter((char)Rest[0])) return null;
        while (_at < _bytes.Length && !IsSpace(_bytes[_at]) && _bytes[_at] != '>') _at++;
        while (TryAttribute(out _, out _))
        {
        }
        return null;
    }

    private string? Meta()
    {
        string? encoding = null;
        var isContentType = false;
        var isPragma = false;
        while (TryAttribute(out var name, out var value))
        {
            if (Ascii.EqualsIgnoreCase(name, "http-equiv"u8)) isContentType = Ascii.EqualsIgnoreCase(value, "content-type"u8);
            else if (Ascii.EqualsIgnoreCase(name, "charset"u8)) (encoding, isPragma) = (Known(value), false);
            else if (Ascii.EqualsIgnoreCase(name, "content"u8) && encoding is null) (encoding, isPragma) = (Known(CharsetOf(value)), true);
        }
        return isPragma && !isContentType ? null : encoding;
    }

    private string? Html()
    {
        while (TryAttribute(out var name, out var value))
            if (Ascii.EqualsIgnoreCase(name, "lang"u8)) _language ??= Encoding.Latin1.GetString(value);
        return null;
    }

    private readonly ReadOnlySpan<byte> Rest => _bytes[_at..];

    private bool IsTag(ReadOnlySpan<byte> name)
    {
        var rest = Rest;
        if (rest.Length <= name.Length || !Ascii.EqualsIgnoreCase(rest[..name.Length], name)) return false;
        if (!IsSpace(rest[name.Length]) && rest[name.Length] != '/') return false;
        _at += name.Length;
        return true;
    }

    private bool TryAttribute(out ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        while (_at < _bytes.Length && (IsSpace(_bytes[_at]) || _bytes[_at] == '/')) _at++;
        name = value = default;
        if (_at >= _bytes.Length || _bytes[_at] == '>') return false;
        var end = Rest[1..].IndexOfAny(NameEnds);
        var length = end < 0 ? Rest.Length : end + 1;
        name = Rest[..length];
        _at += length;
        var equals = _at;
        while (equals < _bytes.Length && IsSpace(_bytes[equals])) equals++;
        if (equals >= _bytes.Length || _bytes[equals] != '=') return true;
        _at = equals + 1;
        value = Value();
        return true;
    }

    private ReadOnlySpan<byte> Value()
    {
        while (_at < _bytes.Length && IsSpace(_bytes[_at])) _at++;
        if (_at >= _bytes.Length) return default;
        var quote = _bytes[_at];
        var isQuoted = quote is (byte)'"' or (byte)'\'';
        if (isQuoted) _at++;
        var end = isQuoted ? Rest.IndexOf(quote) : Rest.IndexOfAny(ValueEnds);
        var value = end < 0 ? Rest : Rest[..end];
        _at += value.Length + (isQuoted && end >= 0 ? 1 : 0);
        return value;
    }

    /// <summary>The charset in a content type such as <c>text/html; charset=utf-8</c>.</summary>
    private static ReadOnlySpan<byte> CharsetOf(ReadOnlySpan<byte> content)
    {
        for (var i = 0; i + 7 < content.Length; i++)
        {
            if (!Ascii.EqualsIgnoreCase(content.Slice(i, 7), "charset"u8)) continue;
            var value = ValueAfterEquals(content[(i + 7)..]);
            if (!value.IsEmpty) return value;
        }
        return default;
    }

    private static ReadOnlySpan<byte> ValueAfterEquals(ReadOnlySpan<byte> text)
    {
        text = text.TrimStart(" \t\r\n\f"u8);
        if (text.IsEmpty || text[0] != '=') return default;
        text = text[1..].TrimStart(" \t\r\n\f\"'"u8);
        var end = text.IndexOfAny(CharsetEnds);
        return end < 0 ? text : text[..end];
    }

    /// <summary>A page that can be read as ASCII this far is not in UTF-16, whatever it says.</summary>
    private readonly string? Known(ReadOnlySpan<byte> label)
    {
        var name = _table.Find(Encoding.Latin1.GetString(label));
        return name is "utf-16le" or "utf-16be" ? EncodingTable.Utf8 : name;
    }

    private static bool IsSpace(byte b) => b is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)'\f';
}
