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
        var defect = PageGuard.Run(() => page = extraction.Extract(raw));
        return new PageOutcome(raw.Source, page, defect ?? raw.Damage);
    }
}
