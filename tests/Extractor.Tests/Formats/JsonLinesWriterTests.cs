using System.Buffers;
using System.Text.Json;
using CsCheck;

namespace Extraction.Tests.Formats;

public class JsonLinesWriterTests
{
    // All at which some reader ends a line, and one that drives terminals.
    private const string Separators = "\n\r\v\f\u001c\u001d\u001e\u0085\u2028\u2029\e";

    private static readonly SearchValues<char> AnySeparator = SearchValues.Create(Separators);

    [Fact]
    public void Write_Article_FieldsStandInTheOrderOfTheContract() => Assert.Equal(
        "id source url status confidence language site_name headline kicker standfirst byline authors agencies published modified captions body "
        + "tags section canonical_url word_count removed_share blocks sources",
        string.Join(' ', Parse(Pages.Write("jsonl", Pages.Article())).EnumerateObject().Select(field => field.Name)));

    [Fact]
    public void Write_Article_FieldsReadBack()
    {
        var page = Pages.Article();
        var json = Parse(Pages.Write("jsonl", page));
        Assert.Equal("flood", json.GetProperty("id").GetString());
        Assert.Equal("pages/flood.txt", json.GetProperty("source").GetString());
        Assert.Equal("https://news.example/flood", json.GetProperty("url").GetString());
        Assert.Equal("ok", json.GetProperty("status").GetString());
        Assert.Equal("0.9124", json.GetProperty("confidence").GetRawText());
        Assert.Equal("0.3333", json.GetProperty("removed_share").GetRawText());
        Assert.Equal("2024-11-05T18:39", json.GetProperty("published").GetString());
        Assert.Equal("2024-11-06", json.GetProperty("modified").GetString());
        Assert.Equal(page.Document.Authors, Strings(json.GetProperty("authors")));
        Assert.Equal(page.Document.Body, json.GetProperty("body").GetString());
        Assert.Equal("""[{"text":"The bridge at Upton","credit":"Max Roe/EP","image":"https://news.example/b.jpg"},{"text":"A boat","credit":null,"image":null}]""", json.GetProperty("captions").GetRawText());
        Assert.Equal("""{"headline":"line 1","published":"json-ld"}""", json.GetProperty("sources").GetRawText());
    }

    [Fact]
    public void Write_Blocks_AreWrittenWholeAndInOrder()
    {
        var json = Parse(Pages.Write("jsonl", Pages.Of((Label.Body, BlockKind.ListItem, "One"), (Label.ReadMore, BlockKind.Paragraph, "More"))));
        Assert.Equal(
            """[{"label":"body","kind":"list-item","text":"One","start":0,"length":3,"confidence":0.5,"rule":"score"},"""
            + """{"label":"chrome/read-more","kind":"paragraph","text":"More","start":4,"length":4,"confidence":0.5,"rule":"score"}]""",
            json.GetProperty("blocks").GetRawText());
    }

    [Fact]
    public void Write_EmptyDocument_HasNullsAndEmptyLists()
    {
        var json = Parse(Pages.Write("jsonl", Pages.Body("")));
        string[] empty = ["authors", "agencies", "captions", "tags", "blocks"];
        string[] missing = ["url", "language", "site_name", "headline", "kicker", "standfirst", "byline", "published", "modified", "section", "canonical_url"];
        Assert.All(empty, name => Assert.Equal("[]", json.GetProperty(name).GetRawText()));
        Assert.All(missing, name => Assert.Equal(JsonValueKind.Null, json.GetProperty(name).ValueKind));
        Assert.Equal("", json.GetProperty("body").GetString());
    }

    [Fact]
    public void Write_EveryScript_IsNotEscaped()
    {
        const string text = "Été, 日本\u3000語, Київ\u00A0— مرحبا 😀 <b> & 'x'";
        Assert.Contains(text, Pages.Write("jsonl", Pages.Body(text)), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_AnyText_IsOneLineThatReadsBack() => Gen.String[Gen.OneOf(Gen.Char, Gen.Char[Separators]), 0, 40].Sample(text =>
    {
        var written = Pages.Write("jsonl", Pages.Body(text));
        Assert.Equal(written.Length - 1, written.AsSpan().IndexOfAny(AnySeparator));
        Assert.Equal(WithoutHalfPairs(text), Parse(written).GetProperty("body").GetString());
    }, iter: 2000);

    [Fact]
    public void Write_ManyPages_OneLineEachInOrder()
    {
        var pages = Enumerable.Range(0, 500).Select(i => Pages.Body($"Text {i} " + new string('x', 1000))).ToArray();
        var lines = Pages.Write("jsonl", pages).Split('\n');
        Assert.Equal(pages.Length + 1, lines.Length);
        Assert.Equal(pages.Select(page => page.Document.Body), lines.SkipLast(1).Select(line => Parse(line).GetProperty("body").GetString()));
    }

    private static string WithoutHalfPairs(string text) => string.Concat(text.EnumerateRunes());

    private static JsonElement Parse(string json) => JsonDocument.Parse(json).RootElement;

    private static IEnumerable<string?> Strings(JsonElement list) => list.EnumerateArray().Select(item => item.GetString());
}
