namespace Extraction.Quality.Metrics;

/// <summary>Segments that must or must not be in the text, counted over pages.</summary>
internal readonly record struct SegmentHits(int Kept, int Leaked, int Lost, int Removed)
{
    public double Precision => Kept + Leaked > 0 ? (double)Kept / (Kept + Leaked) : 0;

    public double Recall => Kept + Lost > 0 ? (double)Kept / (Kept + Lost) : 0;

    public double F1 => 2.0 * Kept / Math.Max(1, 2 * Kept + Leaked + Lost);

    public static SegmentHits Of(string predicted, string[] with, string[] without)
    {
        var text = ScorerText.Squash(predicted);
        var kept = Found(text, with);
        var leaked = Found(text, without);
        return new(kept, leaked, with.Length - kept, without.Length - leaked);
    }

    public static SegmentHits operator +(SegmentHits a, SegmentHits b) =>
        new(a.Kept + b.Kept, a.Leaked + b.Leaked, a.Lost + b.Lost, a.Removed + b.Removed);

    private static int Found(string text, string[] segments) =>
        text.Length == 0 ? 0 : segments.Count(segment => text.Contains(ScorerText.Squash(segment), StringComparison.Ordinal));
}
