using System.Globalization;
using System.Text;

namespace Extraction.Tests.Support;

/// <summary>Text as messages and snapshots show it.</summary>
internal static class Readable
{
    /// <summary>The first characters of a text; controls, direction marks and half surrogate pairs as escapes.</summary>
    public static string Shorten(string text, int length = 60)
    {
        var shown = new StringBuilder();
        foreach (var rune in text[..Math.Min(text.Length, length)].EnumerateRunes())
        {
            if (rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format)) shown.Append(rune);
            else shown.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}");
        }
        return text.Length > length ? shown.Append('…').ToString() : shown.ToString();
    }

    /// <summary>Whether a character is neither white space nor invisible, so that it must belong to some line.</summary>
    public static bool IsInk(char c) =>
        !char.IsWhiteSpace(c) && char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format) && c is not (>= '\uFE00' and <= '\uFE0F');

    /// <summary>The visible characters of a text in order.</summary>
    public static string InkOf(ReadOnlySpan<char> text)
    {
        var ink = new StringBuilder(text.Length);
        foreach (var c in text)
            if (IsInk(c)) ink.Append(c);
        return ink.ToString();
    }
}
