using Extraction.Cli;
using Extraction.Cli.Options;
using Extraction.Formats;
using Extraction.Tests.Formats;

namespace Extraction.Tests.Cli;

public sealed class ShardTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(40)]
    public void Shards_OfMixedInputs_GiveEachPageOnce(int count)
    {
        string[] inputs = [_folder.Add("a.jsonl", GeneratedPages.JsonLines(10)), _folder.Add("in/b.txt"), _folder.Add("in/c.txt"), _folder.Add("d.warc.gz", GeneratedPages.Warc(7)), _folder["gone.txt"]];
        inputs[1] = _folder["in"];
        inputs[2] = _folder["gone.html"];
        var whole = Sources(inputs, "1/1");
        Assert.Equal(21, whole.Count);
        var shards = Enumerable.Range(1, count).Select(i => Sources(inputs, $"{i}/{count}")).ToList();
        Assert.Equal(whole.Order(StringComparer.Ordinal), shards.SelectMany(shard => shard).Order(StringComparer.Ordinal));
        Assert.All(shards, shard => Assert.InRange(shard.Count, 21 / count, (21 / count) + 1));
        Assert.All(shards, shard => Assert.Equal(whole.Where(shard.Contains), shard));
    }

    [Fact]
    public void Read_PageFileOfAnotherShard_IsNotOpened()
    {
        var source = new PageSource(() => Stream.Null, new ReadOptions { Shard = new Shard(2, 2) });
        Assert.Single(source.Read([_folder["gone.txt"], _folder.Add("b.txt")]), record => record is RawPage);
    }

    [Theory]
    [InlineData("SLURM_ARRAY_TASK_ID=3 SLURM_ARRAY_TASK_MIN=0 SLURM_ARRAY_TASK_MAX=9 SLURM_ARRAY_TASK_STEP=1 SLURM_ARRAY_TASK_COUNT=10", "4/10")]
    [InlineData("SLURM_ARRAY_TASK_ID=7 SLURM_ARRAY_TASK_MIN=1 SLURM_ARRAY_TASK_MAX=9 SLURM_ARRAY_TASK_STEP=2 SLURM_ARRAY_TASK_COUNT=5", "4/5")]
    [InlineData("SLURM_ARRAY_TASK_ID=5 SLURM_ARRAY_TASK_MIN=5 SLURM_ARRAY_TASK_MAX=5 SLURM_ARRAY_TASK_COUNT=1", "1/1")]
    [InlineData("SGE_TASK_ID=2 SGE_TASK_FIRST=1 SGE_TASK_LAST=4 SGE_TASK_STEPSIZE=1", "2/4")]
    [InlineData("LSB_JOBINDEX=8 LSB_JOBINDEX_END=8 LSB_JOBINDEX_STEP=1", "8/8")]
    [InlineData("AWS_BATCH_JOB_ARRAY_INDEX=0 AWS_BATCH_JOB_ARRAY_SIZE=3", "1/3")]
    [InlineData("SGE_TASK_ID=undefined LSB_JOBINDEX=0 AWS_BATCH_JOB_ARRAY_INDEX=2 AWS_BATCH_JOB_ARRAY_SIZE=3", "3/3")]
    public void Auto_ArrayJob_IsItsShard(string variables, string shard) => Assert.Equal(shard, ShardOption.Read("auto", Variables(variables)).ToString());

    [Theory]
    [InlineData("PBS_ARRAY_INDEX=2", "2/5")]
    [InlineData("PBS_ARRAYID=5", "5/5")]
    [InlineData("JOB_COMPLETION_INDEX=0", "1/5")]
    [InlineData("SLURM_ARRAY_TASK_ID=1 SLURM_ARRAY_TASK_MIN=1", "1/5")]
    public void AutoOfSoMany_ArrayJob_IsItsShard(string variables, string shard) => Assert.Equal(shard, ShardOption.Read("auto/5", Variables(variables)).ToString());

    [Theory]
    [InlineData("auto", "", "this is no array job; none of SLURM_ARRAY_TASK_ID, SGE_TASK_ID")]
    [InlineData("auto", "SGE_TASK_ID=undefined", "this is no array job")]
    [InlineData("auto", "PBS_ARRAY_INDEX=2", "PBS Pro does not say how many jobs there are; say it with --shard auto/N")]
    [InlineData("auto/5", "PBS_ARRAY_INDEX=0", "PBS_ARRAY_INDEX is 0, which is none of 5 jobs numbered from 1")]
    [InlineData("auto/5", "JOB_COMPLETION_INDEX=5", "none of 5 jobs numbered from 0")]
    [InlineData("auto", "SLURM_ARRAY_TASK_ID=5 SLURM_ARRAY_TASK_MIN=1 SLURM_ARRAY_TASK_MAX=9 SLURM_ARRAY_TASK_COUNT=3", "gaps")]
    [InlineData("auto", "SLURM_ARRAY_TASK_ID=5", "SLURM_ARRAY_TASK_MIN is not set")]
    [InlineData("0/3", "", "I from 1 to N")]
    [InlineData("4/3", "", "'4/3'")]
    [InlineData("1/0", "", "'1/0'")]
    [InlineData("half", "", "'half'")]
    public void Read_NoShard_SaysWhy(string value, string variables, string reason) =>
        Assert.Contains(reason, Assert.Throws<WrongCallException>(() => ShardOption.Read(value, Variables(variables))).Message, StringComparison.Ordinal);

    [Fact]
    public void Extract_ShardAuto_AsksTheEnvironment()
    {
        using var output = new MemoryStream();
        var variables = Variables("SLURM_ARRAY_TASK_ID=2 SLURM_ARRAY_TASK_MIN=1 SLURM_ARRAY_TASK_MAX=2 SLURM_ARRAY_TASK_COUNT=2");
        var terminal = new Terminal(() => Stream.Null, output, TextWriter.Null) { Variable = variables };
        Assert.Equal(0, ExtractorCommand.Run(["extract", _folder.Add("a.jsonl", GeneratedPages.JsonLines(4)), "--shard", "auto", "--to", "lines"], terminal));
        var text = System.Text.Encoding.UTF8.GetString(output.ToArray());
        Assert.Equal(["a.jsonl:2", "a.jsonl:4"], text.Split('\n')[1..^1].Select(line => Path.GetFileName(line.Split('\t')[0])).Distinct());
    }

    private static List<string> Sources(string[] inputs, string shard) =>
        [.. new PageSource(() => Stream.Null, new ReadOptions { Shard = ShardOption.Read(shard, _ => null) }).Read(inputs).Select(record => record.Source)];

    private static Func<string, string?> Variables(string text)
    {
        var variables = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
        return name => variables.GetValueOrDefault(name);
    }
}
