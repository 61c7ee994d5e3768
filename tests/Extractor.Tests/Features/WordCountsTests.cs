using Extraction.Features;
using Extraction.FrontEnds;
using Extraction.Lexicons;
using Extraction.Model;

namespace Extraction.Tests.Features;

public sealed class WordCountsTests
{
    /// <summary>The counts of a line are kept in few bits each, for so many words at once: none may run over into the next.</summary>
    [Theory, InlineData(1), InlineData(1365), InlineData(1366), InlineData(5000)]
    public void Count_LineOfManyWords_CountsEachShape(int times)
    {
        using var page = Measure(string.Concat(Enumerable.Repeat("HARBOUR the 17 ", times)));
        var facts = Assert.Single(page.Facts.ToArray());
        Assert.Equal((3 * times, times, times), (facts.Tokens, facts.CapitalWords, facts.AllCapsWords));
        Assert.Equal((times, times, times), (facts.NumberWords, facts.Stopwords, facts.Slots));
    }

    [Theory, InlineData(1), InlineData(4095), InlineData(4096), InlineData(10000)]
    public void Count_LineOfIdeographs_CountsEachCharacter(int times)
    {
        using var page = Measure(new string('港', times));
        Assert.Equal((times, (times + 1) / 2), (page.Facts[0].UnspacedChars, page.Facts[0].Words));
    }

    [Theory]
    [InlineData("May", true)]
    [InlineData("تشرين الأول", false)]   // two words: none of them is a month by itself
    public void Count_NameOfAMonth_IsSeen(string text, bool isMonth)
    {
        using var page = Measure(text);
        Assert.Equal(isMonth, page.Facts[0].Is(LineTraits.HasMonth));
    }

    private static Page Measure(string text)
    {
        var page = new Page();
        PlainTextFrontEnd.Split(page, text.AsMemory());
        FeaturePass.Measure(page, Lexicon.Shared);
        return page;
    }
}
