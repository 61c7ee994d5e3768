namespace Extraction.Benchmarks.Pages;

/// <summary>The pages of the suite. The same call gives the same bytes, on any machine.</summary>
internal static class PageSets
{
    /// <summary>Smallest and largest plain text, in bytes.</summary>
    public const int LeastText = 1_000, MostText = 200_000;

    private const int HtmlPages = 12, TextPages = 16;
    /// <summary>Pages aim this far inside their range: the last paragraph and the footer take them past it.</summary>
    private const double Margin = 0.04;

    /// <summary>Smallest and largest page of a generated kind, in bytes.</summary>
    public static (int Least, int Most) RangeOf(HtmlKind kind) => kind switch
    {
        HtmlKind.News => (60_000, 400_000),
        HtmlKind.Forum => (40_000, 250_000),
        HtmlKind.Listing => (60_000, 300_000),
        HtmlKind.Documentation => (30_000, 200_000),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Only generated pages have a range."),
    };

    /// <summary>The kinds that can be measured here.</summary>
    public static IReadOnlyList<HtmlKind> Kinds => CorpusSample.IsPresent ? Enum.GetValues<HtmlKind>() : [.. Enum.GetValues<HtmlKind>().Where(kind => kind != HtmlKind.Corpus)];

    public static PageSet Html(HtmlKind kind) => kind == HtmlKind.Corpus ? CorpusSample.Read() : PageSet.Of(Sizes(kind).Select((size, i) => Write(kind, i, size)));

    public static PageSet Text(PageScript script) =>
        PageSet.Of(Spread(LeastText, MostText, TextPages).Select((size, i) => TextPage.Write(script, 5_000 + i, size)));

    /// <summary>One page of about the size given.</summary>
    public static PageSet Sized(PageKind kind, int bytes) =>
        PageSet.Of([kind == PageKind.Html ? NewsPage.Write(PageScript.Ascii, 1, bytes) : TextPage.Write(PageScript.Ascii, 1, bytes)]);

    private static IEnumerable<int> Sizes(HtmlKind kind) => Spread(RangeOf(kind).Least, RangeOf(kind).Most, HtmlPages);

    /// <summary>Sizes from the least to the most, each larger than the one before by the same factor.</summary>
    private static IEnumerable<int> Spread(double least, double most, int count)
    {
        (least, most) = (least * (1 + Margin), most * (1 - Margin));
        return Enumerable.Range(0, count).Select(i => (int)(least * Math.Pow(most / least, i / (count - 1.0))));
    }

    private static string Write(HtmlKind kind, int number, int size) => kind switch
    {
        HtmlKind.News => NewsPage.Write(ScriptOf(number), 1_000 + number, size),
        HtmlKind.Forum => ForumPage.Write(PageScript.Ascii, 2_000 + number, size),
        HtmlKind.Listing => ListingPage.Write(PageScript.Ascii, 3_000 + number, size),
        _ => DocumentationPage.Write(PageScript.Ascii, 4_000 + number, size),
    };

    /// <summary>Three of four news pages are English; the others take turns.</summary>
    private static PageScript ScriptOf(int number) => number % 4 == 3 ? (PageScript)(1 + number / 4 % 3) : PageScript.Ascii;
}
