using System.Text.Json;
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

    [Fact]
    public void Keep_NothingAsked_NothingWritten()
    {
        var output = CliRun.WithInput(Input, "extract", "-").Output;
        Assert.Contains("\"id\"", output, StringComparison.Ordinal);
        Assert.DoesNotContain("kept", output, StringComparison.Ordinal);
    }
}
