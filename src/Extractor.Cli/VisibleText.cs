using System.Globalization;
using System.Text;

namespace Extraction.Cli;

/// <summary>Makes control characters visible, so that no text, file name or message drives the terminal it is shown on.</summary>
internal static class VisibleText
{
    /// <summary>The text in one line of harmless characters.</summary>
    public static string Of(string text)
    {
        var visible = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) visible.Append(Of(rune));
        return visible.ToString();
    }

    private static string Of(Rune rune) => rune.Value switch
    {
        '\t' => " ",
        < 0x20 => ((char)(0x2400 + rune.Value)).ToString(), // ␀ to ␟
        0x7F => "\u2421",
        _ when IsUnsafe(rune) => $"<U+{rune.Value.ToString("X4", CultureInfo.InvariantCulture)}>",
        _ => rune.ToString(),
    };

    // Format characters turn the direction of what follows or hide in it; joiners and soft hyphens are part of words.
    private static bool IsUnsafe(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
        UnicodeCategory.Format => rune.Value is not (0x200C or 0x200D or 0xAD),
        _ => false,
    };
}
