using Extraction.Quality.Metrics;

namespace Extraction.Tests.Quality;

public class MetricsTests
{
    [Theory]
    [InlineData("It's 3.5 km_h", "It s 3 5 km_h")]
    [InlineData("Ｆull 水位 ½ x²", "Ｆull 水位 ½ x²")]
    [InlineData("cafe\u0301s 𝐛old 😀", "cafe s 𝐛old")]
    [InlineData(" \u2026 ", "")]
    public void Words_AnyScript_RunsOfLettersNumbersAndUnderscores(string text, string words) =>
        Assert.Equal(words, string.Join(' ', ScorerText.Words(text)));

    [Theory]
    [InlineData("İZMİR", "i\u0307zmi\u0307r")]
    [InlineData("ΟΔΟΣ ΣΑΣ.", "οδος σας.")]
    [InlineData("ÄRGER", "ärger")]
    public void Lower_SpecialLetters_AsPython(string text, string lower) => Assert.Equal(lower, ScorerText.Lower(text));

    [Theory]
    [InlineData("Straße &amp; Fluß", "strasse fluss")]
    [InlineData("cafe\u0301", "café")]
    [InlineData("Ｎｏ．１™", "no 1tm")]
    public void Fold_SameTextInOtherForms_SameWords(string text, string folded) => Assert.Equal(folded, ScorerText.Fold(text));

    [Theory]
    [InlineData("a b c d", "a b", 0.5, 1)]
    [InlineData("b A", "a a b", 1, 2 / 3d)]
    [InlineData("", "", 1, 1)]
    [InlineData("x", "", 0, 0)]
    [InlineData("", "x", 0, 0)]
    public void WordScore_OfTexts_CountsWordsAsBags(string predicted, string gold, double precision, double recall) =>
        Assert.Equal(new Agreement(precision, recall), WordScore.Of(predicted, gold));

    [Fact]
    public void ShingleScore_TwoOfThreeShared_SharesOfThePage()
    {
        var score = ShingleScore.Of("one two three four five", "one two three four six", keepShort: false);
        Assert.Equal(0.5, score.Precision);
        Assert.Equal(0.5, score.Recall);
        Assert.Equal(1 / 3d, score.Shared, 9);
    }

    [Theory]
    [InlineData(true, 1, true)]
    [InlineData(false, 1, false)]
    public void ShingleScore_ShortTexts_CountWhenKept(bool keepShort, double precision, bool hasPrediction)
    {
        var score = ShingleScore.Of("two words", "two words", keepShort);
        Assert.Equal(precision, score.Precision);
        Assert.Equal(hasPrediction, score.HasPrediction);
    }

    [Fact]
    public void SegmentHits_OtherWhiteSpace_StillFound() =>
        Assert.Equal(new SegmentHits(1, 1, 1, 0), SegmentHits.Of("high\n water\u00a0mark, menu", ["high water mark", "low tide"], ["menu"]));

    [Theory]
    [InlineData("The Flood!", "the flood", true, true)]
    [InlineData("The Flood - Daily", "The Flood", false, true)]
    [InlineData("The Flood - The Daily Example of the North", "The Flood", false, false)]
    [InlineData(null, "The Flood", false, false)]
    public void Title_OfPage_ExactOrClose(string? predicted, string gold, bool exact, bool close)
    {
        var match = FieldMatch.Title(predicted, gold);
        Assert.Equal((exact, close), (match.Exact, match.Close));
    }

    [Theory]
    [InlineData("By Jane Example and John Sample", "John Sample; Jane Example", true)]
    [InlineData("Jane Example", "Jane Example, John Sample", false)]
    [InlineData("Von Jana Muster", "Jana Muster", true)]
    public void Authors_OfPage_ComparedAsSets(string predicted, string gold, bool exact) =>
        Assert.Equal(exact, FieldMatch.Authors([predicted], [gold]).Exact);

    [Fact]
    public void Authors_MuchWhiteSpaceBetween_StillTwoNames() => Assert.True(FieldMatch.Authors(
        [$"Jane Example{new string(' ', 100_000)}\n{new string('\t', 100_000)}John Sample"], ["Jane Example, John Sample"]).Exact);

    [Fact]
    public void Authors_NoneInGold_GivenIsInvented() => Assert.True(FieldMatch.Authors(["Jane Example"], []).Invented);

    [Theory]
    [InlineData("2024-03-05T23:59:00-05:00", 2024, 3, 5)]
    [InlineData("20240305", 2024, 3, 5)]
    [InlineData("5. März 2024", 2024, 3, 5)]
    [InlineData("Tuesday, March 5th, 2024", 2024, 3, 5)]
    [InlineData("5.3.2024", 2024, 3, 5)]
    [InlineData("3/25/2024", 2024, 3, 25)]
    [InlineData("25/3/2024", 2024, 3, 25)]
    [InlineData("1709596800", 2024, 3, 5)]
    public void CalendarDay_WrittenDate_Day(string text, int year, int month, int day) =>
        Assert.Equal(new DateOnly(year, month, day), CalendarDay.Read(text));

    [Theory]
    [InlineData("2024-13-05")]
    [InlineData("March 2024")]
    [InlineData("")]
    public void CalendarDay_NoWholeDay_Null(string text) => Assert.Null(CalendarDay.Read(text));

    [Fact]
    public void CaptionHits_CreditMoreOrLess_StillMatches() => Assert.Equal(
        new CaptionHits(Right: 1, Predicted: 2, Found: 1, Gold: 2),
        CaptionHits.Of(["The weir at low water. Photo: J. Example", "Read more"], ["The weir at low water.", "Two swans", "Not shown here"],
            "The weir at low water. Photo: J. Example\nTwo swans\nRead more"));
}
