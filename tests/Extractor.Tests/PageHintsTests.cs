namespace Extraction.Tests;

public class PageHintsTests
{
    [Theory]
    [InlineData("utf-8", true)]
    [InlineData(" Windows-1251 ", true)]
    [InlineData("cp1251", true)]
    [InlineData("utf-7", false)]
    [InlineData("cyrillic?", false)]
    [InlineData("", false)]
    public void KnowsCharset_Name_IsThatOfTheStandard(string name, bool isKnown) => Assert.Equal(isKnown, PageHints.KnowsCharset(name));

    [Fact]
    public void Kind_ThatThereIsNot_IsRefused() =>
        Assert.Contains("Text, Html or null", Assert.Throws<ArgumentOutOfRangeException>(() => new PageHints { Kind = (PageKind)99 }).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(null, null, "charset")]
    [InlineData("windows-1252", null, null)]
    [InlineData(null, "https://news.example.ru/1", null)]
    public void Extract_NothingNamesTheEncoding_WarnsOfTheGuess(string? charset, string? url, string? warning)
    {
        var document = new Extractor().Extract([.. "The caf"u8, 0xE9, .. " is shut."u8], new PageHints { Charset = charset, Url = url });
        Assert.Equal(warning, document.Warnings.Select(text => text.Split(':')[0]).SingleOrDefault());
    }

    [Fact]
    public void Extract_Utf8_HasNoWarning() => Assert.Empty(new Extractor().Extract("The café is shut."u8).Warnings);
}
