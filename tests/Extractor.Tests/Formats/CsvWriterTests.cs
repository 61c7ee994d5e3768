using System.Globalization;
using System.Text.Json;
using CsCheck;
using CsvHelper;
using Extraction.Formats;
using Extraction.Formats.Writers;
using Extraction.Tests.Support;

namespace Extraction.Tests.Formats;

public class CsvWriterTests
{
    private const string Header =
        "id,source,url,site_name,language,headline,kicker,standfirst,byline,authors,published,modified,captions,credits,body,tags,section,word_count,confidence,status";

    private static readonly int BodyColumn = Array.IndexOf(Header.Split(','), "body"), CreditsColumn = Array.IndexOf(Header.Split(','), "credits");

    [Fact]
    public void Write_DefectInTheMiddleOfARow_LeavesNothingOfIt()
    {
        using var output = new MemoryStream();
        using (var writer = new CsvWriter<PageResult>(output, new WriterOptions(), [new("id", page => page.Id), new("body", page => page.Id == "bad" ? throw new InvalidOperationException() : page.Document.Body)], page => [page]))
        {
            writer.Write(Pages.Body("One."));
            Assert.Throws<InvalidOperationException>(() => writer.Write(Pages.Body("Two.") with { Id = "bad" }));
            writer.Write(Pages.Body("Three."));
            writer.Complete();
        }
        Assert.Equal("id,body\r\npage,One.\r\npage,Three.\r\n", System.Text.Encoding.UTF8.GetString(output.ToArray()));
    }

    [Fact]
    public void Write_NoPage_IsTheHeader() => Assert.Equal(Header + "\r\n", Pages.Write("csv"));

    [Fact]
    public void Write_Article_CellsReadBack() => Assert.Equal(
        [
            "flood", "pages/flood.txt", "https://news.example/flood", "The Example", "en", "River tops its banks", "Weather", "Two villages are cut off.",
            "By Ann Lee and José Ruiz", "Ann Lee | José Ruiz", "2024-11-05T18:39", "2024-11-06", "The bridge at Upton | A boat", "Max Roe/EP | ",
            "Two villages are cut off.\n\nThe river rose in the night.\n\nIt fell by noon.", "floods | weather", "Local", "14", "0.9124", "ok",
        ],
        Rfc4180.Read(Pages.Write("csv", Pages.Article()))[1]);

    [Theory]
    [InlineData("", null, null, null)]
    [InlineData(" | Roe | ", null, "Roe", null)]
    [InlineData("Lee | Roe | Ray", "Lee", "Roe", "Ray")]
    public void Write_Credits_StandInLineWithTheCaptions(string cell, params string?[] credits)
    {
        var page = Pages.Body("") with { Document = new Document { Captions = [.. credits.Select(credit => new Caption("A boat", credit))] } };
        Assert.Equal(cell, Rfc4180.Read(Pages.Write("csv", page))[1][CreditsColumn]);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("blocks-csv")]
    public void Write_Mark_StandsOnceAtTheBeginning(string format)
    {
        var plain = Pages.Write(format, Pages.Article());
        var marked = new WriterOptions { CsvMark = true };
        Assert.Equal('\uFEFF' + plain, Pages.Write(format, marked, Pages.Article()));
        Assert.NotEqual('\uFEFF', Pages.Write(format, marked with { Continues = true }, Pages.Article())[0]);   // a run that was resumed
    }

    [Fact]
    public void Write_Blocks_RowEach() => Assert.Equal(
        "id,source,line,start,length,label,kind,confidence,rule,text\r\n"
        + "page,page.txt,1,0,4,body,paragraph,0.5,score,\"A, b\"\r\n"
        + "page,page.txt,2,5,1,chrome/share,list-item,0.5,score,X\r\n",
        Pages.Write("blocks-csv", Pages.Of((Label.Body, BlockKind.Paragraph, "A, b"), (Label.Share, BlockKind.ListItem, "X"))));

    [Fact]
    public void Write_AnyText_ReadsBackWithBothReaders() => Gen.String[Gen.Char["ab,\"'\r\n\t ;|é😀"], 0, 20].Sample(text =>
    {
        var expected = string.Concat(text.EnumerateRunes());
        var csv = Pages.Write("csv", new WriterOptions { RawCsv = true }, Pages.Body(text));
        Assert.Equal(expected, Rfc4180.Read(csv)[1][BodyColumn]);
        using var reader = new CsvReader(new StringReader(csv), CultureInfo.InvariantCulture);
        reader.Read();
        reader.ReadHeader();
        reader.Read();
        Assert.Equal(expected, reader.GetField("body"));
    }, iter: 1000);

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+44 20 7946 0000")]
    [InlineData("-5 degrees, \"cold\"")]
    [InlineData("@ann")]
    [InlineData("\tx")]
    [InlineData("\rx")]
    [InlineData("\nx")]
    [InlineData("＝1")]
    public void Write_FormulaStart_GetsAnApostrophe(string body)
    {
        Assert.Equal("'" + body, Rfc4180.Read(Pages.Write("csv", Pages.Body(body)))[1][BodyColumn]);
        Assert.Equal("'" + body, Rfc4180.Read(Pages.Write("blocks-csv", Pages.Of((Label.Body, BlockKind.Paragraph, body))))[1][^1]);
        Assert.Equal(body, Rfc4180.Read(Pages.Write("csv", new WriterOptions { RawCsv = true }, Pages.Body(body)))[1][BodyColumn]);
    }

    [Theory]
    [InlineData("2 - 1 = 1")]
    [InlineData("\"=1\"")]
    [InlineData("'quoted'")]
    public void Write_NoFormulaStart_IsLeftAlone(string body) => Assert.Equal(body, Rfc4180.Read(Pages.Write("csv", Pages.Body(body)))[1][BodyColumn]);

    [Fact]
    public void Write_ForeignCulture_NumbersHavePoints()
    {
        var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        comma.NumberFormat.NumberDecimalSeparator = ",";
        OtherCulture.Run(comma, () =>
        {
            Assert.Contains(",0.9124,ok", Pages.Write("csv", Pages.Article()), StringComparison.Ordinal);
            Assert.Contains("\t0.5\t", Pages.Write("lines", Pages.Article()), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Write_Article_PythonReadsTheSame()
    {
        const string script = "import csv,io,json,sys; print(json.dumps(list(csv.reader(io.TextIOWrapper(sys.stdin.buffer,encoding='utf-8',newline=''),strict=True))))";
        var csv = Pages.Write("csv", Pages.Article(), Pages.Body("a \"b\",\nc\r\nd 😀", "=x"));
        var rows = JsonSerializer.Deserialize<string[][]>(ExternalTool.Run("python3", ["-c", script], csv))!;
        Assert.Equal(Rfc4180.Read(csv), rows);
    }

    [Fact]
    public void Write_Articles_DuckDbReadsThemBack()
    {
        using var folder = new TempFolder();
        string[] bodies = ["A \"quoted\", comma", "Two\n\nparagraphs", "été 😀; 'single'", "tab\tinside"];
        var path = folder.Add("a.csv", Pages.Write("csv", [Pages.Article(), .. bodies.Select(body => Pages.Body(body))]));
        Assert.Equal([Pages.Article().Document.Body, .. bodies], DuckDb.Query($"select body from read_csv('{path}', header = true, quote = '\"', escape = '\"', delim = ',')"));
        Assert.Equal(["Ann Lee | José Ruiz"], DuckDb.Query($"select authors from read_csv('{path}', header = true) where headline = 'River tops its banks'"));
    }
}
