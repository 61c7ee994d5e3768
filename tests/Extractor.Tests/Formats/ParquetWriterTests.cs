using System.Text.Json;
using Extraction.Formats;
using Extraction.Formats.Writers.Parquet;

namespace Extraction.Tests.Formats;

public sealed class ParquetWriterTests : IDisposable
{
    private const string Columns =
        "id url date text language headline source status confidence site_name kicker standfirst byline authors agencies modified captions tags section canonical_url word_count removed_share blocks";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Write_Article_DuckDbReadsEveryField()
    {
        var page = Pages.Article();
        var row = JsonDocument.Parse(Assert.Single(Rows(Write(page)))).RootElement;
        Assert.Equal(Columns.Split(' '), row.EnumerateObject().Select(field => field.Name));
        string[] texts = ["flood", "https://news.example/flood", "2024-11-05T18:39", page.Document.Body, "en", "River tops its banks", "pages/flood.txt", "ok"];
        Assert.Equal(texts, row.EnumerateObject().Take(8).Select(field => field.Value.GetString()));
        Assert.Equal((0.9124, 14, 0.3333), (row.GetProperty("confidence").GetDouble(), row.GetProperty("word_count").GetInt32(), row.GetProperty("removed_share").GetDouble()));
        Assert.Equal("""["Ann Lee","José Ruiz"]""", row.GetProperty("authors").GetRawText());
        Assert.Equal("""[{"text":"The bridge at Upton","credit":"Max Roe/EP","image":"https://news.example/b.jpg"},{"text":"A boat","credit":null,"image":null}]""", row.GetProperty("captions").GetRawText());
        Assert.Equal(
            page.Document.Blocks.Select(block => (block.Label.ToName(), block.Text, block.Start, block.Length)),
            row.GetProperty("blocks").EnumerateArray().Select(block => (block.GetProperty("label").GetString()!, block.GetProperty("text").GetString()!, block.GetProperty("start").GetInt32(), block.GetProperty("length").GetInt32())));
    }

    [Fact]
    public void Write_DefectInAColumn_LeavesThatPageOut()
    {
        WriteOwn(page => page.Id == "bad" ? throw new InvalidOperationException() : page.Document.Body, writer =>
        {
            writer.Write(Pages.Body("One."));
            Assert.Throws<InvalidOperationException>(() => writer.Write(Pages.Body("Two.") with { Id = "bad" }));
            writer.Write(Pages.Body("Three."));
            writer.Complete();
        });
        Assert.Equal(["page One.", "page Three."], DuckDb.Query($"select id || ' ' || body from '{_folder["own.parquet"]}'"));
    }

    [Fact]
    public void Complete_DefectBetweenColumns_TheTableIsNotTakenForWhole()
    {
        var asked = 0;
        WriteOwn(_ => ++asked > 1 ? throw new InvalidOperationException() : "One.", writer =>
        {
            writer.Write(Pages.Body("One."));
            Assert.Throws<InvalidOperationException>(writer.Complete);
            Assert.Throws<IOException>(writer.Complete);
        });
    }

    [Fact]
    public void Write_EmptyDocument_HasNullsAndEmptyLists()
    {
        var row = JsonDocument.Parse(Assert.Single(Rows(Write(Pages.Body(""))))).RootElement;
        string[] empty = ["authors", "agencies", "captions", "tags", "blocks"];
        string[] missing = ["url", "date", "language", "headline", "site_name", "kicker", "standfirst", "byline", "modified", "section", "canonical_url"];
        Assert.All(empty, name => Assert.Equal("[]", row.GetProperty(name).GetRawText()));
        Assert.All(missing, name => Assert.Equal(JsonValueKind.Null, row.GetProperty(name).ValueKind));
        Assert.Equal("", row.GetProperty("text").GetString());
    }

