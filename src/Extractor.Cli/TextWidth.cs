using System.Globalization;
using System.Text;

namespace Extraction.Cli;

/// <summary>Counts the columns that text takes on a screen.</summary>
internal static class TextWidth
{
    // East Asian wide and full-width characters and emoji, in ascending order, both ends included.
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F), (0x2E80, 0x303E), (0x3041, 0x33FF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xA000, 0xA4CF), (0xAC00, 0xD7A3),
        (0xF900, 0xFAFF), (0xFE30, 0xFE4F), (0xFF00, 0xFF60), (0xFFE0, 0xFFE6), (0x1F300, 0x1F64F), (0x1F680, 0x1F6FF), (0x1F900, 0x1F9FF),
        (0x20000, 0x3FFFD),
    ];

    /// <summary>Columns of a text: 2 for wide characters, 0 for marks that stand on others.</summary>
    public static int Of(string text)
    {
        var columns = 0;
        foreach (var rune in text.EnumerateRunes()) columns += Of(rune);
        return columns;
    }

    /// <summary>The text, cut with an ellipsis where it is wider than <paramref name="width"/> columns.</summary>
    public static string Shorten(string text, int width)
    {
        if (Of(text) <= width) return text;
        var columns = 0;
        var length = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            columns += Of(rune);
            if (columns > width - 1) break;
            length += rune.Utf16SequenceLength;
        }
        return text[..length].TrimEnd() + "…";
    }

    /// <summary>The text, filled with spaces up to <paramref name="width"/> columns.</summary>
    public static string Pad(string text, int width) => text + new string(' ', Math.Max(0, width - Of(text)));

    private static int Of(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
        _ => Wide.Any(range => rune.Value >= range.First && rune.Value <= range.Last) ? 2 : 1,
    };
}
