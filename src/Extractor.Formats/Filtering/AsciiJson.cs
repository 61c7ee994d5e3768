using System.Text;

namespace Extraction.Formats.Filtering;

/// <summary>Writes JSON in ASCII, for pipes that do not agree on UTF-8.</summary>
internal static class AsciiJson
{
    private const int EscapeLength = 6;

    private static ReadOnlySpan<byte> Digits => "0123456789abcdef"u8;

    /// <summary>Valid JSON with each character beyond ASCII as an escape. They stand only in strings, where escapes are allowed.</summary>
    public static byte[] Escape(ReadOnlySpan<byte> json)
    {
        if (Ascii.IsValid(json)) return json.ToArray();
        var escaped = new byte[LengthOf(json)];
        var length = 0;
        Span<char> units = stackalloc char[2];
        while (!json.IsEmpty)
        {
            Rune.DecodeFromUtf8(json, out var rune, out var taken);
            json = json[taken..];
            if (rune.IsAscii) escaped[length++] = (byte)rune.Value;
            else foreach (var unit in units[..rune.EncodeToUtf16(units)]) length += Write(unit, escaped.AsSpan(length));
        }
        return escaped;
    }

    /// <summary>Two and three bytes become one escape, four become two, that is one for each half of a pair.</summary>
    private static int LengthOf(ReadOnlySpan<byte> json)
    {
        var length = 0;
        foreach (var b in json)
        {
            if (b < 0x80) length++;
            else if (b >= 0xF0) length += 2 * EscapeLength;
            else if (b >= 0xC0) length += EscapeLength;
        }
        return length;
    }

    private static int Write(char unit, Span<byte> target)
    {
        "\\u"u8.CopyTo(target);
        for (var digit = 0; digit < 4; digit++) target[2 + digit] = Digits[(unit >> (12 - (4 * digit))) & 15];
        return EscapeLength;
    }
}
