using Extraction.Formats;

namespace Extraction.Tests.Formats;

public sealed class ParquetPageReaderTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string> Compressions => ["zstd", "snappy", "gzip", "uncompressed", "brotli", "lz4_raw"];

    [Theory, MemberData(nameof(Compressions))]
    public void Read_TableThatDuckDbWrote_GivesItsPages(string compression)
    {
        var path = Write("select 'k' || i as id, 'https://news.example/' || i as url, '<p>Page ' || i || ' é😀' as html from range(5000) t(i)", $"compression {compression}, row_group_size 2048");
        var pages = Reading.Pages(Reading.Read(path));
        Assert.Equal(Enumerable.Range(0, 5000).Select(i => ($"k{i}", $"{path}:{i + 1}", $"https://news.example/{i}", $"<p>Page {i} é😀")), pages.Select(page => (page.Id, page.Source, page.Url!, Reading.Text(page))));
        Assert.All(pages, page => Assert.Equal((PageKind.Html, "utf-8"), (page.Kind, page.Charset)));
    }

    [Fact]
    public void Read_NumbersTimesAndBytes_AreCarriedAsJson()
    {
        const string columns = "7::bigint n, 1.5::double x, 2.25::decimal(9,2) amount, true flag, null::varchar missing, timestamp '2024-11-05 18:39:00' seen, 'raw'::blob bytes, 'a \"b\"' quoted";
        var path = Write($"select 'Text.' as text, 12 as id, {columns}");
        var page = Assert.IsType<RawPage>(Assert.Single(Reading.Read(path, new ReadOptions { Keep = ["n", "x", "amount", "flag", "missing", "seen", "bytes", "quoted", "gone"] })));
        Assert.Equal(("12", "Text."), (page.Id, Reading.Text(page)));
        Assert.Equal(
            ["n 7", "x 1.5", "amount 2.25", "flag true", "missing null", "seen \"2024-11-05T18:39:00\"", "bytes \"cmF3\"", "quoted \"a \\\"b\\\"\""],
            page.Kept.Select(column => $"{column.Name} {column.Json}"));
    }

    [Fact]
    public void Read_PagesAsBytes_KeepTheirEncodingOpen()
    {
        var page = Assert.IsType<RawPage>(Assert.Single(Reading.Read(Write("select 'caf\\xE9'::blob as html"))));
        Assert.Equal((null, "636166E9"), (page.Charset, Convert.ToHexString(page.Bytes.Span)));
    }

    [Fact]
    public void Read_RowWithoutPage_IsNamedAndTheRestRead()
    {
        var path = Write("select * from (values ('One.'), (null), ('Three.')) t(text)");
        var records = Reading.Read(path);
        Assert.Equal(["One.", "Three."], Reading.Texts(records));
        Assert.Equal([path + ":2: column 'text' holds no text"], Reading.Failures(records));
    }

    [Theory]
    [InlineData("select 1 as id, 'x' as title", null, null, "looked for the columns html, text, content, body, it has id, title")]
    [InlineData("select 'x' as text", "page", null, "has no column 'page', it has text")]
    [InlineData("select 'x' as text, [1,2] as list", null, "list", "column 'list' is nested")]
    public void Read_NoSuchColumn_SaysSo(string sql, string? field, string? keep, string reason) =>
        Assert.Contains(reason, Assert.Single(Reading.Failures(Reading.Read(Write(sql), new ReadOptions { Field = field, Keep = keep is null ? [] : [keep] }))), StringComparison.Ordinal);

    [Fact]
    public void Read_NoRow_SaysSo() => Assert.EndsWith("holds no page", Assert.Single(Reading.Failures(Reading.Read(Write("select 'x' as text where false")))), StringComparison.Ordinal);

    [Fact]
    public void Read_FromAPipeOrPacked_IsRecognised()
    {
        var bytes = File.ReadAllBytes(Write("select 'Text.' as text"));
        Assert.Equal(["Text."], Reading.Texts(Reading.Pipe(bytes)));
        Assert.Equal(["Text."], Reading.Texts(Reading.Read(_folder.Add("b.parquet.gz", Reading.Gzip(bytes)))));
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.99)]
    [InlineData(0.01)]
    public void Read_CutOff_SaysSo(double share)
    {
        var bytes = File.ReadAllBytes(Write("select 'Text ' || i as text from range(1000) t(i)"));
        Assert.Contains("cannot be read as Parquet", Assert.Single(Reading.Failures(Reading.Read(_folder.Add("b.parquet", bytes[..(int)(bytes.Length * share)])))), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AnyByteChanged_NeverThrows()
    {
        var bytes = File.ReadAllBytes(Write("select 'k' || i as id, 'Text ' || i as text from range(20) t(i)"));
        for (var at = 0; at < bytes.Length; at += 5)
        {
            var damaged = (byte[])bytes.Clone();
            damaged[at] ^= 0x5B;
            Assert.NotEmpty(Reading.Read(_folder.Add("b.parquet", damaged)));
        }
    }

    private string Write(string sql, string options = "compression zstd")
    {
        var path = _folder[Guid.NewGuid().ToString("N") + ".parquet"];
        DuckDb.Query($"copy ({sql}) to '{path}' (format parquet, {options})");
        return path;
    }
}
