namespace Extraction.Quality.Metrics;

/// <summary>Captions found, counted over pages.</summary>
/// <param name="Right">Predicted captions that match a gold one.</param>
/// <param name="Predicted">Predicted captions.</param>
/// <param name="Found">Gold captions that a predicted one matches.</param>
/// <param name="Gold">Gold captions that the page shows.</param>
/// <remarks>Two captions match when their words agree by F1 of one half, or one contains the other and covers at least half of it:
/// a credit more or less does not count.</remarks>
internal readonly record struct CaptionHits(int Right, int Predicted, int Found, int Gold)
{
    public double Precision => Predicted > 0 ? (double)Right / Predicted : 0;

    public double Recall => Gold > 0 ? (double)Found / Gold : 0;

    public double F1 => new Agreement(Precision, Recall).F1;

    /// <param name="predicted">Texts of the captions found, credits split off.</param>
    /// <param name="gold">The captions of the gold, shown on the page or not.</param>
    /// <param name="pageText">Everything the page shows: a gold caption that is not in it can be right but not missed.</param>
    public static CaptionHits Of(IEnumerable<string> predicted, IEnumerable<string> gold, string pageText)
    {
        var page = ScorerText.Fold(pageText);
        var ours = predicted.Select(ScorerText.Fold).Where(caption => caption.Length > 0).ToList();
        var theirs = gold.Select(ScorerText.Fold).Where(caption => caption.Length > 0).Distinct().ToList();
        var shown = theirs.Where(caption => page.Contains(caption, StringComparison.Ordinal)).ToList();
        return new(ours.Count(caption => theirs.Exists(other => Match(caption, other))), ours.Count,
            shown.Count(caption => ours.Exists(other => Match(caption, other))), shown.Count);
    }

    public static CaptionHits operator +(CaptionHits a, CaptionHits b) =>
        new(a.Right + b.Right, a.Predicted + b.Predicted, a.Found + b.Found, a.Gold + b.Gold);

    private static bool Match(string first, string second) => FieldMatch.IsClose(first, second, 0.5);
}
