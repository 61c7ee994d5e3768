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
    private const int MaxCuts = 12;     // real titles have five at most
    private const int MaxChars = 500;   // longer values are texts

    /// <summary>Splits a title.</summary>
    /// <param name="raw">The title as stated.</param>
    /// <param name="site">What is known of the site's name.</param>
    /// <param name="others">Keys of other statements of the title, such as the headline on the page.</param>
    public static TitleParts Split(string raw, SiteEvidence site, IReadOnlyList<string> others)
    {
        if (raw.Length > MaxChars) return new TitleParts(raw, null);
        var rest = raw.Trim();
        string? name = null;
        for (var i = 0; i < MaxParts; i++)
        {
            if (TakeSite(rest, site) is not { } split) break;
            (rest, name) = (split.Title, name ?? split.SiteName);
        }
        return TakeOther(rest, others) is { } repeated ? new TitleParts(repeated.Title, name ?? repeated.SiteName) : new TitleParts(rest, name);
    }

    /// <summary>Whether a few words are the last part of a title, behind a bar or dash: there stands what the page belongs to, even where a heading repeats it.</summary>
    public static bool IsTail(string text, string title)
    {
        if (title.Length > MaxChars || !IsShort(text)) return false;
        var key = TextKey.Of(text);
        for (var cut = Cut.Last(title); cut.IsFound; cut = cut.Before(title))
            if (!cut.IsLeading(title) && TextKey.Is(cut.Tail(title), key) && IsTitle(cut.Head(title))) return true;
        return false;
    }

    private static TitleParts? TakeSite(string title, SiteEvidence site)
    {
        for (var cut = Cut.Last(title); cut.IsFound; cut = cut.Before(title))
        {
            var head = cut.Head(title);
            var tail = cut.Tail(title);
            if (site.IsSite(tail) && IsTitle(head)) return new TitleParts(head.ToString(), tail.ToString());
            if (IsSiteInFront(title, cut, site) && IsTitle(tail)) return new TitleParts(tail.ToString(), head.ToString());
        }
        return null;
    }

    /// <summary>Before a colon a word beside the name makes it a part of the title: "Sample Times Extra: Harbour opens".</summary>
    private static bool IsSiteInFront(string title, in Cut cut, SiteEvidence site) => cut.IsColon(title) ? !site.IsHome && site.IsName(cut.Head(title)) : site.IsSite(cut.Head(title));

    /// <summary>A part that stands elsewhere as the whole title proves the rest to be an addition.</summary>
    private static TitleParts? TakeOther(string title, IReadOnlyList<string> others)
    {
        if (IsAmong(title, others)) return null;
        for (var cut = Cut.Last(title); cut.IsFound; cut = cut.Before(title))
        {
            var head = cut.Head(title);
            var tail = cut.Tail(title);
            var isTail = IsAmong(tail, others);
            if (isTail && cut.IsLeading(title)) return new TitleParts(tail.ToString(), NameIn(head));
            if (IsAmong(head, others)) return new TitleParts(head.ToString(), NameIn(tail));
            if (isTail && !IsShort(tail)) return new TitleParts(tail.ToString(), NameIn(head));
        }
        return null;
    }

    private static bool IsAmong(ReadOnlySpan<char> text, IReadOnlyList<string> keys)
    {
        for (var i = 0; i < keys.Count; i++)
            if (keys[i].Length > 0 && TextKey.Is(text, keys[i])) return true;
        return false;
    }

    private static bool IsShort(ReadOnlySpan<char> text) => new FoldedWords(text).Count < MaxSiteWords;

    private static string? NameIn(ReadOnlySpan<char> text) => new FoldedWords(text).Count <= MaxSiteWords && !Cut.Last(text).IsFound ? text.ToString() : null;

    private static bool IsTitle(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (CharTable.IsWord(c)) return true;
        return false;
    }

    /// <summary>A place where separators stand.</summary>
    /// <param name="Start">Where they start; -1 when there is no such place.</param>
    /// <param name="End">Where they end.</param>
    /// <param name="Left">How many more such places are looked for.</param>
    private readonly record struct Cut(int Start, int End, int Left)
    {
        public bool IsFound => Start >= 0;

        /// <summary>The last place of a title.</summary>
        public static Cut Last(ReadOnlySpan<char> title) => Find(title, title.Length - 2, MaxCuts);

        /// <summary>The place before this one.</summary>
        public Cut Before(ReadOnlySpan<char> title) => Find(title, Start - 1, Left - 1);

        public ReadOnlySpan<char> Head(ReadOnlySpan<char> title) => title[..Start].TrimEnd();

        public ReadOnlySpan<char> Tail(ReadOnlySpan<char> title) => title[End..].TrimStart();

        /// <summary>Whether what stands before it comes first: a section, a kicker.</summary>
        public bool IsLeading(ReadOnlySpan<char> title) => title[Start..End].IndexOfAny(Leading) >= 0;

        /// <summary>Whether a colon is among them.</summary>
        public bool IsColon(ReadOnlySpan<char> title) => title[Start..End].IndexOfAny(":：") >= 0;

        private static Cut Find(ReadOnlySpan<char> title, int from, int left)
        {
            for (var i = from; i > 0 && left > 0; i--)
            {
                if (!Separators.Contains(title[i], StringComparison.Ordinal) || !IsCut(title, i)) continue;
                var end = i + 1;
                while (i > 1 && Separators.Contains(title[i - 1], StringComparison.Ordinal)) i--;
                return new Cut(i, end, left);
            }
            return new Cut(-1, -1, 0);
        }
    }

    private static bool IsCut(ReadOnlySpan<char> title, int i)
    {
        var (before, after) = (title[i - 1], title[i + 1]);
        if (CharTable.IsSpace(after)) return title[i] is ':' or '：' or '|' || CharTable.IsSpace(before) || IsCut(title, i, before);
        return IsCut(title, i, before) && !CharTable.IsSpace(before);
    }

    private static bool IsCut(ReadOnlySpan<char> title, int i, char before) =>
        !NeedsSpace.Contains(title[i], StringComparison.Ordinal) || Separators.Contains(before, StringComparison.Ordinal)
        || (CharTable.Class(before) & CharClass.Unspaced) != 0 || (CharTable.Class(title[i + 1]) & CharClass.Unspaced) != 0;
}
