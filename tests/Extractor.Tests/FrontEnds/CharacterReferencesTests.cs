using Extraction.FrontEnds.Html;
using Extraction.Model;

namespace Extraction.Tests.FrontEnds;

public class CharacterReferencesTests
{
    private static string Resolve(string text, bool inAttribute)
    {
        using var buffer = new Buffer<char>();
        new CharacterReferences().Resolve(text, inAttribute, buffer);
        return buffer.Span.ToString();
    }

    [Theory]
    [InlineData("no references", "no references")]
    [InlineData("&amp;&lt;&gt;&quot;&apos;", "&<>\"'")]
    [InlineData("caf&eacute; &Eacute; &hellip;", "café É …")]
    [InlineData("&#233;&#xE9;&#XE9;&#233", "éééé")]
    [InlineData("&#x1F600;", "😀")]
    [InlineData("&#150;&#x80;", "–€")]
    [InlineData("&#0;&#xD800;&#x110000;&#99999999999999999999;", "\uFFFD\uFFFD\uFFFD\uFFFD")]
    [InlineData("&NotEqualTilde;&CounterClockwiseContourIntegral;", "≂̸∳")]
    [InlineData("&notit; &notin; &copyright", "¬it; ∉ ©right")]
    [InlineData("&;&#;&#x;&x;&hellip &unknown; & &", "&;&#;&#x;&x;&hellip &unknown; & &")]
    [InlineData("&amp;amp;", "&amp;")]
    public void Resolve_Text_FollowsTheStandard(string text, string expected) => Assert.Equal(expected, Resolve(text, inAttribute: false));

    [Theory]
    [InlineData("?a=1&copy=2&amp;b=3", "?a=1&copy=2&b=3")]
    [InlineData("&copyright &copy; &copy", "&copyright © ©")]
    [InlineData("&notit;", "&notit;")]
    public void Resolve_Attribute_LeavesOpenNamesInAddresses(string text, string expected) => Assert.Equal(expected, Resolve(text, inAttribute: true));
}
