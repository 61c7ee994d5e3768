using System.Text;
using System.Text.Json;
using Extraction.Tests.Support;

namespace Extraction.Tests.Formats;

/// <summary>The containers in <c>fixtures/containers</c>, which the samples of the README read, hold the two pages beside them.</summary>
/// <remarks>With <c>EXTRACTOR_WRITE_CONTAINERS=1</c> they are written anew.</remarks>
public class ContainerSampleTests
{
    private static readonly bool Writes = Environment.GetEnvironmentVariable("EXTRACTOR_WRITE_CONTAINERS") == "1";

    private static readonly (string Id, string Desk)[] Pages = [("ferry", "transport"), ("market", "business")];

    [Theory]
    [InlineData("harbour.zip")]
    [InlineData("harbour.tar.zst")]
    [InlineData("harbour.jsonl")]
    [InlineData("harbour.csv")]
    [InlineData("harbour.parquet")]
    [InlineData("harbour.warc.gz")]
    public void Container_Pages_AreThoseBesideIt(string name)
    {
        if (Writes) Write(name);
        var records = Reading.Read(PathOf(name));
        Assert.Empty(Reading.Failures(records));
        Assert.Equal(Pages.Select(page => Html(page.Id)), Reading.Texts(records));
    }

    [Fact]
    public void Wet_Pages_AreTheTextOfThoseBesideIt()
    {
        if (Writes) Write("harbour.wet.gz");
        Assert.Equal(Pages.Select(page => TextOf(page.Id)), Reading.Texts(Reading.Read(PathOf("harbour.wet.gz"))));
    }

    [Fact]
    public void Compressed_Page_IsTheOneBesideIt()
    {
        if (Writes) Write("ferry.html.br");
        Assert.Equal([Html("ferry")], Reading.Texts(Reading.Read(PathOf("ferry.html.br"))));
    }

    private static void Write(string name)
    {
        if (name.EndsWith(".parquet", StringComparison.Ordinal)) DuckDb.Query($"copy (select * from read_json_auto('{PathOf("harbour.jsonl")}')) to '{PathOf(name)}' (format parquet, compression zstd)");
        else File.WriteAllBytes(PathOf(name), BytesOf(name));
    }

    private static byte[] BytesOf(string name) => Path.GetExtension(name) switch
    {
        ".zip" or ".zst" => ArchiveTests.Pack(name, [.. Pages.Select(page => (page.Id + ".html", Html(page.Id)))]),
        ".jsonl" => Encoding.UTF8.GetBytes(string.Concat(Pages.Select(page => $"{{\"id\":\"{page.Id}\",\"url\":\"{Url(page.Id)}\",\"desk\":\"{page.Desk}\",\"html\":{JsonSerializer.Serialize(Html(page.Id))}}}\n"))),
        ".csv" => Encoding.UTF8.GetBytes("id,url,desk,html\r\n" + string.Concat(Pages.Select(page => $"{page.Id},{Url(page.Id)},{page.Desk},\"{Html(page.Id).Replace("\"", "\"\"", StringComparison.Ordinal)}\"\r\n"))),
        ".br" => ArchiveTests.Brotli(Encoding.UTF8.GetBytes(Html("ferry"))),
        _ => Archive(name).Gzipped(),
    };

    private static WarcFile Archive(string name) => Pages.Aggregate(new WarcFile().Info(), (file, page) => name.Contains(".wet", StringComparison.Ordinal)
        ? file.Record("conversion", Url(page.Id), "text/plain", Encoding.UTF8.GetBytes(TextOf(page.Id)))
        : file.Request(Url(page.Id)).Response(Url(page.Id), Html(page.Id)));

    /// <summary>The page as crawls keep it in WET files: lines without tags, here those of the article.</summary>
    private static string TextOf(string id)
    {
        var html = Html(id);
        return string.Concat(HtmlSource.WithoutTags(html[html.IndexOf("<article>", StringComparison.Ordinal)..html.IndexOf("</article>", StringComparison.Ordinal)])
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => line + "\n"));
    }

    private static string Url(string id) => $"https://elwin-courier.example/{id}";

    private static string Html(string id) => File.ReadAllText(PathOf(id + ".html"));

    private static string PathOf(string name) => Repository.PathOf("fixtures", "containers", name);
}
