using Extraction.Model;

namespace Extraction.Features.Html;

/// <summary>Columns of what the words of a line say. The trainer fills them anew for each table it fits.</summary>
internal static class WordColumns
{
    /// <summary>Words from the start of a line that are asked.</summary>
    public const int MostWords = 30;
    private const float Most = 8;

    public static void Fill(Page page, WordTable table)
    {
        var columns = FeatureMatrix.ColumnsOf(page);
        Span<float> sums = columns[Feature.WordSum], means = columns[Feature.WordMean];
        var facts = page.Facts;
        for (var i = 0; i < facts.Length; i++)
            (sums[i], means[i]) = facts[i].FirstTwin is >= 0 and var twin ? (sums[twin], means[twin]) : Weigh(page.WordsOf(i), table);
        columns.Shift(Feature.WordPrevious1, Feature.WordSum, -1);
        columns.Shift(Feature.WordNext1, Feature.WordSum, 1);
    }

    private static (float Sum, float Mean) Weigh(ReadOnlySpan<Word> words, WordTable table)
    {
        words = words[..Math.Min(MostWords, words.Length)];
        var sum = 0f;
        foreach (ref readonly var word in words) sum += table.WeightOf(word.Hash);
        return (Math.Clamp(sum, -Most, Most), sum / Math.Max(1, words.Length));
    }
}
