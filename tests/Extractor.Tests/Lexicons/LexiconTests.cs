using Extraction.Lexicons;
using Extraction.Model;

namespace Extraction.Tests.Lexicons;

public class LexiconTests
{
    private const string Sample = """
        # A small language.
        [stopwords]
        the | and
        [months]
        january | jan
        february
        march
        april
        may
        june
        july
        august
        september
        october | tishrin al awwal
        november | tishrin
        december
        [roles]
        editor | political editor | editor at large
        [date-glue]
        #th
        [counter]
        = # comments
        ^ top #
        [read-more]
        ~ story continues
        $ read on
        = 続きを読む
        """;

    [Theory, InlineData("The"), InlineData("THE"), InlineData("thé")]
    public void Find_WordInAnySpelling_KnowsIt(string word) =>
        Assert.Equal(1u, Small().Find(WordScanner.Hash(word)).StopwordOf);

    [Fact]
    public void Find_UnknownWord_IsEmpty()
    {
        ref readonly var entry = ref Small().Find(WordScanner.Hash("bascule"));
        Assert.Equal((0u, 0u, 0u, 0), (entry.StopwordOf, entry.Sections, entry.Starts, entry.PhraseCount));
    }

    [Fact]
    public void Find_EveryEntryOfAFullTable_IsFound()
    {
        var words = Enumerable.Range(0, 5000).Select(i => $"w{i:x}").ToArray();
        var lexicon = Built("[roles]\n" + string.Join('\n', words));
        Assert.All(words, word => Assert.True(lexicon.Find(WordScanner.Hash(word)).Is(Section.Roles)));
    }

    [Theory]
    [InlineData("editor of the day", 1)]
    [InlineData("Editor-at-large, Port Verity", 3)]
    [InlineData("Political Editor", 2)]
    [InlineData("political", 0)]
    [InlineData("reporter", 0)]
    [InlineData("", 0)]
    public void Match_Roles_TakesTheLongestEntry(string text, int words) =>
        Assert.Equal(words, Small().Match(Section.Roles, LineView.Of(text).Words));

    [Fact]
    public void Match_SectionOfAnotherEntry_IsNone() =>
        Assert.Equal(0, Small().Match(Section.Roles, LineView.Of("january").Words));

    [Theory]
    [InlineData("Jan", 1, 1)]
    [InlineData("Tishrin 5", 1, 11)]
    [InlineData("Tishrin al-Awwal", 3, 10)]
    [InlineData("Monday", 0, 0)]
    public void Match_Months_TellsTheNumber(string text, int words, int month)
    {
        Assert.Equal(words, Small().Match(Section.Months, LineView.Of(text).Words, out var number));
        Assert.Equal(month, number);
    }

    [Theory]
    [InlineData("كانون الثاني", 1), InlineData("كانون الأول", 12), InlineData("تشرين الأول", 10), InlineData("نونبر", 11)]
    [InlineData("листопада", 11), InlineData("listopada", 11), InlineData("août", 8), InlineData("十二月", 12), InlineData("11월", 11)]
    public void Match_ShippedMonths_TellTheNumber(string text, int month)
    {
        var words = LineView.Of(text).Words;
        Assert.Equal(words.Length, Lexicon.Shared.Match(Section.Months, words, out var number));
        Assert.Equal(month, number);
    }

    [Theory]
    [InlineData("12 comments", true), InlineData("1.2K Comments", true), InlineData("twelve comments", false), InlineData("12", false)]
    public void StartsWith_NumberSign_StandsForAnyNumber(string text, bool fits) =>
        Assert.Equal(fits, Lexicon.StartsWith(LineView.Of(text).Words, Only("= # comments").Words));

    [Theory]
    [InlineData("top 5", "Top 5 bridges", true), InlineData("top 5", "Top 10 bridges", false), InlineData("top #", "Top 10 bridges", true)]
    public void StartsWith_WrittenNumber_StandsForItself(string phrase, string text, bool fits) =>
        Assert.Equal(fits, Lexicon.StartsWith(LineView.Of(text).Words, Only("^ " + phrase).Words));

    [Theory, InlineData("続きを読む", true), InlineData("続きを読む（全3頁）", true), InlineData("続き", false)]
    public void StartsWith_PhraseWithoutSpaces_FitsByCharacters(string text, bool fits)
    {
        var phrase = Only("= 続きを読む");
        Assert.Equal(5, phrase.Words.Length);
        Assert.Equal(fits, Lexicon.StartsWith(LineView.Of(text).Words, phrase.Words));
    }

    [Fact]
    public void Phrases_OneFirstWord_StandTogetherThoseInsideALineFirst()
    {
        var lexicon = Built("[share]\n= share this page\n~ share this with\n^ share\n$ share via\n[tags]\n= tags");
        ref readonly var entry = ref lexicon.Find(WordScanner.Hash("share"));
        Assert.Equal((4, 2), (entry.PhraseCount, entry.InnerPhraseCount));
        var places = lexicon.Phrases.AsSpan(entry.FirstPhrase, entry.PhraseCount).ToArray().Select(phrase => phrase.Place);
        Assert.Equal([PhrasePlace.Anywhere, PhrasePlace.End, PhrasePlace.Start, PhrasePlace.Whole], places);
    }

    [Fact]
    public void Phrases_Rule_NamesFileAndPhrase() => Assert.Equal("phrase:xx:^ top #", Only("^ top #").Rule);

    [Theory]
    [InlineData("[no-such]", "xx:1: there is no section [no-such]")]
    [InlineData("[3]", "xx:1: there is no section [3]")]
    [InlineData("[roles", "xx:1: a section stands alone")]
    [InlineData("editor", "xx:1: an entry stands before the first [section]")]
    [InlineData("[roles]\neditor | —", "xx:2: '—' has no word")]
    [InlineData("[share]\n\n# why\nshare", "xx:4: 'share' must start with one of = ^ $ ~")]
    [InlineData("[share]\n=share", "xx:2: '=share' must start with one of = ^ $ ~, a blank and a phrase")]
    [InlineData("[share]\n= !", "xx:2: '= !' has no word")]
    [InlineData("[months]\njanuary\n[roles]\neditor", "xx:3: a year has twelve months")]
    [InlineData("[months]\njanuary", "xx:2: a year has twelve months")]
    public void Parse_BadLine_NamesFileLineAndWhatIsAllowed(string text, string message)
    {
        var problem = Assert.Throws<FormatException>(() => LexiconFile.Parse(new StringReader(text), "xx"));
        Assert.StartsWith(message, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_ThirteenthMonth_NamesItsLine() =>
        Assert.StartsWith("xx:14:", Assert.Throws<FormatException>(() =>
            LexiconFile.Parse(new StringReader("[months]\n" + string.Join('\n', Enumerable.Range(1, 13).Select(i => $"m{i}"))), "xx")).Message, StringComparison.Ordinal);

    private static Lexicon Small() => Built(Sample);

    private static Lexicon Built(string text) => new LexiconBuilder().Add(LexiconFile.Parse(new StringReader(text), "xx")).Build();

    private static Phrase Only(string phrase) => Assert.Single(LexiconFile.Parse(new StringReader("[counter]\n" + phrase), "xx").Phrases);
}
