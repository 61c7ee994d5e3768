using Extraction.Formats;

namespace Extraction.Tests.Formats;

public sealed class JsonLinesReaderTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_Lines_ArePagesWithIdAddressAndPlace()
    {
        var path = _folder.Add("news.jsonl", """
            {"id": "a", "url": "https://news.example/a", "text": "The river rose.\nIt fell."}
            {"id": 7, "text": "Second."}

            {"text": "Third."}
            """);
        var pages = Reading.Pages(Reading.Read(path));
        Assert.Equal([("a", path + ":1", "https://news.example/a"), ("7", path + ":2", null), ("news-4", path + ":4", null)], pages.Select(page => (page.Id, page.Source, page.Url)));
        Assert.Equal(["The river rose.\nIt fell.", "Second.", "Third."], Reading.Texts(pages));
        Assert.All(pages, page => Assert.Equal((PageKind.Text, "utf-8"), (page.Kind, page.Charset)));
    }

    [Theory]
    [InlineData("""{"html":"<p>x","text":"y"}""", "<p>x", PageKind.Html)]
    [InlineData("""{"html":null,"text":"y"}""", "y", PageKind.Text)]
    [InlineData("""{"body":"z","content":"c"}""", "c", null)]
    [InlineData("""{"raw_html":"no","body":"z"}""", "z", null)]
    public void Read_NoFieldNamed_TakesTheUsualOne(string line, string page, PageKind? kind)
    {
        var read = Assert.IsType<RawPage>(Assert.Single(Reading.Pipe(line)));
        Assert.Equal((page, kind), (Reading.Text(read), read.Kind));
    }

    [Fact]
    public void Read_FieldsNamed_TakesThose()
    {
        var options = new ReadOptions { Field = "raw_html", IdField = "key", UrlField = "link", Keep = ["score", "meta", "gone", "none"] };
        var page = Assert.IsType<RawPage>(Assert.Single(Reading.Pipe("""{"raw_html":"<p>x","text":"no","key":"k1","link":"https://a.example","score":1.50,"meta":{"a":[1]},"none":null}""", options)));
        Assert.Equal(("k1", "https://a.example", "<p>x"), (page.Id, page.Url, Reading.Text(page)));
        Assert.Equal([new("score", "1.50"), new("meta", """{"a":[1]}"""), new("none", "null")], page.Kept);
    }

    [Theory]
    [InlineData("""{"text":"a\u00e9\ud83d\ude00\n\"\\\/"}""", "aé😀\n\"\\/")]
    [InlineData("""{"text":"é 😀 日本"}""", "é 😀 日本")]
    [InlineData("""{"text":"half \ud83d pair \\ud83d \ude00\ud83d"}""", "half \uFFFD pair \\ud83d \uFFFD\uFFFD")]
    [InlineData("""{"text":""}""", "")]
    public void Read_Escapes_AreTheirCharacters(string line, string text) => Assert.Equal([text], Reading.Texts(Reading.Pipe(line)));

    [Theory]
    [InlineData("""{"\ud800":1,"text":"b"}""", "b")]
    [InlineData("""{"t\u0065xt":"b","\\text":"c"}""", "b")]
    [InlineData("""{"text":"a","text":"b"}""", "b")]
    public void Read_NamesWithEscapes_AreReadAsTexts(string line, string text) => Assert.Equal([text], Reading.Texts(Reading.Pipe(line)));

    [Theory]
    [InlineData("""{"\ud800":1}""", "it has \uFFFD")]
    [InlineData("""{"text":null}""", "column 'text' holds no text")]
    [InlineData("""{"text":"cut""", "is no JSON: Expected end of string")]
    [InlineData("""["text"]""", "is no JSON object but an array")]
    [InlineData("""{"title":"x","id":1}""", "looked for the columns html, text, content, body, it has title, id")]
    [InlineData("""{"text":{"a":1}}""", "column 'text' holds no text")]
    [InlineData("{}", "it has no column")]
    public void Read_BadLine_IsNamedAndTheRestRead(string line, string reason)
    {
        var records = Reading.Read(_folder.Add("a.ndjson", "{\"text\":\"One\"}\r\n" + line + "\r\n{\"text\":\"Three\"}\r\n"));
        Assert.Equal(["One", "Three"], Reading.Texts(records));
        var failure = Assert.Single(Reading.Failures(records));
        Assert.StartsWith(_folder["a.ndjson"] + ":2: ", failure, StringComparison.Ordinal);
        Assert.Contains(reason, failure, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_LineOfFiftyMegabytes_IsNamedAndTheRestRead()
    {
        var records = Reading.Read(_folder.Add("a.jsonl", $$"""{"text":"One"}{{'\n'}}{"text":"{{new string('x', 50_000_000)}}"}{{'\n'}}{"text":"Three"}"""));
        Assert.Equal(["One", "Three"], Reading.Texts(records));
        Assert.Equal([_folder["a.jsonl"] + ":2: is over 32 MiB, too large for one line"], Reading.Failures(records));
    }

    [Theory]
    [InlineData(14, 3)]
    [InlineData(13, 0)]
    public void Read_LinesAtTheLimit_AreRead(int maxBytes, int pages) =>
        Assert.Equal(pages, Reading.Pages(Reading.Pipe("{\"text\":\"One\"}\n{\"text\":\"Two\"}\n{\"text\":\"Six\"}", new ReadOptions { MaxPageBytes = maxBytes })).Count);

    [Fact]
    public void Read_InvalidUtf8_IsNamedAndTheRestRead()
    {
        var records = Reading.Pipe([.. "{\"text\":\"One\"}\n{\"text\":\"caf"u8, 0xE9, .. "\"}\n{\"text\":\"Three\"}\n"u8]);
        Assert.Equal(["One", "Three"], Reading.Texts(records));
        Assert.Equal(["stdin:2: is not UTF-8"], Reading.Failures(records));
    }

    [Fact]
    public void Read_ByteOrderMark_IsPassedOver() => Assert.Equal(["One"], Reading.Texts(Reading.Read(_folder.Add("a.jsonl", "\uFEFF{\"text\":\"One\"}\n"))));

    [Fact]
    public void Read_DeepObject_NeverOverflows()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"a\":", 100_000));
        Assert.Contains("is no JSON", Assert.Single(Reading.Failures(Reading.Pipe(deep + "1" + new string('}', 100_000)))), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_EmptyFile_HasNoPage() => Assert.Equal([_folder["a.jsonl"] + ": holds no page"], Reading.Failures(Reading.Read(_folder.Add("a.jsonl", ""))));

    [Fact]
    public void Read_CutOffGzip_GivesTheWholeLinesBefore()
    {
        var lines = string.Concat(Enumerable.Range(0, 5000).Select(i => $"{{\"text\":\"Text number {i} about {i * 7919 % 1000}\"}}\n"));
        var packed = Reading.Gzip(lines);
        var records = Reading.Read(_folder.Add("a.jsonl.gz", packed[..(packed.Length / 2)]));
        var texts = Reading.Texts(records);
        Assert.InRange(texts.Count, 1000, 4000);
        Assert.Equal(Enumerable.Range(0, texts.Count).Select(i => $"Text number {i} about {i * 7919 % 1000}"), texts);
        Assert.Equal([_folder["a.jsonl.gz"] + ": is cut off: its compressed data ends too early"], Reading.Failures(records));
    }

    [Fact]
    public void Read_LinesThatPythonWrote_AreThePages()
    {
        const string script = "import json\nfor t in ['é 😀', 'a\\u2028b', '\\x00', '\\x7f\\n\\t\"']:\n  print(json.dumps({'text': t}))\n  print(json.dumps({'text': t}, ensure_ascii=False))";
        Assert.Equal(["é 😀", "é 😀", "a\u2028b", "a\u2028b", "\0", "\0", "\x7f\n\t\"", "\x7f\n\t\""],
            Reading.Texts(Reading.Pipe(ExternalTool.Run("python3", ["-X", "utf8", "-c", script], []))));
    }
}
