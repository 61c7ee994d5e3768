using System.Globalization;
using Extraction.Quality.Scoring;

namespace Extraction.Quality.Reports;

/// <summary>The figures of a run as a table for the eye.</summary>
internal static class ScoreTable
{
    private static readonly (string Title, Func<SetScore, double?> Figure)[] Columns =
    [
        ("official", score => score.Official), ("word F1", score => score.WordF1), ("P", score => score.Precision), ("R", score => score.Recall),
        ("shingle", score => score.ShingleF1), ("title", score => score.TitleExact), ("~title", score => score.TitleClose),
        ("author", score => score.AuthorExact), ("date", score => score.DateExact), ("author!", score => score.AuthorInvented),
        ("date!", score => score.DateInvented), ("capt P", score => score.Captions?.Precision), ("capt R", score => score.Captions?.Recall),
    ];

    public static void Write(TextWriter output, IEnumerable<SetScore> scores, bool types)
    {
        output.WriteLine(Row("set", "pages", Columns.Select(column => column.Title)));
        foreach (var score in scores)
        {
            Write(output, score.Set, score);
            if (!types || score.Set is "trafilatura" or "htmldate") continue;   // their gold names no types
            foreach (var (type, part) in score.ByType()) Write(output, "  " + type, part);
        }
    }

    private static void Write(TextWriter output, string name, SetScore score) => output.WriteLine(Row(
        name, score.Pages.Count.ToString(CultureInfo.InvariantCulture), Columns.Select(column => Cell(column.Figure(score)))));

    private static string Cell(double? figure) => figure?.ToString("0.0000", CultureInfo.InvariantCulture) ?? "-";

    private static string Row(string name, string pages, IEnumerable<string> cells) =>
        $"{name,-16}{pages,6}" + string.Concat(cells.Select(cell => $"{cell,9}"));
}
