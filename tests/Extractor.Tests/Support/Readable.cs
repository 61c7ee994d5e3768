using System.Globalization;
using System.Text;

namespace Extraction.Tests.Support;

/// <summary>Text as messages and snapshots show it.</summary>
internal static class Readable
{
    /// <summary>The first characters of a text; controls, direction marks and other invisible characters as escapes.</summary>
    public static string Shorten(string text, int length = 60)
    {
        var shown = new StringBuilder();
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, length)))
        {
            if (IsVisible(c)) shown.Append(c);
            else shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
        }
        return text.Length > length ? shown.Append('…').ToString() : shown.ToString();
    }

    /// <summary>Whether a character is neither white space nor invisible.</summary>
    public static bool IsInk(char c) => !char.IsWhiteSpace(c) && IsVisible(c) && c is not (>= '\uFE00' and <= '\uFE0F');

    private static bool IsVisible(char c) => char.GetUnicodeCategory(c) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator);
}
