using Extraction.Metadata;

namespace Extraction.Tests.Metadata;

public class TitleSplitterTests
{
    [Theory]
    [InlineData("Harbour opens | Sample Times", "Harbour opens", "Sample Times")]
    [InlineData("Harbour opens – Sample Times", "Harbour opens", "Sample Times")]
    [InlineData("Harbour opens - The Sample Times", "Harbour opens", "The Sample Times")]
    [InlineData("Sample Times: Harbour opens", "Harbour opens", "Sample Times")]
    [InlineData("Sample Times opens the harbour: A report", "Sample Times opens the harbour: A report", null)]
    [InlineData("Sample Times Extra: Harbour opens", "Sample Times Extra: Harbour opens", null)]
    [InlineData("Sample Times Extra - Harbour opens", "Harbour opens", "Sample Times Extra")]
    [InlineData("Sample Times » Harbour opens", "Harbour opens", "Sample Times")]
    [InlineData("Harbour opens | World | Sample Times", "Harbour opens | World", "Sample Times")]
    [InlineData("Harbour opens|Sample Times", "Harbour opens", "Sample Times")]
    [InlineData("Harbour opens - Sample Times Europe", "Harbour opens", "Sample Times Europe")]
    [InlineData("Storm: what we know", "Storm: what we know", null)]
    [InlineData("A day at sea – and a night", "A day at sea – and a night", null)]
    [InlineData("Well-known - and rightly so", "Well-known - and rightly so", null)]
    [InlineData("Q&A | How trams work", "Q&A | How trams work", null)]
    [InlineData("Sample Times", "Sample Times", null)]
    [InlineData("Sample Times | Sample Times", "Sample Times", "Sample Times")]
    [InlineData("Why the Sample Times moved house", "Why the Sample Times moved house", null)]
    public void Split_SiteNameKnown_TakesItOffOnly(string raw, string title, string? site)
    {
        var parts = TitleSplitter.Split(raw.AsMemory(), new SiteEvidence(["Sample Times"], null), []);
        Assert.Equal((title, site ?? ""), (parts.Title.ToString(), parts.SiteName.ToString()));
    }

    [Theory]
    [InlineData("Harbour opens - Sample Times", "sampletimes.example", "Harbour opens")]
    [InlineData("Harbour opens - Sample Times", "satimes.example", "Harbour opens - Sample Times")]
    [InlineData("Harbour opens - Sample Times", "stimes.example", "Harbour opens")]
    [InlineData("Harbour opens - Sample Morning Herald", "smh.co.uk", "Harbour opens")]
    [InlineData("Harbour opens | sample.example", "sample.example", "Harbour opens")]
    [InlineData("Harbour opens - DER BEISPIEL", "beispiel.example", "Harbour opens")]
    [InlineData("Harbour opens - all the details", "sample.example", "Harbour opens - all the details")]
    public void Split_HostKnown_TakesItsWordsOff(string raw, string host, string title) =>
        Assert.Equal(title, TitleSplitter.Split(raw.AsMemory(), new SiteEvidence([], host), []).Title.ToString());

    [Theory]
    [InlineData("Harbour opens · Local news", "Harbour opens", "Harbour opens", "Local news")]
    [InlineData("Local news: Harbour opens", "Harbour opens", "Harbour opens", "Local news")]
    [InlineData("Storm: Harbour opens", "Storm: harbour opens!", "Storm: Harbour opens", null)]
    [InlineData("Harbour opens · Local news", "Another headline", "Harbour opens · Local news", null)]
    public void Split_HalfRepeatedElsewhere_KeepsThatHalf(string raw, string other, string title, string? site)
    {
        var parts = TitleSplitter.Split(raw.AsMemory(), new SiteEvidence([], null), [other.AsMemory()]);
        Assert.Equal((title, site ?? ""), (parts.Title.ToString(), parts.SiteName.ToString()));
    }

    [Fact]
    public void Split_NoSpaces_CutsBetweenIdeographs() =>
        Assert.Equal("港口重新开放", TitleSplitter.Split("港口重新开放_样本网".AsMemory(), new SiteEvidence(["样本网"], null), []).Title.ToString());
}
