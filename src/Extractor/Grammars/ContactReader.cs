using Extraction.Model;

namespace Extraction.Grammars;

/// <summary>Recognises e-mail addresses, handles and addresses of pages.</summary>
internal static class ContactReader
{
    private const int MaxLength = 100;   // characters looked at; longer runs without a space are cut there

    /// <summary>Whether a line may hold a contact at all.</summary>
    public static bool IsIn(in LineView line) => line.Text.ContainsAny('@', '/') || line.Text.Contains("ww.", StringComparison.Ordinal) || line.Text.Contains("WW.", StringComparison.Ordinal);

    /// <summary>Where the contact that starts at or around a position ends; 0 when none stands there.</summary>
    /// <param name="line">The line.</param>
    /// <param name="word">A word of it.</param>
    public static int End(in LineView line, in Word word)
    {
        var text = line.Page[..line.End];
        var start = word.Start;
        if (IsAlone(text, word) && (start == line.Start || text[start - 1] != '@')) return 0;
        var end = start;
        while (end < text.Length && end - start < MaxLength && !CharTable.IsSpace(text[end]) && text[end] is not ('(' or ')' or '|' or '<' or '>' or ',')) end++;
        var token = text[start..end];
        var isHandle = start > line.Start && text[start - 1] == '@';
        var isContact = isHandle || token.Contains('@') || token.Contains("://", StringComparison.Ordinal) || token.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
        return isContact ? end : 0;
    }

    /// <summary>Whether a space or the end of the line follows a word: most do, and a word alone holds no sign.</summary>
    private static bool IsAlone(ReadOnlySpan<char> text, in Word word) => word.End == text.Length || text[word.End] == ' ';
}
