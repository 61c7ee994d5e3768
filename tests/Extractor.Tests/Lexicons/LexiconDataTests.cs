using System.Text;
using Extraction.Lexicons;
using Extraction.Model;

namespace Extraction.Tests.Lexicons;

public class LexiconDataTests
{
    private const string SortVariable = "EXTRACTOR_SORT_DATA";

    private static readonly string[] Codes = ["ar", "de", "en", "es", "fr", "hi", "it", "ja", "ko", "nl", "pl", "pt", "ru", "tr", "uk", "zh"];

    /// <summary>Not every language has words for halves of the day, endings of day numbers, or small words in names.</summary>
    private static readonly Section[] Optional =
        [Section.Agencies, Section.NameParticles, Section.Forenoon, Section.Afternoon, Section.HourMarks, Section.Ordinals, Section.PlaceCues];

    private static readonly Label[] Spoken =
    [
        Label.Correction, Label.Navigation, Label.Breadcrumb, Label.ReadMore, Label.Related, Label.MostRead, Label.Ticker, Label.Tags, Label.Share,
        Label.Newsletter, Label.Subscribe, Label.Consent, Label.CommentPolicy, Label.CommentForm, Label.AuthorBio, Label.Advert, Label.Copyright,
        Label.Contact, Label.Counter, Label.Placeholder, Label.Form, Label.Other,
    ];

    public static TheoryData<string> Languages => [.. Codes];

    public static TheoryData<string> Files => [.. Codes, "chrome"];

    [Fact]
    public void Shared_ShippedData_HasTheSixteenLanguages() => Assert.Equal(Codes, Lexicon.Shared.Languages);

    [Theory, MemberData(nameof(Files))]
    public void File_Bytes_AreUtf8WithoutMarkAndLineFeedsAlone(string name)
    {
        var file = LexiconSource.Open(name);
        Assert.False(file.Bytes.AsSpan().StartsWith("\uFEFF"u8), "starts with a byte order mark");
        Assert.DoesNotContain('\r', file.Text);
        Assert.EndsWith("\n", file.Text, StringComparison.Ordinal);
        Assert.True(file.Text.IsNormalized(NormalizationForm.FormC), "is not in normal form C");
    }

    [Theory, MemberData(nameof(Files))]
    public void File_Entries_AreInLowerCase(string name) =>
        Assert.DoesNotContain(LexiconSource.Open(name).Lines, line => !line.StartsWith('#') && line.EnumerateRunes().Any(Rune.IsUpper));

    [Theory, MemberData(nameof(Files))]
    public void File_Phrases_StandSortedByPlaceAndText(string name)
    {
        var file = LexiconSource.Open(name);
        var sorted = file.Sorted();
        if (Environment.GetEnvironmentVariable(SortVariable) == "1") file.Write(sorted);
        else if (sorted != file.Text) Assert.Fail($"{name}: {FirstDifference(sorted, file.Lines)} {SortVariable}=1 dotnet test --filter {nameof(LexiconDataTests)} sorts all files.");
    }

    [Theory, MemberData(nameof(Files))]
    public void File_Words_StandOnceInTheirSection(string name) =>
        Assert.All(LexiconSource.Open(name).Parse().Words.CountBy(entry => (entry.Section, string.Join(' ', entry.Words))), entry => Assert.Equal(1, entry.Value));

    [Theory, MemberData(nameof(Files))]
    public void File_Phrases_StandOnce(string name) =>
        Assert.Empty(LexiconSource.Open(name).Parse().Phrases.GroupBy(Spelling).Where(group => group.Count() > 1).Select(group => group.First().Rule));

    [Fact]
    public void Files_SamePhrase_SpeaksForOneLabel() =>
        Assert.Empty(Files.SelectMany(name => LexiconSource.Open(name.Data).Parse().Phrases).GroupBy(Spelling)
            .Where(group => group.Select(phrase => phrase.Label).Distinct().Count() > 1).Select(group => string.Join(" and ", group.Select(phrase => phrase.Rule))));

    [Theory, MemberData(nameof(Languages))]
    public void LanguageFile_Sections_AreAllThere(string code)
    {
        var file = LexiconSource.Open(code).Parse();
        Assert.Empty(Enum.GetValues<Section>().Except(Optional).Except(file.Words.Select(entry => entry.Section)));
        Assert.Empty(Spoken.Except(file.Phrases.Select(phrase => phrase.Label)));
    }

    [Theory, MemberData(nameof(Languages))]
    public void LanguageFile_Months_AreTwelveThatAllLanguagesCountAlike(string code)
    {
        var months = LexiconSource.Open(code).Parse().Words.Where(entry => entry.Section == Section.Months).ToArray();
        Assert.Equal(Enumerable.Range(1, 12), months.Select(entry => entry.Month).Distinct());
        Assert.Empty(months.Where(entry => entry.Words.Length == 1 && Lexicon.Shared.Find(entry.Words[0]).Month != entry.Month).Select(entry => entry.Month));
    }

    [Theory, MemberData(nameof(Languages))]
    public void LanguageFile_Stopwords_AreSixtyToAHundredAndFiftySingleWords(string code)
    {
        var stopwords = LexiconSource.Open(code).Parse().Words.Where(entry => entry.Section == Section.Stopwords).ToArray();
        Assert.InRange(stopwords.Length, 60, 150);
        Assert.All(stopwords, entry => Assert.Single(entry.Words));
    }

    /// <summary>What any sentence may say must not decide for it: one or two function words, or numbers, anywhere in a line.</summary>
    [Theory, MemberData(nameof(Files))]
    public void File_PhrasesForAnywhere_AreMoreThanTwoFunctionWords(string name) =>
        Assert.Empty(LexiconSource.Open(name).Parse().Phrases.Where(phrase => phrase.Place == PhrasePlace.Anywhere && phrase.Words.Length <= 2
            && phrase.Words.All(word => word == WordScanner.NumberHash || Lexicon.Shared.Find(word).StopwordOf != 0)).Select(phrase => phrase.Rule));

    private static (PhrasePlace, string) Spelling(Phrase phrase) => (phrase.Place, string.Join(' ', phrase.Words));

    private static string FirstDifference(string sorted, string[] lines)
    {
        var expected = sorted.Split('\n');
        var at = Enumerable.Range(0, lines.Length).First(i => lines[i] != expected[i]);
        return $"line {at + 1} is '{lines[at]}', sorted it would be '{expected[at]}'.";
    }
}