    [Fact]
    public void Write_ManyPages_AllRowsInOrderInSeveralGroups()
    {
        var pages = Enumerable.Range(0, 2500).Select(i => Pages.Body($"Text {i} é 😀") with { Id = $"{i}" }).ToArray();
        var path = Write(pages);
        Assert.Equal(pages.Select(page => $"{page.Id} {page.Document.Body}"), DuckDb.Query($"select id || ' ' || text from '{path}'"));
        Assert.Equal(["3"], DuckDb.Query($"select count(distinct row_group_id) from parquet_metadata('{path}')"));
        Assert.Equal(["ZSTD"], DuckDb.Query($"select distinct compression from parquet_metadata('{path}')"));
    }

    [Fact]
    public void Write_MixedLists_KeepTheirRows()
    {
        var pages = new[] { Pages.Body("a"), Pages.Article(), Pages.Body("b"), Pages.Body("c"), Pages.Article() };
        Assert.Equal(["[]", "[\"Ann Lee\",\"José Ruiz\"]", "[]", "[]", "[\"Ann Lee\",\"José Ruiz\"]"], DuckDb.Query($"select to_json(authors)::varchar from '{Write(pages)}'"));
    }

    [Fact]
    public void Write_NoPage_IsAnEmptyTable() => Assert.Equal([Columns], DuckDb.Query($"select string_agg(column_name, ' ') from (describe select * from '{Write()}')"));

    [Fact]
    public void Write_ToAPipe_IsTheSameFile()
    {
        using var pipe = new Pipe();
        using (var writer = OutputFormats.Find("parquet")!.Open(pipe))
        {
            writer.Write(Pages.Article());
            writer.Complete();
        }
        Assert.Equal(File.ReadAllBytes(Write(Pages.Article())), pipe.ToArray());
    }

    [Fact]
    public void Write_Article_OurReaderReadsIt()
    {
        var page = Assert.IsType<RawPage>(Assert.Single(Reading.Read(Write(Pages.Article()), new ReadOptions { Keep = ["headline"] })));
        Assert.Equal(("flood", "https://news.example/flood", Pages.Article().Document.Body), (page.Id, page.Url, Reading.Text(page)));
        Assert.Equal("\"River tops its banks\"", Assert.Single(page.Kept).Json);
    }

    [Fact]
    public void Extract_ParquetFileWithKeptColumns_HasThem()
    {
        var input = _folder.Add("a.jsonl", """{"text":"One.","topic":"Flood","n":1.5}""" + "\n");
        Assert.Equal(1, Cli.CliRun.Of("extract", input, "-o", _folder["out.parquet"], "--keep", "topic,n,gone").ExitCode);   // for want of a column
        Assert.Equal(["Flood|1.5|-"], DuckDb.Query($"select \"kept.topic\" || '|' || \"kept.n\" || '|' || coalesce(\"kept.gone\", '-') from '{_folder["out.parquet"]}'"));
    }

    private string Write(params PageResult[] pages)
    {
        var path = _folder[Guid.NewGuid().ToString("N") + ".parquet"];
        using var writer = OutputFormats.Find("parquet")!.OpenFile(path);
        foreach (var page in pages) writer.Write(page);
        writer.Complete();
        return path;
    }

    private static List<string> Rows(string path) => DuckDb.Query($"select to_json(t)::varchar from '{path}' t");

    private sealed class Pipe : MemoryStream
    {
        public override bool CanSeek => false;

        public override bool CanRead => false;

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override long Seek(long offset, SeekOrigin loc) => throw new NotSupportedException();
    }

    /// <summary>Writes a table with a column of the test's own.</summary>
    private void WriteOwn(Func<PageResult, string?> body, Action<ParquetTableWriter> write)
    {
        _folder.Add("none");
        using var file = File.Create(_folder["own.parquet"]);
        using var writer = new ParquetTableWriter(file, new WriterOptions(), [new TextColumn("id", page => page.Id), new TextColumn("body", body)]);
        write(writer);
    }
}
