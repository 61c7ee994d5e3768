using Extraction.Formats;

namespace Extraction.Tests.Formats;

/// <summary>What holds for rows of every format.</summary>
public sealed class RowPagesTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("jsonl")]
    [InlineData("csv")]
    [InlineData("parquet")]
    public void Read_RowOverTheLimit_IsNamedAndTheRestRead(string format)
    {
        var path = Table(format, $"select * from (values ('One.'), ('{new string('x', 120)}'), ('Three.')) t(text)");
        var records = Reading.Read(path, new ReadOptions { MaxPageBytes = 20 });
        Assert.Equal(["One.", "Three."], Reading.Texts(records));
        Assert.Contains("is over 20 bytes, too large for one ", Assert.Single(Reading.Failures(records)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("jsonl")]
    [InlineData("parquet")]
    public void Read_NullInTheFirstColumn_TakesTheNext(string format)
    {
        var path = Table(format, "select * from (values ('<p>One.', 'no', 7), (null, 'Two.', 7), (null, null, 7)) t(html, text, content)");
        var records = Reading.Read(path);
        Assert.Equal(["<p>One.", "Two."], Reading.Texts(records));
        Assert.Equal([path + ":3: column 'content' holds no text"], Reading.Failures(records));
    }

    [Theory]
    [InlineData("jsonl")]
    [InlineData("parquet")]
    public void Read_NullInTheColumnThatIsNamed_TakesNoOther(string format)
    {
        var path = Table(format, "select * from (values ('<p>One.', 'no'), (null, 'no')) t(html, text)");
        var records = Reading.Read(path, new ReadOptions { Field = "html" });
        Assert.Equal(["<p>One."], Reading.Texts(records));
        Assert.Equal([path + ":2: column 'html' holds no text"], Reading.Failures(records));
    }

    private string Table(string format, string sql)
    {
        _folder.Add("none");
        DuckDb.Query($"copy ({sql}) to '{_folder["a." + format]}' (format {(format == "jsonl" ? "json" : format)})");
        return _folder["a." + format];
    }
}
