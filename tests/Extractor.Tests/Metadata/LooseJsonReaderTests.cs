using System.Text.Json;
using CsCheck;
using Extraction.Metadata;

namespace Extraction.Tests.Metadata;

public class LooseJsonReaderTests
{
    private static readonly Gen<string> AnyText = Gen.String[Gen.OneOfConst("{}[]\",:\\/*<!- \nnu1é日".ToCharArray()), 0, 200];

    [Theory]
    [InlineData("""{"headline":"Harbour opens"}""")]
    [InlineData("""{"headline":"Harbour opens",}""")]
    [InlineData("""/* cms */ {"headline":"Harbour opens"} // end""")]
    [InlineData("""<!-- {"headline":"Harbour opens"} -->""")]
    [InlineData("""//<![CDATA[ {"headline":"Harbour opens"} //]]>""")]
    [InlineData("""/*<![CDATA[*/{"headline":"Harbour opens"}/*]]>*/""")]
    [InlineData("""{"headline":"Harbour opens"};""")]
    [InlineData("""{"headline":"Harbour opens" "name":"x"}""")]
    [InlineData("""{"headline":"Harbour opens","body":"cut off in the mid""")]
    [InlineData("""{"headline":"Harbour opens","image":{"url":"a"}""")]
    [InlineData("{\"headline\":\"Harbour\nopens\"}")]
    [InlineData("{\"headline\":\"Harbour\\topens\"}")]
    [InlineData("""{"list":[null],"headline":"Harbour opens"}""")]
    public void ReadAll_BrokenAsPagesBreakIt_GivesHeadline(string json)
    {
        var value = Assert.Single(Read(json));
        Assert.Equal("Harbour opens", value["headline"].Text);
    }

    [Fact]
    public void ReadAll_QuotesInsideString_StayInIt()
    {
        var value = Assert.Single(Read("""{"headline":"Mayor says "no way", then leaves","name":"x"}"""));
        Assert.Equal("Mayor says \"no way\", then leaves", value["headline"].Text);
        Assert.Equal("x", value["name"].Text);
    }

    [Theory]
    [InlineData("""{"a":"1"}{"a":"2"}""")]
    [InlineData("""{"a":"1"},{"a":"2"}""")]
    [InlineData("{\"a\":\"1\"}\n\n{\"a\":\"2\"}")]
    public void ReadAll_SeveralObjects_GivesAll(string json) =>
        Assert.Equal(["1", "2"], Read(json).Select(value => value["a"].Text.ToString()));

    [Fact]
    public void ReadAll_DeepNesting_EndsAndKeepsWhatFollows()
    {
        var json = "{\"deep\":" + new string('[', 100_000) + new string(']', 100_000) + ",\"headline\":\"x\"}";
        Assert.Equal("x", Read(json)[0]["headline"].Text);
    }

    [Fact]
    public void ReadAll_ValidJson_ReadsAsTheStandardDoes() =>
        AnyText.Select(AnyText, Gen.Int).Sample((name, text, number) =>
        {
            var json = JsonSerializer.Serialize(new Dictionary<string, object> { ["n" + name] = text, ["#"] = new object[] { number, new[] { text } } });
            var value = Assert.Single(Read(json));
            Assert.Equal(Printable(text), Printable(value.Members.First.Text.ToString()));
            Assert.Equal(number.ToString(System.Globalization.CultureInfo.InvariantCulture), value["#"].Members.First.Text);
        });

    [Fact]
    public void ReadJsonLd_MutatedJson_GivesNoMoreThanItHolds()
    {
        const string json = """{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":"A \"b\" c","author":[{"@type":"Person","name":"Ann Reyes"}],"keywords":"a,b","datePublished":"2024-11-05"}]}""";
        Gen.Int[0, json.Length - 1].Array[1, 8].Select(Gen.OneOfConst('"', '{', '}', '[', ']', '\\', ',', ':', '<', '/', '\0', 'x').Array[8]).Sample((places, chars) =>
        {
            var broken = json.ToCharArray();
            for (var i = 0; i < places.Length; i++) broken[places[i]] = chars[i % chars.Length];
            AssertBounded(new string(broken));
            AssertBounded(json[..places[0]]);
        });
    }

    [Fact]
    public void ReadAll_AnyText_GivesNoMoreThanItHolds() => AnyText.Sample(text =>
    {
        var values = Read(text);
        Assert.InRange(values.Count, 0, text.Length);
        Assert.InRange(values.Sum(value => value.Text.Length), 0, text.Length);
    });

    private static void AssertBounded(string json)
    {
        var metadata = HtmlMetadata.ReadJsonLd(json);
        Assert.InRange(metadata.Titles.Sum(title => title.Value.Length), 0, json.Length);
        Assert.InRange(metadata.Authors.Sum(author => author.Value.Length), 0, json.Length);
    }

    [Fact]
    public void Members_OfNestedValues_AreCountedAndFollowEachOther()
    {
        var value = Assert.Single(Read("""{"a":{"b":["1",{"c":"2"}],"skipped":null},"d":"3"}"""));
        Assert.Equal((2, 1, 2), (value.Count, value["a"].Count, value["a"]["b"].Count));
        Assert.Equal(["a", "d"], List(value.Members).Select(member => member.Name));
        Assert.Equal("2", List(value["a"]["b"].Members)[1]["c"].Text);
    }

    [Fact]
    public void This_MissingName_AnswersEveryQuestionWithNothing()
    {
        var none = Assert.Single(Read("""{"a":"1"}"""))["b"]["c"];
        Assert.True(none.IsNone && none.Text.IsEmpty && none.FirstText.IsEmpty && none.Plain.IsNone && none.Items.First.IsNone);
        Assert.Empty(List(none.Members));
    }

    private static List<LooseJson> Read(string json) => List(LooseJsonReader.ReadAll(new LooseJsonTable(), json));

    private static List<LooseJson> List(LooseJsonList values)
    {
        var list = new List<LooseJson>();
        foreach (var value in values) list.Add(value);
        return list;
    }

    /// <summary>Control characters read as spaces, also where the standard allows their escapes.</summary>
    private static string Printable(string text) => string.Concat(text.Select(c => c < ' ' ? ' ' : c));
}
