namespace Extraction.Cli.Batch;

/// <summary>How a run over many pages goes about it.</summary>
internal sealed record BatchOptions
{
    /// <summary>Pages extracted at a time; 0 for one on each core.</summary>
    public int Jobs { get; init; }

    /// <summary>Whether the first failure ends the run.</summary>
    public bool FailFast { get; init; }

    /// <summary>Whether to go on with an earlier run.</summary>
    public bool Resume { get; init; }

    /// <summary>Whether failures are all that is told.</summary>
    public bool Quiet { get; init; }
}
