using System.CommandLine;
using Extraction.Cli.Batch;

namespace Extraction.Cli.Options;

/// <summary>The options that say how a run over many pages goes about it.</summary>
internal sealed class RunOptions
{
    public Option<int> Jobs { get; } = OptionKinds.Number("--jobs", "N", "Pages to work on at a time; one on each core when left out", 1, 1024, "-j");

    public Option<bool> FailFast { get; } = new("--fail-fast") { Description = "End at the first input that fails, without completing the output" };

    public IEnumerable<Option> All => [Jobs, FailFast];

    public BatchOptions Read(ParseResult call) => new() { Jobs = call.GetValue(Jobs), FailFast = call.GetValue(FailFast) };
}
