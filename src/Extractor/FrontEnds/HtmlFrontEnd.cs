using Extraction.FrontEnds.Html;
using Extraction.Model;

namespace Extraction.FrontEnds;

/// <summary>Cuts an HTML page into lines and collects the evidence that its markup gives.</summary>
/// <remarks>
/// Tokens come from <see cref="TokenFeed"/>, those written in an unusual way from AngleSharp; what they open and close is decided by <see cref="TreeRules"/>; lines and evidence
/// are made by <see cref="PageBuilder"/>, which <see cref="DomFrontEnd"/> feeds from a document instead. Linear in the source.
/// </remarks>
internal static class HtmlFrontEnd
{
    /// <summary>The content of noscript is read when it has this many times the text of the rest: forum software keeps whole threads there.</summary>
    public const int NoScriptRatio = 2;

    /// <summary>How many times as long as that of plain text the source of a line is, for its tags.</summary>
    private const int TagFactor = 2;

    /// <summary>Stands for the end of the source, which no text needs, in pages that are read again because the tokenizer took it for theirs.</summary>
    private const char Replacement = '\uFFFD';

    /// <summary>Fills a page from its source.</summary>
    /// <param name="page">A cleared page; receives text, lines and markup.</param>
    /// <param name="source">The decoded page. Must stay unchanged while this runs; nothing keeps it.</param>
    public static void Split(Page page, ReadOnlyMemory<char> source)
    {
        page.LimitLines(source.Length, TagFactor * page.Options.MinCharsPerLine);
        var (hidden, isWhole) = Read(page, source, readsNoScript: false);
        if (!isWhole && source.Span.Contains(TextEnds.EndOfSource))
        {
            source = source.ToString().Replace(TextEnds.EndOfSource, Replacement).AsMemory();
            page.Clear();
            (hidden, _) = Read(page, source, readsNoScript: false);
        }
        if (!NeedsNoScript(page, hidden)) return;
        page.Clear();
        Read(page, source, readsNoScript: true);
    }

    /// <summary>Whether little remains of a page without its noscript elements.</summary>
    public static bool NeedsNoScript(Page page, long hidden)
    {
        if (hidden == 0) return false;
        long shown = 0;
        foreach (ref readonly var line in page.Lines) shown += line.Length;
        return hidden >= shown * NoScriptRatio;
    }

    private static (long NoScriptChars, bool IsWhole) Read(Page page, ReadOnlyMemory<char> source, bool readsNoScript)
    {
        using var builder = new PageBuilder(page, source, readsNoScript);
        using var feed = new TokenFeed(builder, source);
        feed.Run();
        builder.Finish();
        return (feed.NoScriptChars, feed.IsWhole);
    }
}
