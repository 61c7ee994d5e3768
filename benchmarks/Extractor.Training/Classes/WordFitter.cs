using System.Globalization;
using Extraction.Features.Html;
using Extraction.Model;
using Extraction.Training.Fitting;
using Extraction.Training.Labels;
using Extraction.Training.Pages;

namespace Extraction.Training.Classes;

/// <summary>Fits the weights of words from which of them a line starts with.</summary>
internal static class WordFitter
{
    private const int LeastSites = 15, LeastLetters = 3;
    private const float LeastWeight = 0.1f;

    /// <summary>The rows of a page: one a line.</summary>
    public static SparseRow<uint>[] RowsOf(MeasuredPage page, LineLabel[] labels) =>
        [.. Enumerable.Range(0, labels.Length).Where(i => labels[i].Weight > 0).Select(i => new SparseRow<uint>(labels[i].IsTarget, labels[i].Weight, WordsOf(page, i)))];

    /// <summary>Fits on the rows of some pages.</summary>
    public static Dictionary<uint, float> Fit(IReadOnlyList<(string Site, SparseRow<uint>[] Rows)> pages) =>
        SparseFitter.Fit(pages, LeastSites).Where(word => Math.Abs(word.Value) >= LeastWeight).ToDictionary();

    /// <summary>The table, by word.</summary>
    /// <param name="weights">Weights by hash of the word.</param>
    /// <param name="pages">Pages that have the words.</param>
    /// <param name="comments">Lines for the top.</param>
    public static string TableOf(IReadOnlyDictionary<uint, float> weights, IEnumerable<MeasuredPage> pages, params IEnumerable<string> comments)
    {
        var lines = NamesOf(weights, pages).OrderBy(word => word.Value, StringComparer.Ordinal)
            .Select(word => string.Create(CultureInfo.InvariantCulture, $"{word.Value} {weights[word.Key]}"));
        return string.Concat(comments.Select(line => $"# {line}").Concat(lines).Select(line => line + "\n"));
    }

    private static uint[] WordsOf(MeasuredPage page, int line)
    {
        var words = page.Working.WordsOf(line).ToArray();
        return [.. words.Take(WordColumns.MostWords).Where(word => word.Length >= LeastLetters && !word.Is(WordShape.Number)).Select(word => word.Hash).Distinct()];
    }

    private static Dictionary<uint, string> NamesOf(IReadOnlyDictionary<uint, float> weights, IEnumerable<MeasuredPage> pages)
    {
        var names = new Dictionary<uint, string>();
        foreach (var page in pages)
        {
            for (var i = 0; i < page.Lines.Length; i++)
            {
                foreach (var word in page.Working.WordsOf(i).ToArray())
                    if (weights.ContainsKey(word.Hash)) names.TryAdd(word.Hash, page.Working.Text.Span.Slice(word.Start, word.Length).ToString().ToLowerInvariant());
            }
        }
        return names;
    }
}
