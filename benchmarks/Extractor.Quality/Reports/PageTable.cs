using System.Globalization;
using Extraction.Quality.Metrics;
using Extraction.Quality.Scoring;

namespace Extraction.Quality.Reports;

/// <summary>Single pages: all of them as a tab-separated file, or the worst of a set for the eye.</summary>
internal static class PageTable
{
    public static void WriteAll(TextWriter output, IEnumerable<SetScore> scores)
    {
        output.WriteLine("set\tid\tpage_type\tlang\tscore\tP\tR\ttitle\tauthor\tdate");
        foreach (var score in scores)
        {
            foreach (var page in score.Pages)
            {
                output.WriteLine(string.Join('\t', score.Set, page.Page.Id, page.Page.PageType, page.Page.Lang, Cell(page.Official),
                    Cell(Precision(page)), Cell(Recall(page)), Cell(page.Title), Cell(page.Author), Cell(page.Date)));
            }
        }
    }

    public static void WriteWorst(TextWriter output, SetScore score, int count)
    {
        var worst = score.Pages.Where(page => page.Official is not null).OrderBy(page => page.Official).ThenBy(page => page.Page.Id, StringComparer.Ordinal);
        foreach (var page in worst.Take(count))
            output.WriteLine($"{page.Page.Id,-32} {page.Page.PageType,-14} {Cell(page.Official)}  P {Cell(Precision(page))}  R {Cell(Recall(page))}  {page.Page.Url}");
    }

    private static double? Precision(PageScore page) => page.Segments?.Precision ?? page.Words?.Precision;

    private static double? Recall(PageScore page) => page.Segments?.Recall ?? page.Words?.Recall;

    private static string Cell(double? figure) => figure?.ToString("0.0000", CultureInfo.InvariantCulture) ?? "";

    private static string Cell(FieldMatch field) => field.HasGold ? field.Exact ? "1" : "0" : "";
}
