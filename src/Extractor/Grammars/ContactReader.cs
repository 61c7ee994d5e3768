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
    /// <param name="start">Offset of the first character of a word.</param>
    public static int End(in LineView line, int start)
    {
        var text = line.Page[..line.End];
        var end = start;
        while (end < text.Length && end - start < MaxLength && !CharTable.IsSpace(text[end]) && text[end] is not ('(' or ')' or '|' or '<' or '>' or ',')) end++;
        var token = text[start..end];
        var isHandle = start > line.Start && text[start - 1] == '@';
        var isContact = isHandle || token.Contains('@') || token.Contains("://", StringComparison.Ordinal) || token.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
        return isContact ? end : 0;
    }
}
