using Extraction.Formats;
using Extraction.Formats.Input;

namespace Extraction.Cli.Batch;

/// <summary>What became of one input: a page to write, a failure to report, or both when only a part of the input could be read.</summary>
/// <param name="Record">The input.</param>
/// <param name="Page">The page; null when there is none.</param>
/// <param name="Failure">The failure in words; null when all went well.</param>
internal readonly record struct PageOutcome(InputRecord Record, PageResult? Page = null, string? Failure = null)
{
    /// <summary>Extracts a page, or passes on what is none.</summary>
    public static PageOutcome Of(InputRecord record, PageExtraction extraction)
    {
        if (record is not RawPage raw) return new PageOutcome(record, Failure: (record as InputFailure)?.Reason);
        var page = default(PageResult);
        var defect = PageGuard.Run(() => page = extraction.Extract(raw));
        return new PageOutcome(record, page, defect ?? raw.Damage ?? UnreadPages.Reason(raw, page!.Document));
    }

    /// <summary>Bytes of the page.</summary>
    public int Bytes => (Record as RawPage)?.Bytes.Length ?? 0;

    /// <summary>The id of a page that an earlier run has written; null for others.</summary>
    public string? FinishedId => (Record as FinishedRecord)?.Id;

    /// <summary>Whether an earlier run has dealt with the input.</summary>
    public bool IsFinished => Record is FinishedRecord;
}
