using System.Globalization;
using Extraction.Formats;

namespace Extraction.Cli.Options;

/// <summary>A scheduler that runs arrays of jobs, and the variables by which a job learns which one it is.</summary>
/// <param name="Name">The scheduler.</param>
/// <param name="Index">The index of this job.</param>
/// <param name="First">The first index: a variable, or a number that the scheduler always starts with.</param>
/// <param name="Last">The last index; null when the scheduler does not tell.</param>
/// <param name="Step">The distance between indices; null when that is 1.</param>
/// <param name="Count">How many jobs there are; null when the scheduler does not tell.</param>
/// <param name="ZeroIsNone">Whether the index is 0 outside arrays.</param>
internal sealed record ArrayJob(string Name, string Index, string First, string? Last = null, string? Step = null, string? Count = null, bool ZeroIsNone = false)
{
    public static IReadOnlyList<ArrayJob> Schedulers { get; } =
    [
        new("Slurm", "SLURM_ARRAY_TASK_ID", "SLURM_ARRAY_TASK_MIN", "SLURM_ARRAY_TASK_MAX", "SLURM_ARRAY_TASK_STEP", "SLURM_ARRAY_TASK_COUNT"),
        new("Grid Engine", "SGE_TASK_ID", "SGE_TASK_FIRST", "SGE_TASK_LAST", "SGE_TASK_STEPSIZE"),
        new("PBS Pro", "PBS_ARRAY_INDEX", "1"),
        new("Torque", "PBS_ARRAYID", "1"),
        new("LSF", "LSB_JOBINDEX", "1", "LSB_JOBINDEX_END", "LSB_JOBINDEX_STEP", ZeroIsNone: true),
        new("AWS Batch", "AWS_BATCH_JOB_ARRAY_INDEX", "0", Count: "AWS_BATCH_JOB_ARRAY_SIZE"),
        new("Kubernetes", "JOB_COMPLETION_INDEX", "0"),
    ];

    /// <summary>The shard of this job.</summary>
    /// <param name="variable">Gives variables of the environment.</param>
    /// <param name="count">How many shards the user says there are; null asks the scheduler.</param>
    /// <exception cref="WrongCallException">This is no array job, or its indices do not number shards.</exception>
    public static Shard ShardOf(Func<string, string?> variable, int? count)
    {
        foreach (var scheduler in Schedulers)
            if (Number(variable(scheduler.Index)) is { } index && !(scheduler.ZeroIsNone && index == 0)) return scheduler.Shard(index, variable, count);
        throw new WrongCallException($"--shard auto: this is no array job; none of {string.Join(", ", Schedulers.Select(scheduler => scheduler.Index))} is set. Name the shard, such as --shard 1/8");
    }

    private Shard Shard(int index, Func<string, string?> variable, int? count)
    {
        var first = Number(First) ?? Number(variable(First)) ?? throw Bad($"{First} is not set");
        var step = Step is null ? 1 : Number(variable(Step)) ?? 1;
        var told = Count is null ? null : Number(variable(Count));
        var spanned = Last is not null && Number(variable(Last)) is { } last && step > 0 ? ((last - first) / step) + 1 : (int?)null;
        if (told is not null && spanned is not null && told != spanned) throw Bad($"the indices of the array have gaps ({Count} is {told}); number the jobs from 1 without gaps, or name the shard");
        var shards = count ?? told ?? spanned ?? throw Bad($"{Name} does not say how many jobs there are; say it with --shard auto/N");
        var isOnStep = step > 0 && (index - first) % step == 0;
        var number = step > 0 ? ((index - first) / step) + 1 : 0;
        return isOnStep && number >= 1 && number <= shards ? new Shard(number, shards) : throw Bad(string.Create(CultureInfo.InvariantCulture, $"{Index} is {index}, which is none of {shards} jobs numbered from {first}"));
    }

    private static WrongCallException Bad(string problem) => new("--shard auto: " + problem);

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
