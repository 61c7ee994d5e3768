using Extraction.Quality.Predictions;

namespace Extraction.Quality;

/// <summary>What a run of the command is asked for.</summary>
internal sealed record QualityOptions
{
    /// <summary>Names of sets; empty for all with human gold.</summary>
    public IReadOnlyList<string> Sets { get; init; } = [];

    public PageVariant Variant { get; init; }

    public bool Types { get; init; }

    /// <summary>Pages to list of each set, worst first; 0 for none.</summary>
    public int Worst { get; init; }

    public string? Corpus { get; init; }

    /// <summary>Where to write the predictions, a JSON object a line.</summary>
    public string? Out { get; init; }

    /// <summary>Where to write a row a page.</summary>
    public string? Pages { get; init; }

    /// <summary>The baseline to compare with.</summary>
    public string? Check { get; init; }

    /// <summary>The baseline to renew.</summary>
    public string? Update { get; init; }

    public bool AllowDrop { get; init; }

    /// <summary>Another extractor to score on the same pages: <c>smartreader</c>.</summary>
    public string? Peer { get; init; }

    /// <summary>Where to write the predictions of the peer, as <see cref="Out"/>.</summary>
    public string? PeerOut { get; init; }

    /// <summary>Where to store the figures of both.</summary>
    public string? Result { get; init; }

    /// <summary>The page whose table of both is to be renewed.</summary>
    public string? Readme { get; init; }
}
