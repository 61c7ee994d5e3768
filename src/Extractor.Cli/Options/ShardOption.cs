using System.CommandLine;
using System.Globalization;
using Extraction.Formats;

namespace Extraction.Cli.Options;

/// <summary><c>--shard</c>: which share of the inputs a run takes.</summary>
internal static class ShardOption
{
    private const string Auto = "auto";

    public static Option<string?> Create() => new("--shard")
    {
        HelpName = "I/N",
        Description = "Take only the I-th of N shares, dealt out input by input; auto and auto/N ask the array job (Slurm, Grid Engine, PBS, LSF, AWS Batch, Kubernetes)",
    };

    /// <summary>Reads the value.</summary>
    /// <exception cref="WrongCallException">It names no shard.</exception>
    public static Shard Read(string? value, Func<string, string?> variable)
    {
        if (value is null) return Shard.Whole;
        if (value == Auto) return ArrayJob.ShardOf(variable, null);
        if (value.Split('/') is [var number, var count] && Number(count) is { } shards and >= 1)
        {
            if (number == Auto) return ArrayJob.ShardOf(variable, shards);
            if (Number(number) is { } which && which >= 1 && which <= shards) return new Shard(which, shards);
        }
        throw new WrongCallException($"--shard takes I/N with I from 1 to N, auto or auto/N, not '{value}'");
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
