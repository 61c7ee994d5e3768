using System.Collections.Immutable;
using Extraction.Grammars;
using Extraction.Lexicons;
using Extraction.Model;

namespace Extraction.Metadata;

/// <summary>How far authors and dates may be believed on a page: on listings, products and services most of them are somebody else's.</summary>
internal readonly record struct PageEvidence
{
    private const int OnStack = 256;    // words, as many as characters at most
    private const int BelowLines = 8;   // further down stand dates of teasers and tables
    public const int NearLines = 14;   // between a headline and its byline: kicker, standfirst, share buttons, breadcrumbs

    /// <summary>What structured data says the page is.</summary>
    public ArticleEvidence Article { get; private init; }

    /// <summary>Whether the address is that of the site itself.</summary>
    public bool IsHome { get; private init; }

    /// <summary>Index of the headline line; -1 when there is none.</summary>
    public int Headline { get; private init; }

    /// <summary>Whether a byline stands beside the headline.</summary>
    public bool HasByline { get; private init; }

    /// <summary>Whether a date stands beside the headline, on a line of its own or in the byline.</summary>
    public bool HasDateLine { get; private init; }

    /// <summary>Whether the page is written by somebody on a day.</summary>
    public bool IsArticle => !IsHome && (Article == ArticleEvidence.Strong || (Article != ArticleEvidence.Against && HasByline && HasDateLine));

    /// <summary>The lines of the page, and the first of its main text below the headline.</summary>
    private ImmutableArray<Block> Blocks { get; init; }

    private int FirstBody { get; init; }

    public static PageEvidence Of(Document document, PageMetadata metadata, StatedLine statedLine, string? address, Lexicon lexicon)
    {
        var headline = IndexOf(document, Label.Headline, 0);
        if (headline < 0 && metadata.Headings.Length == 1) headline = metadata.Headings[0].Line;
        if (headline < 0 && metadata.Headings.IsEmpty) headline = statedLine.Line;
        var evidence = new PageEvidence { Article = metadata.Evidence, IsHome = WebAddress.IsHome(address), Headline = headline };
        var (hasByline, hasDateLine) = (false, false);
        for (var i = Math.Max(0, headline - NearLines); i < document.Blocks.Length && evidence.IsNear(i); i++)
        {
            hasByline |= document.Blocks[i].Label == Label.Byline;
            hasDateLine = hasDateLine || IsDated(document.Blocks[i], lexicon);
        }
        return evidence with { HasByline = hasByline, HasDateLine = hasDateLine, Blocks = document.Blocks, FirstBody = IndexOf(document, Label.Body, evidence.Headline + 1) };
    }

    /// <summary>Whether the date on a line is that of something else on the page.</summary>
    public bool IsDateAside(int line) => IsAside(line, HasDateLine);

    /// <summary>Whether the name on a line is that of something else on the page.</summary>
    public bool IsNameAside(int line) => IsAside(line, HasByline);

    /// <summary>Whether a line below the start of the main text belongs to teasers, events, menus. A box about the author does not, nor does a
    /// line that could be anything, unless the headline has beside it what that line would say.</summary>
    private bool IsAside(int line, bool isSaid) =>
        FirstBody >= 0 && line > FirstBody && line < Blocks.Length && Blocks[line].Label.IsChrome()
        && Blocks[line].Label != Label.AuthorBio && (Blocks[line].Label != Label.Other || isSaid);

    /// <summary>Whether a line stands beside the headline.</summary>
    public bool IsNear(int line) => Headline >= 0 && line >= 0 && line >= Headline - NearLines && line <= Headline + NearLines;

    /// <summary>Whether a line stands right under the headline.</summary>
    public bool IsBelow(int line) => Headline >= 0 && line > Headline && line <= Headline + BelowLines;

    /// <summary>Whether a line is a date line, or a byline with the date in it.</summary>
    private static bool IsDated(Block block, Lexicon lexicon) => block.Label == Label.Date || (block.Label == Label.Byline && HasDate(block.Text, lexicon));

    private static bool HasDate(string byline, Lexicon lexicon)
    {
        var room = byline.Length <= OnStack ? stackalloc Word[OnStack] : new Word[byline.Length];
        return DateGrammar.Classify(LineView.Of(byline, room), lexicon).HasFullDate;
    }

    private static int IndexOf(Document document, Label label, int from)
    {
        for (var i = from; i < document.Blocks.Length; i++)
            if (document.Blocks[i].Label == label) return i;
        return -1;
    }
}
