using Extraction.Quality.Metrics;

namespace Extraction.Training.Labels;

/// <summary>Finds the lines that segments of the gold stand in.</summary>
internal static class SegmentLines
{
    /// <summary>True for the line a wanted segment stands in, false for lines that are an unwanted one, null for all others.</summary>
    /// <param name="lines">The lines of the page.</param>
    /// <param name="with">Segments of the main text. Teasers quote it, so of several lines the longest is meant.</param>
    /// <param name="without">Segments of chrome. Often a word or two, so they must be at least half of the line.</param>
    public static bool?[] Label(IReadOnlyList<string> lines, IEnumerable<string> with, IEnumerable<string> without)
    {
        var squashed = lines.Select(ScorerText.Squash).ToList();
        var labels = new bool?[squashed.Count];
        foreach (var segment in without.Select(ScorerText.Squash))
            foreach (var i in LinesWith(squashed, segment))
                if (segment.Length * 2 >= squashed[i].Length) labels[i] = false;
        foreach (var segment in with.Select(ScorerText.Squash))
            foreach (var i in LinesWith(squashed, segment).OrderByDescending(i => squashed[i].Length).Take(1)) labels[i] = true;
        return labels;
    }

    private static IEnumerable<int> LinesWith(List<string> lines, string segment) =>
        Enumerable.Range(0, lines.Count).Where(i => segment.Length > 0 && lines[i].Contains(segment, StringComparison.Ordinal));
}
