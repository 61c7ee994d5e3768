using System.Globalization;

namespace Extraction.Cli.Batch;

/// <summary>What a run has done, in one line.</summary>
internal static class RunSummary
{
    public static string Of(RunCounts counts, long documentsBefore, TimeSpan elapsed)
    {
        var documents = counts.Documents;
        var seconds = Math.Max(0.001, elapsed.TotalSeconds);
        var parts = new List<string>
        {
            string.Create(CultureInfo.InvariantCulture, $"{documents:#,0} {(documents == 1 ? "document" : "documents")} in {Durations.Of(elapsed)} ({(documents - documentsBefore) / seconds:0.#} a second, {counts.PageBytes / seconds / 1e6:0.0} MB/s)"),
        };
        if (documents > 0) parts.Add(string.Join(", ", counts.Statuses.OrderByDescending(status => status.Value).Select(status => string.Create(CultureInfo.InvariantCulture, $"{status.Value:#,0} {status.Key}"))));
        if (documents > 0) parts.Add(string.Create(CultureInfo.InvariantCulture, $"{100 * counts.RemovedShares / documents:0} % of a page's words removed on average"));
        if (counts.Failures > 0) parts.Add(Failed(counts));
        return string.Join("; ", parts);
    }

    public static string Failed(RunCounts counts) => string.Create(CultureInfo.InvariantCulture, $"{counts.Failures:#,0} of {counts.Records:#,0} inputs failed");
}
