using Extraction.Model;

namespace Extraction.Metadata;

/// <summary>A title without what the site adds.</summary>
/// <param name="Title">The title of the page.</param>
/// <param name="SiteName">The part that names the site; null when the title names none.</param>
internal readonly record struct TitleParts(string Title, string? SiteName);

/// <summary>Takes the name of the site off a title, on evidence only: a separator alone proves nothing.</summary>
internal static class TitleSplitter
{
    private const string Separators = "|｜•·⋅»«›‹–—―-:：/_~>*";
    private const string NeedsSpace = "·-:/_~>*";   // stand inside words and names too
    private const string Leading = ":：»›>";         // what stands before them comes first: section: headline
    private const int MaxParts = 8, MaxSiteWords = 6;
    private const int MaxChars = 500;   // longer values are texts

    /// <summary>Splits a title.</summary>
    /// <param name="raw">The title as stated.</param>
    /// <param name="site">What is known of the site's name.</param>
    /// <param name="others">Other statements of the title, such as the headline on the page.</param>
    public static TitleParts Split(string raw, SiteEvidence site, IEnumerable<string> others)
    {
        if (raw.Length > MaxChars) return new TitleParts(raw, null);
        var keys = others.Select(other => TextKey.Of(other)).Where(key => key.Length > 0).ToHashSet();
        var rest = raw.Trim();
        string? name = null;
        for (var i = 0; i < MaxParts; i++)
        {
            if (TakeSite(rest, site) is not { } split) break;
            (rest, name) = (split.Title, name ?? split.SiteName);
        }
        return TakeOther(rest, keys) is { } repeated ? new TitleParts(repeated.Title, name ?? repeated.SiteName) : new TitleParts(rest, name);
    }

    /// <summary>Whether a few words are the last part of a title, behind a bar or dash: there stands what the page belongs to, even where a heading repeats it.</summary>
    public static bool IsTail(string text, string title)
    {
        if (title.Length > MaxChars || !IsShort(text)) return false;
        var key = TextKey.Of(text);
        foreach (var (start, end) in Cuts(title))
            if (!IsLeading(title[start..end]) && TextKey.Of(title.AsSpan(end)) == key && IsTitle(title[..start])) return true;
        return false;
    }

    private static TitleParts? TakeSite(string title, SiteEvidence site)
    {
        foreach (var (start, end) in Cuts(title))
        {
            var (head, tail) = (title[..start].TrimEnd(), title[end..].TrimStart());
            if (site.IsSite(tail) && IsTitle(head)) return new TitleParts(head, tail);
            if (site.IsSite(head) && IsTitle(tail)) return new TitleParts(tail, head);
        }
        return null;
    }

    /// <summary>A part that stands elsewhere as the whole title proves the rest to be an addition.</summary>
    private static TitleParts? TakeOther(string title, HashSet<string> others)
    {
        if (others.Contains(TextKey.Of(title))) return null;
        foreach (var (start, end) in Cuts(title))
        {
            var (head, tail) = (title[..start].TrimEnd(), title[end..].TrimStart());
            var isOverline = IsLeading(title[start..end]);
            if (isOverline && others.Contains(TextKey.Of(tail))) return new TitleParts(tail, NameIn(head));
            if (others.Contains(TextKey.Of(head))) return new TitleParts(head, NameIn(tail));
            if (!IsShort(tail) && others.Contains(TextKey.Of(tail))) return new TitleParts(tail, NameIn(head));
        }
        return null;
    }

    private static bool IsLeading(string separator) => separator.AsSpan().IndexOfAny(Leading) >= 0;

    private static bool IsShort(string text) => TextKey.WordsOf(text).Count < MaxSiteWords;

    private static string? NameIn(string text) => TextKey.WordsOf(text).Count <= MaxSiteWords && !Cuts(text).Any() ? text : null;

    private static bool IsTitle(string text)
    {
        foreach (var c in text)
            if (CharTable.IsWord(c)) return true;
        return false;
    }

    /// <summary>Where separators stand, from the end of the title to its start.</summary>
    private static IEnumerable<(int Start, int End)> Cuts(string title)
    {
        for (var i = title.Length - 2; i > 0; i--)
        {
            if (!Separators.Contains(title[i], StringComparison.Ordinal) || !IsCut(title, i)) continue;
            var end = i + 1;
            while (i > 1 && Separators.Contains(title[i - 1], StringComparison.Ordinal)) i--;
            yield return (i, end);
        }
    }

    private static bool IsCut(string title, int i)
    {
        var (before, after) = (title[i - 1], title[i + 1]);
        if (CharTable.IsSpace(after)) return title[i] is ':' or '：' or '|' || CharTable.IsSpace(before) || IsCut(title, i, before);
        return IsCut(title, i, before) && !CharTable.IsSpace(before);
    }

    private static bool IsCut(string title, int i, char before) =>
        !NeedsSpace.Contains(title[i], StringComparison.Ordinal) || Separators.Contains(before, StringComparison.Ordinal)
        || (CharTable.Class(before) & CharClass.Unspaced) != 0 || (CharTable.Class(title[i + 1]) & CharClass.Unspaced) != 0;
}
