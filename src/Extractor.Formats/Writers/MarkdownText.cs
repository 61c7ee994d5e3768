using System.Text;

namespace Extraction.Formats.Writers;

/// <summary>Writes text so that CommonMark and its GitHub dialect show exactly that text: nothing in it can turn into markup.</summary>
internal static class MarkdownText
{
    /// <summary>A heading of one line.</summary>
    public static string Heading(int level, string text)
    {
        var line = OneLine(text);
        var closing = line.EndsWith('#') ? line.Length - 1 : -1; // a closing sequence would be taken off
        return new string('#', level) + " " + Escape(line, closing);
    }

    /// <summary>A paragraph of one line, white space as single spaces.</summary>
    public static string Paragraph(string text) => Escape(OneLine(text));

    /// <summary>A code block; its fence is longer than any run of backticks inside.</summary>
    public static string Code(string code)
    {
        var longest = 0;
        var run = 0;
        foreach (var c in code) longest = Math.Max(longest, run = c == '`' ? run + 1 : 0);
        var fence = new string('`', Math.Max(3, longest + 1));
        return $"{fence}\n{code}\n{fence}";
    }

    /// <summary>A table whose first row is the header; short rows are filled up.</summary>
    public static string Table(IReadOnlyList<string[]> rows)
    {
        var columns = rows.Max(row => row.Length);
        var lines = rows.Select(row => "| " + string.Join(" | ", row.Select(Cell).Concat(Enumerable.Repeat("", columns - row.Length))) + " |").ToList();
        lines.Insert(1, "|" + string.Concat(Enumerable.Repeat(" --- |", columns)));
        return string.Join('\n', lines);
    }

    private static string Cell(string text) => Paragraph(text).Replace("|", "\\|", StringComparison.Ordinal);

    private static string Escape(string line, int closing = -1)
    {
        var escaped = new StringBuilder(line.Length + 8);
        var opening = BlockMarker(line);
        for (var i = 0; i < line.Length; i++)
        {
            if (i == opening || i == closing || IsInlineMarkup(line, i)) escaped.Append('\\');
            escaped.Append(line[i]);
        }
        return escaped.ToString();
    }

    private static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool IsInlineMarkup(string line, int i) => line[i] switch
    {
        '\\' or '`' or '*' or '[' or ']' or '<' or '>' or '~' => true,
        '_' => i == 0 || i == line.Length - 1 || !char.IsLetterOrDigit(line[i - 1]) || !char.IsLetterOrDigit(line[i + 1]),
        '&' => i + 1 < line.Length && (char.IsAsciiLetter(line[i + 1]) || line[i + 1] == '#'),
        _ => false,
    };

    /// <summary>Where a backslash keeps the line from being a heading, list item or rule; -1 when it is none.</summary>
    private static int BlockMarker(string line)
    {
        if (line.Length == 0) return -1;
        if (line[0] is '#' or '-' or '+' or '=') return 0;
        var digits = 0;
        while (digits < line.Length && char.IsAsciiDigit(line[digits])) digits++;
        return digits is > 0 and < 10 && digits < line.Length && line[digits] is '.' or ')' ? digits : -1;
    }
}
