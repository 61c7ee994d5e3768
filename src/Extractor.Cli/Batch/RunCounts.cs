using System.Text.Json.Serialization;
using Extraction.Formats;

namespace Extraction.Cli.Batch;

/// <summary>What a run has done so far; an earlier run's part included when it was resumed.</summary>
internal sealed class RunCounts
{
    /// <summary>Records dealt with: documents and failures.</summary>
    public long Records { get; set; }

    /// <summary>Records that could not be read, or not wholly.</summary>
    public long Failures { get; set; }

    /// <summary>Documents by the name of their status.</summary>
    public SortedDictionary<string, long> Statuses { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Sum over documents of the share of words that are not main text.</summary>
    public double RemovedShares { get; set; }

    /// <summary>Bytes of the pages of this run.</summary>
    [JsonIgnore]
    public long PageBytes { get; set; }

    [JsonIgnore]
    public long Documents => Statuses.Values.Sum();

    public void Add(PageResult page)
    {
        var status = page.Document.Status.ToName();
        Statuses[status] = Statuses.GetValueOrDefault(status) + 1;
        RemovedShares += page.Document.RemovedShare;
    }
}
