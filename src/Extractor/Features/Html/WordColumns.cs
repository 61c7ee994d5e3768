using Extraction.Model;

namespace Extraction.Features.Html;

/// <summary>Columns of what the words of a line say. The trainer fills them anew for each table it fits.</summary>
internal static class WordColumns
{
    /// <summary>Words from the start of a line that are asked.</summary>
    public const int MostWords = 30;
    private const float Most = 8;

    public static void Fill(Page page, WordTable words)
    {
        for (var i = 0; i < page.Lines.Length; i++)
        {
            var row = FeatureMatrix.Row(page, i);
            var twin = page.FactBuffer[i].FirstTwin;
            if (twin >= 0)
            {
                var same = FeatureMatrix.Row(page, twin);
                (row[(int)Feature.WordSum], row[(int)Feature.WordMean]) = (same[(int)Feature.WordSum], same[(int)Feature.WordMean]);
                continue;
            }
            var line = page.WordsOf(i);
            line = line[..Math.Min(MostWords, line.Length)];
            var sum = Sum(line, words);
            row[(int)Feature.WordSum] = Math.Clamp(sum, -Most, Most);
            row[(int)Feature.WordMean] = sum / Math.Max(1, line.Length);
        }
        for (var i = 0; i < page.Lines.Length; i++)
        {
            var row = FeatureMatrix.Row(page, i);
            row[(int)Feature.WordPrevious1] = i > 0 ? FeatureMatrix.Row(page, i - 1)[(int)Feature.WordSum] : 0;
            row[(int)Feature.WordNext1] = i + 1 < page.Lines.Length ? FeatureMatrix.Row(page, i + 1)[(int)Feature.WordSum] : 0;
        }
    }

    private static float Sum(ReadOnlySpan<Word> line, WordTable words)
    {
        var sum = 0f;
        foreach (ref readonly var word in line) sum += words.WeightOf(word.Hash);
        return sum;
    }
}
