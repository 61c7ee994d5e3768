using Extraction.Training.Pages;

namespace Extraction.Tests.Training;

public class DomainsTests
{
    [Theory]
    [InlineData("https://www.news.example.com/a/b", "example.com")]
    [InlineData("http://Example.com", "example.com")]
    [InlineData("https://sport.paper.co.uk/x", "paper.co.uk")]
    [InlineData("https://co.uk/", "co.uk")]
    [InlineData(null, "id-7")]
    [InlineData("not an address", "id-7")]
    public void Of_Address_RegisteredPart(string? url, string domain) => Assert.Equal(domain, Domains.Of(url, "id-7"));

    [Fact]
    public void Fold_ManyDomains_FillsEveryFoldAboutAlike()
    {
        var folds = Enumerable.Range(0, 500).CountBy(i => Domains.Fold($"site{i}.example", 5));
        Assert.All(folds, fold => Assert.InRange(fold.Value, 70, 130));
        Assert.Equal(5, folds.Count());
    }
}
