using System.Text.Json;
using Extraction.Formats;
using Extraction.Tests.Formats;

namespace Extraction.Tests.Cli;

public class KeepTests
{
    private const string Input = """
        {"text":"One.","topic":"Flood, \"big\"","score":0.5,"tags":["a","b"]}
        {"text":"Two.","topic":null}

        """;

    [Fact]
    public void Keep_JsonLines_ValuesAreWrittenAsTheyWere()
    {
        var lines = CliRun.WithInput(Input, "extract", "-", "--keep", "topic,score", "--keep", "tags,gone").Output.Split('\n');
        Assert.Equal("""{"topic":"Flood, \"big\"","score":0.5,"tags":["a","b"]}""", JsonDocument.Parse(lines[0]).RootElement.GetProperty("kept").GetRawText());
        Assert.Equal("""{"topic":null}""", JsonDocument.Parse(lines[1]).RootElement.GetProperty("kept").GetRawText());
    }

    [Fact]
    public void Keep_Csv_ColumnsStandBehindOurs()
    {
        var rows = Rfc4180.Read(CliRun.WithInput(Input, "extract", "-", "--to", "csv", "--keep", "topic", "--keep", "tags").Output);
        Assert.Equal([["kept.topic", "kept.tags"], ["Flood, \"big\"", "[\"a\",\"b\"]"], ["", ""]], rows.Select(row => row[^2..]));
    }

    [Theory]
    [InlineData("nosuch,topic", "'nosuch'")]
    [InlineData("Topic,id", "'Topic', 'id'")]
    public void Keep_ColumnThatNoRowHas_IsNamedAndEverythingWritten(string keep, string missing)
    {
        var run = CliRun.WithInput(Input, "extract", "-", "--keep", keep);
        Assert.Equal((1, 2, $"extractor: --keep: no row has {missing}"), (run.ExitCode, run.Output.Count(c => c == '\n'), run.Error.TrimEnd()));
    }

    [Theory]
    [InlineData("score", Input)]
    [InlineData("score", "")]
    public void Keep_ColumnOfSomeRowsOrNoRowAtAll_IsNotNamed(string keep, string input) =>
        Assert.DoesNotContain("--keep", CliRun.WithInput(input, "extract", "-", "--from", "jsonl", "--keep", keep).Error, StringComparison.Ordinal);

    [Fact]
    public void Watch_RowsOfAnEarlierRun_MayHaveHadTheColumns()
    {
        var kept = new Extraction.Cli.Batch.KeptColumns(["topic"]);
        InputRecord page = new RawPage("2", "a.jsonl:2", null, "Two."u8.ToArray());
        Assert.Single(kept.Watch([page]));
        Assert.Equal(["topic"], kept.Missing);
        Assert.Equal(2, kept.Watch([new Extraction.Formats.Input.FinishedRecord("1", "a.jsonl:1"), page]).Count());
        Assert.Empty(kept.Missing);
    }

    [Fact]
    public void Keep_NothingAsked_NothingWritten()
    {
        var output = CliRun.WithInput(Input, "extract", "-").Output;
        Assert.Contains("\"id\"", output, StringComparison.Ordinal);
        Assert.DoesNotContain("kept", output, StringComparison.Ordinal);
    }
}
