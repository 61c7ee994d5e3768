using Extraction.Quality.Corpus;
using Extraction.Quality.Predictions;
using Extraction.Quality.Scoring;

namespace Extraction.Quality.Gate;

/// <summary>Compares scores with the baseline, or renews it.</summary>
internal static class QualityGate
{
    /// <summary>What stands against the scores; nothing when the gate is open.</summary>
    public static IReadOnlyList<string> Check(Baseline baseline, LabelledCorpus corpus, IEnumerable<SetScore> scores, PageVariant variant) =>
        [.. scores.SelectMany(score => Problems(baseline, corpus, score, variant))];

    /// <summary>Renews the figures of the scores, unless one would be lowered.</summary>
    /// <returns>The figures that would be lowered and so kept everything as it was; nothing when the baseline is renewed.</returns>
    public static IReadOnlyList<string> Update(Baseline baseline, LabelledCorpus corpus, IReadOnlyList<SetScore> scores, PageVariant variant, bool allowDrop)
    {
        var drops = scores.SelectMany(score => baseline.Drops(score, variant, tolerance: 0)).Select(drop => drop.ToString()).ToList();
        if (drops.Count > 0 && !allowDrop) return drops;
        foreach (var score in scores) baseline.Update(score, variant, corpus.Digest(score.Set));
        return [];
    }

    private static IEnumerable<string> Problems(Baseline baseline, LabelledCorpus corpus, SetScore score, PageVariant variant)
    {
        if (!baseline.Covers(score.Set, variant)) return [$"{score.Set} {variant.ToName()}: not in the baseline"];
        if (!baseline.IsOf(corpus, score.Set)) return [$"{score.Set}: the baseline is of another corpus"];
        return baseline.Drops(score, variant).Select(drop => drop.ToString());
    }
}
