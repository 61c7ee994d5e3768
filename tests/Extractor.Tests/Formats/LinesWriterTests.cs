using System.Text.RegularExpressions;

namespace Extraction.Tests.Formats;

public class LinesWriterTests
{
    [Fact]
    public void Write_Article_RowEachLine()
    {
        var rows = Rows(Pages.Write("lines", Pages.Article()));
        Assert.Equal(["source", "line", "start", "length", "label", "confidence", "rule", "text"], rows[0]);
        Assert.Equal(["pages/flood.txt", "6", "133", "21", "chrome/read-more", "0.5", "score", "Read more: Dry summer"], rows[6]);
        Assert.Equal(8, rows.Count);
    }

    [Theory]
    [InlineData("cell\tcell", "cell\\tcell")]
    [InlineData("a\nb\r\nc", "a\\nb\\r\\nc")]
    [InlineData(@"C:\temp", @"C:\\temp")]
    [InlineData("\\\t", "\\\\\\t")]
    public void Write_CharactersThatWouldBreakTheTable_AreEscaped(string text, string escaped)
    {
        var cell = Rows(Pages.Write("lines", Pages.Of((Label.Body, BlockKind.Code, text))))[1][^1];
        Assert.Equal((escaped, text), (cell, Unescape(cell)));
    }

    [Fact]
    public void Write_ExtractedText_RowsPointAtTheirSource()
    {
        const string text = "  Rain in Upton\n\nThe river\trose  twice.\n\nC:\\new\\table stays. 😀\n";
        var document = new Extractor().ExtractText(text);
        var rows = Rows(Pages.Write("lines", new Extraction.Formats.PageResult("a", "a.txt", null, document))).Skip(1).ToList();
        Assert.Equal(3, rows.Count);
        Assert.All(rows, row => Assert.Equal(
            OneSpaced(text.Substring(int.Parse(row[2], null), int.Parse(row[3], null))),
            OneSpaced(Unescape(row[7]))));
    }

    private static List<string[]> Rows(string table) => [.. table.Split('\n').SkipLast(1).Select(row => row.Split('\t'))];

    private static string Unescape(string cell) => Regex.Replace(cell, @"\\(.)", match => match.Groups[1].Value switch
    {
        "t" => "\t",
        "n" => "\n",
        "r" => "\r",
        var other => other,
    });

    private static string OneSpaced(string text) => Regex.Replace(text.Trim(), @"\s+", " ");
}
