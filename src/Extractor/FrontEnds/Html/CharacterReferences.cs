using AngleSharp.Common;
using AngleSharp.Html;
using Extraction.Model;

namespace Extraction.FrontEnds.Html;

/// <summary>Reads character references such as <c>&amp;eacute;</c> and <c>&amp;#233;</c> by the rules of the HTML standard. Not thread-safe.</summary>
/// <remarks>The tokenizer could do it, but then text would no longer be a slice of the source and its offsets would be lost.</remarks>
internal sealed class CharacterReferences
{
    private const int LongestName = 32;
    /// <summary>Names that are valid without a semicolon have at most this many letters.</summary>
    private const int LongestOpenName = 6;
    /// <summary>What the codes 128 to 159 mean on the web: windows-1252.</summary>
    private const string Controls = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    private readonly char[] _name = new char[LongestName];
    private readonly char[] _pair = new char[2];

    /// <summary>Reads the reference that a text starts with.</summary>
    /// <param name="text">A text that starts with an ampersand.</param>
    /// <param name="inAttribute">Whether the stricter rules for attribute values apply.</param>
    /// <param name="symbol">What it stands for, until the next call; the ampersand itself when it starts no reference.</param>
    /// <returns>Characters read, 1 or more.</returns>
    public int Read(ReadOnlySpan<char> text, bool inAttribute, out ReadOnlySpan<char> symbol)
    {
        symbol = text[..1];
        if (text.Length < 2) return 1;
        if (text.StartsWith("&amp;"))   // most of all, in addresses; its symbol is the ampersand, which is set already
            return "&amp;".Length;
        return text[1] == '#' ? Number(text, ref symbol) : Name(text, inAttribute, ref symbol);
    }

    /// <summary>Copies a text with all its references resolved.</summary>
    public void Resolve(ReadOnlySpan<char> text, bool inAttribute, Buffer<char> into)
    {
        while (true)
        {
            var at = text.IndexOf('&');
            if (at < 0) break;
            into.Append(text[..at]);
            text = text[at..];
            var length = Read(text, inAttribute, out var symbol);
            into.Append(symbol);
            text = text[length..];
        }
        into.Append(text);
    }

    private int Number(ReadOnlySpan<char> text, ref ReadOnlySpan<char> symbol)
    {
        var isHex = text.Length > 2 && text[2] is 'x' or 'X';
        var first = isHex ? 3 : 2;
        var code = 0;
        var at = first;
        for (; at < text.Length && (isHex ? char.IsAsciiHexDigit(text[at]) : char.IsAsciiDigit(text[at])); at++)
            code = Math.Min(0x110000, (code * (isHex ? 16 : 10)) + Convert(text[at]));
        if (at == first) return 1;
        symbol = Symbol(code);
        return at < text.Length && text[at] == ';' ? at + 1 : at;
    }

    private ReadOnlySpan<char> Symbol(int code)
    {
        if (code is 0 or > 0x10FFFF or (>= 0xD800 and <= 0xDFFF)) return "\uFFFD";
        if (code is >= 0x80 and <= 0x9F) return Controls.AsSpan(code - 0x80, 1);
        if (code < 0x10000)
        {
            _pair[0] = (char)code;
            return _pair.AsSpan(0, 1);
        }
        _pair[0] = (char)(0xD7C0 + (code >> 10));
        _pair[1] = (char)(0xDC00 + (code & 0x3FF));
        return _pair;
    }

    private int Name(ReadOnlySpan<char> text, bool inAttribute, ref ReadOnlySpan<char> symbol)
    {
        var length = 0;
        while (length < LongestName - 1 && length + 1 < text.Length && char.IsAsciiLetterOrDigit(text[length + 1])) length++;
        var isClosed = length + 1 < text.Length && text[length + 1] == ';';
        if (isClosed && Find(text.Slice(1, length + 1)) is { } closed)
        {
            symbol = closed;
            return length + 2;
        }
        for (var open = Math.Min(length, LongestOpenName); open > 1; open--)
        {
            if (Find(text.Slice(1, open)) is not { } found) continue;
            if (inAttribute && open + 1 < text.Length && (text[open + 1] == '=' || char.IsAsciiLetterOrDigit(text[open + 1]))) return 1;
            symbol = found;
            return open + 1;
        }
        return 1;
    }

    private string? Find(ReadOnlySpan<char> name)
    {
        name.CopyTo(_name);
        return HtmlEntityProvider.ResolverExtended.GetSymbol(new StringOrMemory(_name.AsMemory(0, name.Length)));
    }

    private static int Convert(char digit) => char.IsAsciiDigit(digit) ? digit - '0' : (digit | 0x20) - 'a' + 10;
}
