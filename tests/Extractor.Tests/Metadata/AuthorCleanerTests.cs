using Extraction.Lexicons;
using Extraction.Metadata;

namespace Extraction.Tests.Metadata;

public class AuthorCleanerTests
{
    private static readonly AuthorCleaner Cleaner = new(Lexicon.Shared, new SiteEvidence(["Sample Times"], "sample.example"));

    [Theory]
    [InlineData("Ann Reyes", "Ann Reyes")]
    [InlineData("By Ann Reyes", "Ann Reyes")]
    [InlineData("Von Ann Reyes", "Ann Reyes")]
    [InlineData("Ann Reyes and Bo Lindqvist", "Ann Reyes | Bo Lindqvist")]
    [InlineData("Ann Reyes, Bo Lindqvist & Cy Okafor", "Ann Reyes | Bo Lindqvist | Cy Okafor")]
    [InlineData("Ann Reyes; Bo Lindqvist", "Ann Reyes | Bo Lindqvist")]
    [InlineData("Ann Reyes und Bo Lindqvist", "Ann Reyes | Bo Lindqvist")]
    [InlineData("Reyes, Ann", "Ann Reyes")]
    [InlineData("Ann Reyes, Political Editor", "Ann Reyes")]
    [InlineData("Ann Reyes | Sample Times", "Ann Reyes")]
    [InlineData("Ann Reyes (Sample Times)", "Ann Reyes")]
    [InlineData("Ann (Rey) Reyes", "Ann (Rey) Reyes")]
    [InlineData("Written by", "")]
    [InlineData("Ludwig van der Meer", "Ludwig van der Meer")]
    [InlineData("ANN REYES", "ANN REYES")]
    [InlineData("Abby Derby", "Abby Derby")]
    [InlineData("admin", "")]
    [InlineData("Staff Writer", "")]
    [InlineData("Sample Times", "")]
    [InlineData("Sample Times Newsroom", "")]
    [InlineData("https://social.example/annreyes", "")]
    [InlineData("ann@sample.example", "")]
    [InlineData("@annreyes", "")]
    [InlineData("3 hours ago", "")]
    [InlineData("user4711", "")]
    [InlineData("{{ author }}", "")]
    [InlineData("Reuters", "")]
    public void Clean_MetadataString_GivesNamesOnly(string text, string expected) =>
        Assert.Equal(expected, string.Join(" | ", Cleaner.Clean([new Candidate(text, "meta:author")]).Authors));

    [Fact]
    public void Clean_SamePersonTwice_CountsOnce() =>
        Assert.Equal(["Ann Reyes"], Cleaner.Clean([new Candidate("Ann Reyes", "a"), new Candidate("REYES ANN", "a"), new Candidate("Reyes, Ann", "a")]).Authors);

    [Theory]
    [InlineData("Sample Times Redaktion")]
    [InlineData("Sample Times Contributor")]
    public void Clean_DeskNamedAfterTheSite_IsAnAgency(string name) =>
        Assert.Equal([name], Cleaner.Clean([new Candidate(name, "json-ld") { Kind = CreatorKind.Person }]).Agencies);

    [Fact]
    public void Clean_SiteWithANumberInItsName_IsAnAgency() =>
        Assert.Equal(["Sample24 Redaktion"], new AuthorCleaner(Lexicon.Shared, new SiteEvidence(["Sample24"], null)).Clean([new Candidate("Sample24 Redaktion", "json-ld")]).Agencies);

    [Fact]
    public void Clean_Organisation_IsAnAgency()
    {
        var clean = Cleaner.Clean([new Candidate("Port Verity Council", "json-ld") { Kind = CreatorKind.Organisation }]);
        Assert.Empty(clean.Authors);
        Assert.Equal(["Port Verity Council"], clean.Agencies);
    }
}
