using Extraction.Quality.Corpus;
using Extraction.Quality.Predictions;
using Extraction.Quality.Scoring;

namespace Extraction.Quality;

/// <summary>Extracts and scores pages: a run without its reports. Thread-safe.</summary>
internal static class QualityRun
{
    /// <summary>The library as a user calls it.</summary>
    public static Func<GoldPage, Prediction> Library(PageVariant variant)
    {
        var extractor = new Extractor();
        return page => Prediction.Of(page.Id, variant.Extract(extractor, page));
    }

    /// <summary>Extracts and scores a set. Pages run side by side; the result does not show it.</summary>
    /// <param name="set">Name of the set.</param>
    /// <param name="pages">Its pages.</param>
    /// <param name="predict">The extractor; called by several threads at once.</param>
    public static SetScore Score(string set, IReadOnlyList<GoldPage> pages, Func<GoldPage, Prediction> predict)
    {
        var scores = new PageScore[pages.Count];
        Parallel.For(0, pages.Count, i => scores[i] = PageScore.Of(pages[i], predict(pages[i])));
        return new SetScore(set, scores);
    }
}
