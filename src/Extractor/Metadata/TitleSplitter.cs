using System.Buffers;
using Extraction.Model;

namespace Extraction.Metadata;

/// <summary>A title without what the site adds.</summary>
/// <param name="Title">The title of the page.</param>
/// <param name="SiteName">The part that names the site; empty when the title names none.</param>
internal readonly record struct TitleParts(ReadOnlyMemory<char> Title, ReadOnlyMemory<char> SiteName);

/// <summary>Takes the name of the site off a title, on evidence only: a separator alone proves nothing.</summary>
internal static class TitleSplitter
{
    private const string Separators = "|｜•·⋅»«›‹–—―-:：/_~>*";
    private static readonly SearchValues<char> SeparatorChars = SearchValues.Create(Separators);
    private const string NeedsSpace = "·-:/_~>*";   // stand inside words and names too
    private const string Leading = ":：»›>";         // what stands before them comes first: section: headline
    private const int MaxParts = 8, MaxSiteWords = 6;
    private const int MaxCuts = 12;     // real titles have five at most
    private const int MaxChars = 500;   // longer values are texts

    /// <summary>Splits a title.</summary>
    /// <param name="raw">The title as stated.</param>
    /// <param name="site">What is known of the site's name.</param>
    /// <param name="others">Other statements of the title, such as the headline on the page.</param>
    public static TitleParts Split(ReadOnlyMemory<char> raw, SiteEvidence site, ReadOnlySpan<ReadOnlyMemory<char>> others)
    {
        if (raw.Length > MaxChars) return new TitleParts(raw, default);
        var parts = new TitleParts(raw.Trim(), default);
        for (var i = 0; i < MaxParts && TakeSite(parts.Title, site) is { } split; i++) parts = Join(parts, split);
        return TakeOther(parts.Title, others) is { } repeated ? Join(parts, repeated) : parts;
    }

    /// <summary>The title of a second cut; the first name that was cut off.</summary>
    private static TitleParts Join(TitleParts first, TitleParts second) => new(second.Title, first.SiteName.IsEmpty ? second.SiteName : first.SiteName);

    /// <summary>Whether a few words are the last part of a title, behind a bar or dash: there stands what the page belongs to, even where a heading repeats it.</summary>
    public static bool IsTail(string text, string title)
    {
        if (title.Length > MaxChars || !IsShort(text)) return false;
        for (var cut = Cut.Last(title); cut.IsFound; cut = cut.Before(title))
            if (!cut.IsLeading(title) && TextKey.AreSame(cut.Tail(title), text) && IsTitle(cut.Head(title))) return true;
        return false;
    }

    /// <summary>Whether a text is a title, or all of it before or behind one of its bars, dashes and colons.</summary>
    public static bool IsPart(string text, string title)
    {
        if (title.Length > MaxChars) return false;
        if (TextKey.AreSame(text, title)) return true;
        for (var cut = Cut.Last(title); cut.IsFound; cut = cut.Before(title))
            if (TextKey.AreSame(cut.Head(title), text) || TextKey.AreSame(cut.Tail(title), text)) return true;
        return false;
    }

    private static TitleParts? TakeSite(ReadOnlyMemory<char> text, SiteEvidence site)
    {
        var title = text.Span;
        for (var cut = Cut.Last(title); cut.IsFound; cut = cut.Before(title))
        {
            if (site.IsSite(cut.Tail(title)) && IsTitle(cut.Head(title))) return cut.HeadAsTitle(text);
            if (IsSiteInFront(title, cut, site) && IsTitle(cut.Tail(title))) return cut.TailAsTitle(text);
        }
        return null;
    }

    /// <summary>Before a colon a word beside the name makes it a part of the title: "Sample Times Extra: Harbour opens".</summary>
    private static bool IsSiteInFront(ReadOnlySpan<char> title, in Cut cut, SiteEvidence site) => cut.IsColon(title) ? !site.IsHome && site.IsName(cut.Head(title)) : site.IsSite(cut.Head(title));

    /// <summary>A part that stands elsewhere as the whole title proves the rest to be an addition.</summary>
    private static TitleParts? TakeOther(ReadOnlyMemory<char> text, ReadOnlySpan<ReadOnlyMemory<char>> others)
    {
        var title = text.Span;
        if (IsAmong(title, others)) return null;
        for (var cut = Cut.Last(title); cut.IsFound; cut = cut.Before(title))
        {
            var isTail = IsAmong(cut.Tail(title), others);
            if (isTail && cut.IsLeading(title)) return WithName(cut.TailAsTitle(text));
            if (IsAmong(cut.Head(title), others)) return WithName(cut.HeadAsTitle(text));
            if (isTail && !IsShort(cut.Tail(title))) return WithName(cut.TailAsTitle(text));
        }
        return null;
    }

    private static bool IsAmong(ReadOnlySpan<char> text, ReadOnlySpan<ReadOnlyMemory<char>> others)
    {
        if (TextKey.IsEmpty(text)) return false;
        foreach (var other in others)
            if (TextKey.AreSame(text, other.Span)) return true;
        return false;
    }

    private static bool IsShort(ReadOnlySpan<char> text) => new FoldedWords(text).Count < MaxSiteWords;

    /// <summary>A few words without a separator name the site.</summary>
    private static TitleParts WithName(TitleParts parts)
    {
        var text = parts.SiteName.Span;
        return new FoldedWords(text).Count <= MaxSiteWords && !Cut.Last(text).IsFound ? parts : parts with { SiteName = default };
    }

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

        /// <summary>What stands before it as the title, what follows as the name of the site.</summary>
        public TitleParts HeadAsTitle(ReadOnlyMemory<char> title) => new(title[..Start].TrimEnd(), title[End..].TrimStart());

        /// <summary>What follows it as the title, what stands before as the name of the site.</summary>
        public TitleParts TailAsTitle(ReadOnlyMemory<char> title) => new(title[End..].TrimStart(), title[..Start].TrimEnd());

        /// <summary>Whether what stands before it comes first: a section, a kicker.</summary>
        public bool IsLeading(ReadOnlySpan<char> title) => title[Start..End].IndexOfAny(Leading) >= 0;

        /// <summary>Whether a colon is among them.</summary>
        public bool IsColon(ReadOnlySpan<char> title) => title[Start..End].IndexOfAny(":：") >= 0;

        private static Cut Find(ReadOnlySpan<char> title, int from, int left)
        {
            while (from > 0 && left > 0 && title[1..(from + 1)].LastIndexOfAny(SeparatorChars) is >= 0 and var before)
            {
                var i = before + 1;
                from = before;
                if (!IsCut(title, i)) continue;
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
