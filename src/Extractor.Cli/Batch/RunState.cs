using System.Text.Json.Serialization;

namespace Extraction.Cli.Batch;

/// <summary>The side file of an output: how far the run has come, and of what. Lies beside the output as <c>PATH.resume</c>.</summary>
internal sealed class RunState
{
    /// <summary>A digest of the names, sizes and times of the inputs.</summary>
    public required string Inputs { get; init; }

    /// <summary>A digest of everything that shapes the output: options, rules and the version of the program.</summary>
    public required string Options { get; init; }

    /// <summary>Bytes of the unfinished output that are good.</summary>
    public long Position { get; set; }

    /// <summary>Whether the output is complete.</summary>
    public bool IsComplete { get; set; }

    public RunCounts Counts { get; init; } = new();
}

/// <summary>Reads and writes side files without reflection.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(RunState))]
internal sealed partial class RunStateJson : JsonSerializerContext;
