using System.Globalization;
using System.Text;

namespace Extraction.Quality.Comparing;

/// <summary>A comparison as the Markdown table of README.md, between two comments.</summary>
internal static class ComparisonTable
{
    private const string Start = "<!-- peers: written by benchmarks/Extractor.Quality, see benchmarks/README.md -->\n", End = "<!-- /peers -->\n";

    private static readonly (string Figure, string Measure)[] Fields =
    [
        ("title", "headline, exact"), ("author", "set of authors, exact"), ("date", "day, exact"),
        ("author_invented", "authors invented where there are none; less is better"), ("date_invented", "dates invented; less is better"),
        ("caption_precision", "captions, precision"), ("caption_recall", "captions, recall"),
    ];

    /// <summary>The table with a line about the run.</summary>
    public static string Markdown(Comparison run)
    {
        var table = new StringBuilder($"| pages | measure | Extractor | {run.Peer} |\n|---|---|--:|--:|\n");
        foreach (var set in run.Pages.GroupBy(pages => pages.Set))
        {
            foreach (var pages in set) Row(table, Name(pages), Official(pages.Set), "official", pages);
            foreach (var (figure, measure) in Fields) Row(table, set.Key, measure, figure, set.First());
        }
        return table.Append(CultureInfo.InvariantCulture, $"\nPages on which {run.Peer} failed, counted as empty: {run.PeerFailures}.\n").ToString();
    }

    /// <summary>A page with the table between its two comments renewed.</summary>
    /// <exception cref="FormatException">The page does not hold the two comments in their order.</exception>
    public static string Renew(string page, Comparison run)
    {
        var start = page.IndexOf(Start, StringComparison.Ordinal);
        var end = start < 0 ? -1 : page.IndexOf(End, start, StringComparison.Ordinal);
        if (end < 0) throw new FormatException($"no place for the table: {Start.TrimEnd()} … {End.TrimEnd()}");
        return $"{page[..(start + Start.Length)]}\n{Markdown(run)}\n{page[end..]}";
    }

    private static void Row(StringBuilder table, string name, string measure, string figure, ComparedPages pages)
    {
        if (!pages.Extractor.TryGetValue(figure, out var ours)) return;
        var theirs = pages.Peer.TryGetValue(figure, out var known) ? Cell(known) : "not offered";
        table.Append(CultureInfo.InvariantCulture, $"| {name} | {measure} | {Cell(ours)} | {theirs} |\n");
    }

    private static string Name(ComparedPages pages) => pages.Type is { } type
        ? string.Create(CultureInfo.InvariantCulture, $"… {type}, {pages.Pages:N0}")
        : string.Create(CultureInfo.InvariantCulture, $"{pages.Set}, {pages.Pages:N0} pages");

    private static string Official(string set) => set switch
    {
        "naeb" => "shingle F1",
        "trafilatura" => "segment F",
        "htmldate" => "date F",
        _ => "word F1",
    };

    private static string Cell(double figure) => figure.ToString(".000", CultureInfo.InvariantCulture);
}
