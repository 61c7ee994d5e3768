using System.Runtime.InteropServices;
using System.Text.Json;

namespace Extraction.Formats.Input.Rows;

/// <summary>Reads JSON strings as UTF-8.</summary>
internal static class JsonStrings
{
    private const int EscapeLength = 6;   // \uD83D

    /// <summary>The text of a string.</summary>
    /// <param name="quoted">The string as it stands in valid JSON, quotes included. Half of a surrogate pair becomes U+FFFD.</param>
    public static byte[] ToUtf8(ReadOnlySpan<byte> quoted)
    {
        try
        {
            return Read(quoted);
        }
        catch (InvalidOperationException)   // programs that cut strings anywhere leave half pairs behind
        {
            var whole = quoted.ToArray();
            ReplaceHalfPairs(whole);
            return Read(whole);
        }
    }

    /// <summary>The name of a field as UTF-8.</summary>
    public static byte[] NameOf(JsonProperty property) => ToUtf8([(byte)'"', .. JsonMarshal.GetRawUtf8PropertyName(property), (byte)'"']);

    /// <summary>Whether a field has a name, however that is escaped.</summary>
    public static bool IsNamed(JsonProperty property, ReadOnlySpan<byte> name)
    {
        var raw = JsonMarshal.GetRawUtf8PropertyName(property);
        return raw.Contains((byte)'\\') ? name.SequenceEqual(NameOf(property)) : name.SequenceEqual(raw);
    }

    private static byte[] Read(ReadOnlySpan<byte> quoted)
    {
        var reader = new Utf8JsonReader(quoted);
        reader.Read();
        var text = new byte[quoted.Length];
        return text[..reader.CopyString(text.AsSpan())];
    }

    private static void ReplaceHalfPairs(Span<byte> quoted)
    {
        for (var i = 0; i + 1 < quoted.Length; i++)
        {
            if (quoted[i] != '\\') continue;
            var pairs = IsEscape(quoted[i..], high: true) && IsEscape(quoted[(i + EscapeLength)..], high: false);
            if (!pairs && (IsEscape(quoted[i..], high: true) || IsEscape(quoted[i..], high: false))) "\\uFFFD"u8.CopyTo(quoted[i..]);
            i += pairs ? (2 * EscapeLength) - 1 : 1;   // behind the pair, or behind the escaped character
        }
    }

    // High surrogates are \uD8xx to \uDBxx, low ones \uDCxx to \uDFxx.
    private static bool IsEscape(ReadOnlySpan<byte> text, bool high) =>
        text.Length >= EscapeLength && text[0] == '\\' && text[1] == 'u' && (text[2] | 0x20) == 'd'
        && (high ? text[3] is (byte)'8' or (byte)'9' or (byte)'a' or (byte)'A' or (byte)'b' or (byte)'B' : text[3] is >= (byte)'c' and <= (byte)'f' or >= (byte)'C' and <= (byte)'F');
}
