using CsCheck;
using Extraction.Metadata;

namespace Extraction.Tests.Metadata;

public class TextKeyTests
{
    private static readonly Gen<string> AnyText = Gen.String[Gen.OneOfConst("aAbB1é日 -_'’.".ToCharArray()), 0, 6];

    [Theory]
    [InlineData("The Daily-Post!", "the daily post", true)]
    [InlineData("The Daily-Post!", "thedailypost", true)]
    [InlineData("The Daily-Post!", "the daily", false)]
    [InlineData("– | –", "", true)]
    public void AreSame_Texts_ComparesLettersAndDigits(string first, string second, bool same) => Assert.Equal(same, TextKey.AreSame(first, second));

    [Fact]
    public void AreSame_AnyTexts_ComparesTheirKeys() =>
        AnyText.Select(AnyText).Sample((first, second) => Assert.Equal(TextKey.Of(first) == TextKey.Of(second), TextKey.AreSame(first, second)));

    [Fact]
    public void EndsWith_AnyTexts_ComparesTheirKeys() =>
        AnyText.Select(AnyText).Sample((text, end) => Assert.Equal(TextKey.Of(text).EndsWith(TextKey.Of(end), StringComparison.Ordinal), TextKey.EndsWith(text, end)));

    [Theory, InlineData(512), InlineData(513), InlineData(20_000)]
    public void Of_LongText_IsWhole(int length) => Assert.Equal(new string('a', length - 1), TextKey.Of("-" + new string('A', length - 1)));

    [Fact]
    public void IsEmpty_AnyText_TellsWhetherItHasAKey() => AnyText.Sample(text => Assert.Equal(TextKey.Of(text).Length == 0, TextKey.IsEmpty(text)));

    [Theory]
    [InlineData("Ann Reyes", "REYES, Ann", true)]
    [InlineData("Ann Reyes", "Ann  Reyes", true)]
    [InlineData("Ann Reyes", "Annreyes", false)]
    [InlineData("Ann Ann Reyes", "Ann Reyes Reyes", false)]
    [InlineData("Ann Reyes", "Bo Reyes", false)]
    public void AreSame_Names_ComparesTheirWordsInAnyOrder(string first, string second, bool same) => Assert.Equal(same, NameList.AreSame(first, second));
}
