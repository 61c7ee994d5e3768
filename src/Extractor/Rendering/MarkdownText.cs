using System.Text;

namespace Extraction.Rendering;

/// <summary>Writes text so that CommonMark and its GitHub dialect show exactly that text: nothing in it can turn into markup.</summary>
internal static class MarkdownText
{
    /// <summary>Appends a piece of a line. White space becomes single spaces and is kept at the ends.</summary>
    /// <param name="into">Receives the text.</param>
    /// <param name="text">The piece.</param>
    /// <param name="isStart">Whether it starts a block, where a number or a sign could open a list or a heading.</param>
    /// <param name="isCell">Whether it stands in a table, where bars part the cells.</param>
    public static void Append(StringBuilder into, ReadOnlySpan<char> text, bool isStart, bool isCell = false)
    {
        var opening = isStart ? BlockMarker(text) : -1;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c))
            {
                if (i == 0 || !char.IsWhiteSpace(text[i - 1])) into.Append(' ');
                continue;
            }
            if (i == opening || IsInlineMarkup(text, i) || (isCell && c == '|')) into.Append('\\');
            into.Append(c);
        }
    }

    /// <summary>Appends an address as the destination of a link.</summary>
    public static void AppendAddress(StringBuilder into, string address)
    {
        into.Append('(');
        foreach (var rune in address.EnumerateRunes())
        {
            if (rune.Value <= ' ' || Rune.IsWhiteSpace(rune) || Rune.IsControl(rune) || "\"<>`{}|^".Contains((char)rune.Value, StringComparison.Ordinal) && rune.IsBmp) AppendEncoded(into, rune);
            else if (rune.Value is '(' or ')' or '\\' or '&' or '*' or '_' or '~') into.Append('\\').Append((char)rune.Value);
            else into.Append(rune.ToString());
        }
        into.Append(')');
    }

    /// <summary>A fence that no line of a text ends: longer than any run of backticks in it.</summary>
    public static string FenceOf(string code)
    {
        var longest = 0;
        var run = 0;
        foreach (var c in code) longest = Math.Max(longest, run = c == '`' ? run + 1 : 0);
        return new string('`', Math.Max(3, longest + 1));
    }

    private static void AppendEncoded(StringBuilder into, Rune rune)
    {
        Span<byte> bytes = stackalloc byte[4];
        foreach (var value in bytes[..rune.EncodeToUtf8(bytes)]) into.Append('%').Append(Convert.ToHexString([value]));
    }

    private static bool IsInlineMarkup(ReadOnlySpan<char> text, int i) => text[i] switch
    {
        '\\' or '`' or '*' or '[' or ']' or '<' or '>' or '~' => true,
        '_' => i == 0 || i == text.Length - 1 || !char.IsLetterOrDigit(text[i - 1]) || !char.IsLetterOrDigit(text[i + 1]),
        '&' => i + 1 < text.Length && (char.IsAsciiLetter(text[i + 1]) || text[i + 1] == '#'),
        _ => false,
    };

    /// <summary>Where a backslash keeps a line from being a heading, list item or rule; -1 when it is none.</summary>
    private static int BlockMarker(ReadOnlySpan<char> text)
    {
        var start = text.Length - text.TrimStart().Length;
        if (start == text.Length) return -1;
        if (text[start] is '#' or '-' or '+' or '=') return start;
        var end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        return end - start is > 0 and < 10 && end < text.Length && text[end] is '.' or ')' ? end : -1;
    }
}
