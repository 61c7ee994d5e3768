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
        var facts = page.Facts;
        var previous = 0f;
        for (var i = 0; i < facts.Length; i++)
        {
            var row = columns[i];
            var sum = facts[i].FirstTwin is >= 0 and var twin ? Copy(columns[twin], row) : FillOwn(row, page.WordsOf(i), table);
            row[(int)Feature.WordPrevious1] = previous;
            row[(int)Feature.WordNext1] = 0;
            if (i > 0) columns[i - 1][(int)Feature.WordNext1] = sum;
            previous = sum;
        }
    }

    private static float Copy(FeatureRow twin, FeatureRow row)
    {
        row[(int)Feature.WordMean] = twin[(int)Feature.WordMean];
        return row[(int)Feature.WordSum] = twin[(int)Feature.WordSum];
    }

    private static float FillOwn(FeatureRow row, ReadOnlySpan<Word> words, WordTable table)
    {
        words = words[..Math.Min(MostWords, words.Length)];
        var sum = 0f;
        foreach (ref readonly var word in words) sum += table.WeightOf(word.Hash);
        row[(int)Feature.WordMean] = sum / Math.Max(1, words.Length);
        return row[(int)Feature.WordSum] = Math.Clamp(sum, -Most, Most);
    }
}
