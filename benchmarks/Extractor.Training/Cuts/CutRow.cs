using Extraction.Labelling;
using Extraction.Quality.Metrics;
using Extraction.Training.Pages;

namespace Extraction.Training.Cuts;

/// <summary>A page to learn from where to cut scored lines: what is known of it, and how right each shift of its scores would make its main text.</summary>
/// <param name="Features">The page's <see cref="CutFeature"/>s.</param>
/// <param name="F1">Word F1 of the lines kept, for each of <see cref="Shifts"/>.</param>
internal sealed record CutRow(float[] Features, double[] F1)
{
    private const int StepsPerUnit = 10, MostShift = 25;

    /// <summary>The shifts that are compared: wider than the library allows, so that its outermost have neighbours.</summary>
    public static float[] Shifts { get; } = [.. Enumerable.Range(-MostShift, (2 * MostShift) + 1).Select(step => step / (float)StepsPerUnit)];

    /// <summary>The row of a page whose body is scored out of fold; null where there is no gold text or nothing to cut.</summary>
    public static CutRow? Of(MeasuredPage page)
    {
        if (page.Gold.Body is not { } body || page.Lines.Length == 0 || !page.Working.HasMarkup) return null;
        var gold = ScorerText.Words(ScorerText.Lower(body));
        var words = page.Lines.Select(line => ScorerText.Words(ScorerText.Lower(line))).ToArray();
        var cuts = AdaptiveThreshold.FindAll(page.Working, Shifts);
        var known = cuts.Distinct().ToDictionary(cut => cut, cut => F1Of(page, words, gold, cut));
        var features = new float[CutEvidence.Names.Length];
        CutEvidence.Fill(features, page.Working, page.Working.Scores, AdaptiveThreshold.FindAll(page.Working, [0])[0]);
        return new CutRow(features, [.. cuts.Select(cut => known[cut])]);
    }

    private static double F1Of(MeasuredPage page, List<string>[] words, List<string> gold, float cut)
    {
        var kept = new List<string>();
        for (var i = 0; i < words.Length; i++)
            if (page.Working.Scores[i] >= cut) kept.AddRange(words[i]);
        return WordScore.Of(kept, gold).F1;
    }
}
