using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;

namespace Extraction.FrontEnds.Html;

/// <summary>Finds the ends of text, comments, plain tags and their parts, and elements without tags, so that the tokenizer need not copy them.</summary>
/// <remarks>
/// Where the HTML standard has more to say than the first end mark, the answer is -1 and the tokenizer has to find the end. Linear in what is
/// passed over: a search never runs beyond a place where the tokenizer would stop.
/// </remarks>
internal static class TextEnds
{
    /// <summary>The tokenizer takes this character for the end of the source.</summary>
    public const char EndOfSource = '\uFFFF';

    /// <summary>Bit n is set for white space n.</summary>
    private const ulong Spaces = 1UL << ' ' | 1UL << '\t' | 1UL << '\n' | 1UL << '\r' | 1UL << '\f';

    /// <summary>What the name of an attribute holds as usual: ASCII that neither ends it nor is changed by the tokenizer.</summary>
    private static readonly SearchValues<char> InName = SearchValues.Create([.. Enumerable.Range(1, 127).Select(c => (char)c).Except(" \t\n\r\f\"'/<=>")]);

    private static readonly SearchValues<char> BareEnds = SearchValues.Create(" \t\n\r\f>\0");

    /// <summary>White space by the HTML standard. A bit test, so that it is compiled into the loops that ask.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]   // else native code calls it, 11,000 times a page
    public static bool IsSpace(char c) => c <= ' ' && ((Spaces >> c) & 1) != 0;

    /// <summary>Where text ends: at the next tag, or at the end of the source.</summary>
    public static int OfText(ReadOnlySpan<char> source, int from)
    {
        var length = source[from..].IndexOfAny('<', EndOfSource);
        return length < 0 ? source.Length : from + length;
    }

    /// <summary>The place behind a comment.</summary>
    /// <param name="source">The page.</param>
    /// <param name="from">Where something starts that may be a comment.</param>
    /// <returns>-1 when it is none, or one that ends in an unusual way.</returns>
    public static int OfComment(ReadOnlySpan<char> source, int from)
    {
        if (!source[from..].StartsWith("<!--")) return -1;
        var start = from + 4;
        if (source[start..].StartsWith('>') || source[start..].StartsWith("->")) return -1;
        for (var at = start; ; at++)
        {
            var dashes = source[at..].IndexOf("--");
            if (dashes < 0) return -1;
            at += dashes;
            var rest = source[(at + 2)..];
            if (rest.StartsWith("!>")) return -1;
            if (rest.StartsWith('>')) return source[start..at].Contains(EndOfSource) ? -1 : at + 3;
        }
    }

    /// <summary>The place behind an end tag that is a lower-case name and nothing else.</summary>
    /// <param name="source">The page.</param>
    /// <param name="from">Where something starts that may be an end tag.</param>
    /// <returns>-1 when it is none, or has to be looked at more closely.</returns>
    public static int OfEndTag(ReadOnlySpan<char> source, int from)
    {
        var name = from + 2;
        if (name >= source.Length || source[from + 1] != '/') return -1;
        var at = OfName(source, name);
        return at > name && at < source.Length && source[at] == '>' ? at + 1 : -1;
    }

    /// <summary>The place behind the lower-case name of a tag; where it would start when there is none.</summary>
    public static int OfName(ReadOnlySpan<char> source, int from)
    {
        if (from >= source.Length || !char.IsAsciiLetterLower(source[from])) return from;
        var at = from + 1;
        while (at < source.Length && (char.IsAsciiLetterLower(source[at]) || char.IsAsciiDigit(source[at]) || source[at] is '-' or ':')) at++;
        return at;
    }

    /// <summary>The place behind the name of an attribute, as far as it is written as usual.</summary>
    public static int OfAttributeName(ReadOnlySpan<char> source, int from)
    {
        var length = source[from..].IndexOfAnyExcept(InName);
        return length < 0 ? source.Length : from + length;
    }

    /// <summary>The place behind a value without quotes; -1 when there is none, or the tokenizer would change or end it.</summary>
    public static int OfBareValue(ReadOnlySpan<char> source, int from)
    {
        var length = source[from..].IndexOfAny(BareEnds);
        var isPlain = length > 0 && source[from + length] != '\0' && !source.Slice(from, length).Contains(EndOfSource);
        return isPlain ? from + length : -1;
    }

    /// <summary>The place behind a value in quotes and its second quote; -1 when there is none, or the tokenizer would change it.</summary>
    /// <param name="source">The page.</param>
    /// <param name="from">Where the value starts, behind the first quote.</param>
    /// <param name="quote">The quote.</param>
    public static int OfQuotedValue(ReadOnlySpan<char> source, int from, char quote)
    {
        var length = source[from..].IndexOfAny([quote, '\r', '\0', EndOfSource]);
        return length >= 0 && source[from + length] == quote ? from + length + 1 : -1;
    }

    /// <summary>Where the end tag of an element starts that holds text without tags.</summary>
    /// <param name="source">The page.</param>
    /// <param name="from">Where its content starts.</param>
    /// <param name="name">Its name in lower case.</param>
    /// <returns>-1 when it has none, or scripts stand in comments inside a script.</returns>
    public static int OfContent(ReadOnlySpan<char> source, int from, ReadOnlySpan<char> name)
    {
        var isScript = name is "script";
        var isEscaped = false;
        for (var at = from; ; at++)
        {
            var length = source[at..].IndexOfAny('<', EndOfSource);
            if (length < 0) return -1;
            at += length;
            var rest = source[at..];
            if (rest[0] == EndOfSource) return -1;
            if (IsEndTag(rest, name)) return at;
            if (!isScript) continue;
            if (isEscaped && StartsWith(rest[1..], name)) return -1;
            isEscaped |= rest.StartsWith("<!--");
        }
    }

    private static bool IsEndTag(ReadOnlySpan<char> text, ReadOnlySpan<char> name) =>
        text.Length > name.Length + 2 && text[1] == '/' && StartsWith(text[2..], name)
        && (text[name.Length + 2] is '>' or '/' || IsSpace(text[name.Length + 2]));

    private static bool StartsWith(ReadOnlySpan<char> text, ReadOnlySpan<char> name) =>
        text.Length >= name.Length && Ascii.EqualsIgnoreCase(text[..name.Length], name);
}
