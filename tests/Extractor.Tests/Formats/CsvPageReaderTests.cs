using System.Text;
using CsCheck;
using Extraction.Formats;

namespace Extraction.Tests.Formats;

public sealed class CsvPageReaderTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_Rows_ArePagesWithIdAddressAndPlace()
    {
        var path = _folder.Add("news.csv", "id,url,text\r\na,https://news.example/a,\"The river \"\"rose\"\",\r\nit fell.\"\r\n,,Second.\r\n");
        var pages = Reading.Pages(Reading.Read(path));
        Assert.Equal([("a", path + ":2", "https://news.example/a"), ("news-3", path + ":3", "")], pages.Select(page => (page.Id, page.Source, page.Url ?? "")));
        Assert.Equal(["The river \"rose\",\r\nit fell.", "Second."], Reading.Texts(pages));
        Assert.All(pages, page => Assert.Equal((PageKind.Text, "utf-8"), (page.Kind, page.Charset)));
    }

    [Theory]
    [InlineData("a.csv", "n,html\n1,<p>x\n")]
    [InlineData("a.csv", "n;html\n1;<p>x\n")]
    [InlineData("a.csv", "n\thtml\n1\t<p>x\n")]
    [InlineData("a.csv", "n|html\n1|<p>x")]
    [InlineData("a.tsv", "n\thtml\n1\t<p>x\n")]
    [InlineData("a.csv", "\uFEFFhtml,n\r\n<p>x,1\r\n")]
    [InlineData("a.csv", " html , n \n\n<p>x,1\n\n")]
    public void Read_TablesOfManyKinds_AreUnderstood(string name, string table) => Assert.Equal(["<p>x"], Reading.Texts(Reading.Read(_folder.Add(name, table))));

    [Fact]
    public void Read_Utf16WithMark_IsUnderstood() => Assert.Equal(["é 😀"], Reading.Texts(Reading.Read(_folder.Add("a.csv", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("text\tn\r\né 😀\t1\r\n")]))));

    [Fact]
    public void Read_ColumnsNamed_AreTaken()
    {
        var options = new ReadOptions { Field = "article", IdField = "key", UrlField = "link", Keep = ["topic", "gone"] };
        var page = Assert.IsType<RawPage>(Assert.Single(Reading.Read(_folder.Add("a.csv", "text,article,key,link,topic\nno,yes,k1,https://a.example,\"Flood, \"\"big\"\"\"\n"), options)));
        Assert.Equal(("k1", "https://a.example", "yes", null), (page.Id, page.Url, Reading.Text(page), page.Kind));
        Assert.Equal([new("topic", "\"Flood, \\\"big\\\"\"")], page.Kept);
    }

    [Theory]
    [InlineData("3", "has 1 cells, the header has 2")]
    [InlineData("3,a,b", "has 3 cells, the header has 2")]
    public void Read_RaggedRow_IsNamedAndTheRestRead(string row, string reason)
    {
        var records = Reading.Read(_folder.Add("a.csv", "id,text\n1,One.\n" + row + "\n4,Four.\n"));
        Assert.Equal(["One.", "Four."], Reading.Texts(records));
        Assert.Equal([$"{_folder["a.csv"]}:3: {reason}"], Reading.Failures(records));
    }

    [Fact]
    public void Read_InvalidUtf8_IsNamedAndTheRestRead()
    {
        var records = Reading.Read(_folder.Add("a.csv", [.. "id,text\n1,One.\n2,caf"u8, 0xE9, .. "\n3,Three.\n"u8]));
        Assert.Equal(["One.", "Three."], Reading.Texts(records));
        Assert.Equal([_folder["a.csv"] + ":3: is not UTF-8"], Reading.Failures(records));
    }

    [Theory]
    [InlineData("id,text\n1,One.\n2,\"cut o", "cut o")]
    [InlineData("id,text\n1,One.\n2,\"he said \"\"", "he said ")]
    public void Read_QuoteNeverClosed_GivesWhatIsThereAndSaysSo(string table, string text)
    {
        var records = Reading.Read(_folder.Add("a.csv", table));
        Assert.Equal("One.", Reading.Texts(records)[0]);
        Assert.StartsWith(text, Reading.Texts(records)[1], StringComparison.Ordinal);
        Assert.EndsWith("a quote is never closed", Assert.Single(Reading.Failures(records)), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_QuotesInsideBareCells_AreText()
    {
        var records = Reading.Read(_folder.Add("a.csv", "id,text\n1,the 5\" pipe\n2,Two.\n"));
        Assert.Equal(["the 5\" pipe", "Two."], Reading.Texts(records));
        Assert.Empty(Reading.Failures(records));
    }

    [Theory]
    [InlineData('x', 5000)]
    [InlineData('é', 600)]
    public void Read_PageOverTheLimit_IsNamedAndTheRestRead(char letter, int count)
    {
        var records = Reading.Read(_folder.Add("a.csv", $"id,text\n1,One.\n2,\"{new string(letter, count)}\"\n3,Three.\n"), new ReadOptions { MaxPageBytes = 1000 });
        Assert.Equal(["One.", "Three."], Reading.Texts(records));
        Assert.Equal([_folder["a.csv"] + ":3: is over 1,000 bytes, too large for one page"], Reading.Failures(records));
    }

    [Fact]
    public void Read_RowThatNeverEnds_EndsTheFileAndSaysSo()
    {
        using var endless = new EndlessCell();
        var records = new PageSource(() => endless, new ReadOptions { Format = "csv", MaxPageBytes = 1000 }).Read(["-"]).ToList();
        Assert.Equal(["One."], Reading.Texts(records));
        Assert.Equal(["stdin: row 3 is too long to be read, or has a quote that is never closed"], Reading.Failures(records));
    }

    [Theory]
    [InlineData("id,title\n1,x\n2,y\n", null, "has no page: looked for the columns html, text, content, body, it has id, title")]
    [InlineData("id,text\n1,x\n2,y\n", "page", "has no column 'page', it has id, text")]
    public void Read_NoSuchColumn_IsSaidOnce(string table, string? field, string reason) =>
        Assert.Equal([$"{_folder["a.csv"]}: {reason}"], Reading.Failures(Reading.Read(_folder.Add("a.csv", table), new ReadOptions { Field = field })));

    [Theory]
    [InlineData("")]
    [InlineData("id,text\n")]
    public void Read_NoRow_SaysSo(string table) => Assert.Equal([_folder["a.csv"] + ": holds no page"], Reading.Failures(Reading.Read(_folder.Add("a.csv", table))));

    [Fact]
    public void Read_TableThatPythonWrote_IsRead()
    {
        const string script = "import csv,sys\nw=csv.writer(open(sys.argv[1],'w',newline='',encoding='utf-8'))\nw.writerow(['id','text'])\nfor t in ['a,b','é \"q\" 😀','two\\nlines','',' x ']: w.writerow([1,t])";
        _folder.Add("none");
        ExternalTool.Run("python3", ["-X", "utf8", "-c", script, _folder["a.csv"]]);
        Assert.Equal(["a,b", "é \"q\" 😀", "two\nlines", "", " x "], Reading.Texts(Reading.Read(_folder["a.csv"])));
    }

    [Fact]
    public void Read_AnyTableOfOurs_ReadsBack() => Gen.String[Gen.Char["ab,\"'\r\n\t ;|é😀"], 0, 20].Array[1, 5].Sample(texts =>
    {
        var table = Pages.Write("csv", new WriterOptions { RawCsv = true }, [.. texts.Select(text => Pages.Body(text))]);
        var whole = texts.Select(text => string.Concat(text.EnumerateRunes()));
        Assert.Equal(whole, Reading.Texts(Reading.Read(_folder.Add("a.csv", table), new ReadOptions { Field = "body" })));
    }, iter: 200, threads: 1);

    /// <summary>A quote that is never closed, in a file that has no end.</summary>
    private sealed class EndlessCell : MemoryStream
    {
        private int _given;

        private static ReadOnlySpan<byte> Start => "id,text\n1,One.\n2,\""u8;

        public override bool CanSeek => false;

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            buffer.Fill((byte)'x');
            var step = Math.Min(buffer.Length, Start.Length - _given);
            Start.Slice(_given, step).CopyTo(buffer);
            _given += step;
            return buffer.Length;
        }
    }
}
