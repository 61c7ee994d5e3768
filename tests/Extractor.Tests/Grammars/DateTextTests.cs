using System.Globalization;
using CsCheck;
using Extraction.Grammars;
using Extraction.Tests.Support;

namespace Extraction.Tests.Grammars;

public class DateTextTests
{
    [Theory]
    [InlineData("2024-11-05T18:39:05Z", "2024-11-05T18:39:05Z")]
    [InlineData("2024-11-05T18:39:05.000+0200", "2024-11-05T18:39:05+02:00")]
    [InlineData("2024-11-05T18:39:05.1234567-05:00", "2024-11-05T18:39:05-05:00")]
    [InlineData("2024-11-05T18:39:05+01:00[Europe/Berlin]", "2024-11-05T18:39:05+01:00")]
    [InlineData("2024-11-05T18:39", "2024-11-05T18:39")]
    [InlineData("2024-11-05 18:39:05", "2024-11-05T18:39:05")]
    [InlineData(" 2024-11-05 ", "2024-11-05")]
    [InlineData("2024/11/05", "2024-11-05")]
    [InlineData("2024-11", "2024-11")]
    [InlineData("20241105", "2024-11-05")]
    [InlineData("20241105T183905Z", "2024-11-05T18:39:05Z")]
    [InlineData("202411051839", "2024-11-05T18:39")]
    [InlineData("Tue, 05 Nov 2024 18:39:05 GMT", "2024-11-05T18:39:05Z")]
    [InlineData("Tuesday, 05-Nov-24 18:39:05 GMT", "2024-11-05T18:39:05Z")]
    [InlineData("Tue Nov  5 18:39:05 2024", "2024-11-05T18:39:05")]
    [InlineData("1730831945", "2024-11-05T18:39:05Z")]
    [InlineData("1730831945123", "2024-11-05T18:39:05Z")]
    [InlineData("/Date(1730831945123)/", "2024-11-05T18:39:05Z")]
    [InlineData("5 November 2024", "2024-11-05")]
    [InlineData("November 2024", "2024-11")]
    public void TryParse_KnownShape_Read(string text, string expected)
    {
        Assert.True(DateText.TryParse(text, GrammarLexicon.Instance, out var date));
        Assert.Equal(expected, date!.ToIso());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0000-00-00")]
    [InlineData("2024-13-05")]
    [InlineData("20241305")]
    [InlineData("2024")]
    [InlineData("18:39")]
    [InlineData("3 hours ago")]
    [InlineData("123456")]
    [InlineData("9999999999999")]
    [InlineData("published")]
    public void TryParse_NoDate_Refused(string? text) => Assert.False(DateText.TryParse(text, GrammarLexicon.Instance, out _));

    [Fact]
    public void TryParse_AmbiguousSlashes_Flagged()
    {
        Assert.True(DateText.TryParse("05/11/2024", GrammarLexicon.Instance, out var date));
        Assert.True(date!.Ambiguous);
    }

    [Fact]
    public void TryParse_OtherCulture_SameResult() =>
        OtherCulture.Run(new CultureInfo("") { DateTimeFormat = { ShortDatePattern = "yyyy/dd/MM" } }, () =>
        {
            Assert.True(DateText.TryParse("05/11/2024 6:39 pm", GrammarLexicon.Instance, out var date));
            Assert.Equal("2024-11-05T18:39", date!.ToIso());
        });

    [Fact]
    public void TryParse_AnyText_NeverThrows() => Gen.OneOf(Gen.String, Gen.String[Gen.Char["0123456789-:TZ+./() D"], 0, 25]).Sample(text =>
    {
        if (DateText.TryParse(text, GrammarLexicon.Instance, out var date)) Assert.NotEmpty(date!.ToIso());
    }, iter: 10_000);
}
