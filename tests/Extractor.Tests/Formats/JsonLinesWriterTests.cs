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
        + "tags section canonical_url word_count removed_share blocks raw_title place published_details modified_details lead_image images links next_page_url paywall "
        + "work warnings sources",
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
        var page = Pages.Of((Label.Body, BlockKind.ListItem, "One"), (Label.ReadMore, BlockKind.Paragraph, "More"));
        var blocks = page.Document.Blocks;
        var json = Parse(Pages.Write("jsonl", page with { Document = page.Document with { Blocks = [blocks[0] with { Level = 2 }, blocks[1] with { DuplicateOf = 0 }] } }));
        Assert.Equal(
            """[{"label":"body","kind":"list-item","text":"One","start":0,"length":3,"confidence":0.5,"rule":"score","line":1,"level":2,"duplicate_of":null},"""
            + """{"label":"chrome/read-more","kind":"paragraph","text":"More","start":4,"length":4,"confidence":0.5,"rule":"score","line":2,"level":null,"duplicate_of":0}]""",
            json.GetProperty("blocks").GetRawText());
    }

    [Fact]
    public void Write_Article_FieldsOfLaterVersionsReadBack()
    {
        var json = Parse(Pages.Write("jsonl", Pages.Article()));
        Assert.Equal("River tops its banks | The Example", json.GetProperty("raw_title").GetString());
        Assert.Equal("Upton", json.GetProperty("place").GetString());
        Assert.Equal("""{"precision":"minute","zone_known":false,"raw":"2024-11-05T18:39","ambiguous":false}""", json.GetProperty("published_details").GetRawText());
        Assert.Equal("""{"precision":"day","zone_known":true,"raw":"6.11.","ambiguous":true}""", json.GetProperty("modified_details").GetRawText());
        Assert.Equal("https://news.example/lead.jpg", json.GetProperty("lead_image").GetString());
        Assert.Equal("""[{"url":"https://news.example/b.jpg","alt":"A bridge","block":4,"caption":0,"credit":"Max Roe/EP"},{"url":"c.jpg","alt":null,"block":7,"caption":null,"credit":null}]""", json.GetProperty("images").GetRawText());
        Assert.Equal("""[{"text":"river","url":"https://news.example/river","block":3}]""", json.GetProperty("links").GetRawText());
        Assert.Equal("https://news.example/flood?page=2", json.GetProperty("next_page_url").GetString());
        Assert.Equal(("gated", 4711), (json.GetProperty("paywall").GetString(), json.GetProperty("work").GetInt32()));
        Assert.Equal("""["max-lines: too many"]""", json.GetProperty("warnings").GetRawText());
    }

    [Fact]
    public void Write_EmptyDocument_HasNullsAndEmptyLists()
    {
        var json = Parse(Pages.Write("jsonl", Pages.Body("")));
        string[] empty = ["authors", "agencies", "captions", "tags", "blocks", "images", "links", "warnings"];
        string[] missing = ["url", "language", "site_name", "headline", "kicker", "standfirst", "byline", "published", "modified", "section", "canonical_url", "raw_title", "place", "published_details", "modified_details", "lead_image", "next_page_url"];
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
