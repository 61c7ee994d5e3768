using System.CommandLine;
using Extraction.Cli.Batch;

namespace Extraction.Cli.Options;

/// <summary>The options that say how a run over many pages goes about it.</summary>
internal sealed class RunOptions
{
    public Option<int> Jobs { get; } = OptionKinds.Number("--jobs", "N", "Pages to work on at a time; one on each core when left out", 1, 1024, "-j");

    public Option<string?> Shard { get; } = ShardOption.Create();

    public Option<bool> Resume { get; } = new("--resume")
    {
        Description = "Go on where an earlier run to the same -o has ended. It starts anew when the inputs or the options have changed, and does nothing when that run was complete",
    };

    public Option<bool> FailFast { get; } = new("--fail-fast") { Description = "End at the first input that fails, without completing the output" };

    public Option<bool> Quiet { get; } = new("--quiet", "-q") { Description = "Show failures only, no progress and no summary" };

    public IEnumerable<Option> All => [Jobs, Shard, Resume, FailFast, Quiet];

    public BatchOptions Read(ParseResult call) => new()
    {
        Jobs = call.GetValue(Jobs),
        FailFast = call.GetValue(FailFast),
        Resume = call.GetValue(Resume),
        Quiet = call.GetValue(Quiet),
    };
}
