namespace Extraction.Tests;

public class LabelNamesTests
{
    public static TheoryData<Label> Labels => [.. LabelNames.All];

    [Theory, MemberData(nameof(Labels))]
    public void TryParse_WrittenName_GivesTheLabelBack(Label label)
    {
        Assert.True(LabelNames.TryParse(label.ToName(), out var parsed));
        Assert.Equal(label, parsed);
        Assert.Equal(label.IsChrome(), label.ToName().StartsWith("chrome/", StringComparison.Ordinal));
        Assert.True(LabelNames.TryParse(label.ToName().Replace("chrome/", "", StringComparison.Ordinal), out parsed));
        Assert.Equal(label, parsed);
    }

    [Theory, InlineData(null), InlineData(""), InlineData("Headline"), InlineData("chrome/body"), InlineData("3")]
    public void TryParse_NoName_False(string? name) => Assert.False(LabelNames.TryParse(name, out _));
}
