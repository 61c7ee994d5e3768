using Extraction.Quality.Metrics;
using Extraction.Training.Pages;

namespace Extraction.Training.Labels;

/// <summary>Which lines of a page are its headline: those that say exactly what the gold title says.</summary>
internal static class HeadlineLabels
{
    /// <summary>Lines that are not the headline are many; each counts less.</summary>
    private const float OtherWeight = 0.3f;

    public static LineLabel[] Of(MeasuredPage page)
    {
        var title = ScorerText.Fold(page.Gold.Title);
        var labels = new LineLabel[page.Lines.Length];
        if (title.Length == 0) return labels;
        var isTitle = page.Lines.Select(line => ScorerText.Fold(line) == title).ToArray();
        if (!isTitle.Contains(true)) return labels;
        for (var i = 0; i < labels.Length; i++) labels[i] = new LineLabel(isTitle[i], isTitle[i] ? 1 : OtherWeight);
        return labels;
    }
}
