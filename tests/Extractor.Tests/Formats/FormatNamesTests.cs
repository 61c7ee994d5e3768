using Extraction.Formats;

namespace Extraction.Tests.Formats;

public class FormatNamesTests
{
    [Fact]
    public void ToName_EveryStatus_IsThatOfTheContract() => Assert.Equal(
        ["ok", "short", "no-article", "consent-wall", "too-large", "undecodable", "empty"],
        Enum.GetValues<ExtractionStatus>().Select(status => status.ToName()));

    [Fact]
    public void ToName_EveryKind_IsThatOfTheContract() => Assert.Equal(
        ["paragraph", "heading", "list-item", "quote", "code", "table-row"],
        Enum.GetValues<BlockKind>().Select(kind => kind.ToName()));

    [Fact]
    public void ToName_EveryPaywallAndPrecision_IsThatOfTheContract()
    {
        Assert.Equal(["unknown", "free", "gated"], Enum.GetValues<Paywall>().Select(paywall => paywall.ToName()));
        Assert.Equal(["month", "day", "minute", "second"], Enum.GetValues<DatePrecision>().Select(precision => precision.ToName()));
    }

    [Fact]
    public void All_Formats_HaveNamesOfTheirOwn() => Assert.Equal(
        ["jsonl", "csv", "blocks-csv", "lines", "spans", "parquet", "md", "txt"], OutputFormats.All.Select(format => format.Name));
}
