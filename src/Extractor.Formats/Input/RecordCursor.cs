namespace Extraction.Formats.Input;

/// <summary>What a run does with a record.</summary>
internal enum RecordFate
{
    /// <summary>Another shard has it.</summary>
    OfAnotherShard,
    /// <summary>An earlier run has dealt with it.</summary>
    Finished,
    /// <summary>It is extracted.</summary>
    Wanted,
}

/// <summary>Deals records out: to shards in turn, and to the earlier run as many as that has finished. Depends on nothing but their order.</summary>
internal sealed class RecordCursor(Shard shard, long finished)
{
    private long _records;
    private long _mine;

    /// <summary>What becomes of the next record.</summary>
    public RecordFate Next() =>
        _records++ % shard.Count != shard.Number - 1 ? RecordFate.OfAnotherShard
        : _mine++ < finished ? RecordFate.Finished
        : RecordFate.Wanted;
}

/// <summary>A record that an earlier run has dealt with.</summary>
/// <param name="Id">The id of its page; null when it was a failure.</param>
/// <param name="Source">The input as a user would name it.</param>
internal sealed record FinishedRecord(string? Id, string Source) : InputRecord(Source);
