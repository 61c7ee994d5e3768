using Extraction.Formats;

namespace Extraction.Cli.Batch;

/// <summary>What became of one input: a page to write, a failure to report, or both when only a part of the input could be read.</summary>
internal readonly record struct PageOutcome(string Source, PageResult? Page, string? Failure)
{
    /// <summary>Extracts a page, or passes a failure on.</summary>
    public static PageOutcome Of(InputRecord record, PageExtraction extraction)
    {
        if (record is not RawPage raw) return new PageOutcome(record.Source, null, (record as InputFailure)?.Reason);
        var page = default(PageResult);
        var defect = Guard(() => page = extraction.Extract(raw));
        return new PageOutcome(raw.Source, page, defect);
    }

    /// <summary>Does something with one page and turns what it throws into a failure of that page.</summary>
    /// <remarks>The one guard of the code base: a defect that one page in a million brings out must not cost the other pages.
    /// What breaks the output breaks it for every page, so that goes on to the caller.</remarks>
    /// <returns>The failure in words; null when there was none.</returns>
    public static string? Guard(Action work)
    {
        try
        {
            work();
            return null;
        }
        catch (Exception e) when (!FileErrors.IsFileError(e))
        {
            return $"{e.GetType().Name}: {e.Message}";
        }
    }
}
