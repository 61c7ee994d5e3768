using System.Buffers;
using Extraction.Model;

namespace Extraction.Grammars;

/// <summary>Finds the brackets at the end of a line.</summary>
internal static class BracketReader
{
    private static readonly SearchValues<char> Open = SearchValues.Create("([（［【〔"), Close = SearchValues.Create(")]）］】〕");

    /// <summary>Whether a bracket opens in a text and does not close in it.</summary>
    public static bool IsOpen(ReadOnlySpan<char> text) => text.LastIndexOfAny(Open) > text.LastIndexOfAny(Close);

    /// <summary>Finds what stands in brackets at the end of a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="maxWords">Most words in the brackets.</param>
    /// <param name="open">Offset of the opening bracket in the text.</param>
    /// <param name="first">Index of the first word inside.</param>
    public static bool TryFindLast(in LineView line, int maxWords, out int open, out int first)
    {
        (open, first) = (-1, -1);
        var after = line.Gap(line.Words.Length - 1);
        if (!after.ContainsAny(Close)) return false;
        for (var i = line.Words.Length - 1; i >= 0 && i >= line.Words.Length - maxWords; i--)
        {
            var gap = line.Gap(i - 1);
            if (gap.ContainsAny(Close)) return false;
            var at = gap.LastIndexOfAny(Open);
            if (at < 0) continue;
            (open, first) = (line.Words[i].Start - gap.Length + at, i);
            return true;
        }
        return false;
    }
}
