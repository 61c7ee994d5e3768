using Extraction.Model;

namespace Extraction.Metadata;

/// <summary>The few words in front of a headline: "Storm in the north: Harbour opens". Pages print them above it, some statements of the title hold them.</summary>
internal static class Kicker
{
    private const int MaxWords = 5, LeastHeadlineWords = 3, LongestArticle = 3;

    /// <summary>Headings often hold the kicker too; what stands behind it is a title of its own where metadata states it.</summary>
    /// <param name="printed">A heading.</param>
    /// <param name="stated">A title that metadata states.</param>
    public static bool IsIn(ReadOnlySpan<char> printed, ReadOnlySpan<char> stated)
    {
        if (!TextKey.EndsWith(printed, stated) || TextKey.AreSame(printed, stated)) return false;   // nearly always: their words need not be told apart
        var words = new FoldedWords(printed);
        var tail = new FoldedWords(stated);
        var more = words.Count - tail.Count;
        return tail.Count >= LeastHeadlineWords && more is > 0 and <= MaxWords && words.Range(more, words.Count).SequenceEqual(tail.Key) && IsApart(printed, more);
    }

    /// <summary>Whether the first words of a heading can stand alone: "The", "2025" and "What is the" belong to what follows. Words that do are short in most languages.</summary>
    private static bool IsApart(ReadOnlySpan<char> heading, int words)
    {
        var (position, last) = (0, default(Word));
        for (var i = 0; i < words && WordScanner.TryNext(heading, ref position, out var word); i++) last = word;
        var text = heading.Slice(last.Start, last.Length);
        return words > 1 ? text.Length > LongestArticle || !char.IsLower(text[0]) : text.Length > LongestArticle && !char.IsDigit(text[0]);
    }

    /// <summary>Whether a title is a kicker, a colon and a headline.</summary>
    /// <param name="title">The title.</param>
    /// <param name="headline">The headline.</param>
    public static bool IsInFront(ReadOnlySpan<char> title, ReadOnlySpan<char> headline)
    {
        var colon = title.IndexOf(": ", StringComparison.Ordinal);
        return colon > 0 && TextKey.AreSame(title[(colon + 1)..], headline) && new FoldedWords(title[..colon]).Count <= MaxWords;
    }
}
