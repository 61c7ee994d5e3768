using System.Text;
using Extraction.Tests.Assembling;
using Extraction.Tests.FrontEnds;
using Extraction.Tests.Support;

namespace Extraction.Tests.Fixtures;

/// <summary>Every page of <c>fixtures/LANGUAGE/SLUG</c> against its snapshot, the labels given by hand, and its fields.</summary>
public class FixtureTests
{
    private static readonly Extractor Extractor = new();

    public static TheoryData<string> Names => [.. Fixture.Names, .. Fixture.HtmlNames];

    public static TheoryData<string> HtmlNames => [.. Fixture.HtmlNames];

    [Theory, MemberData(nameof(Names))]
    public void Extract_Fixture_LabelsAsVerified(string name)
    {
        var fixture = new Fixture(name);
        Snapshot.Verify(fixture.PathOf("labels"), Listing(fixture.Extract(Extractor)));
    }

    [Theory, MemberData(nameof(Names))]
    public void Extract_Fixture_LabelsAsGivenByHand(string name)
    {
        var fixture = new Fixture(name);
        AssertOnlyKnown(fixture.PathOf("label-misses"), fixture.ReadGold().Mismatches(fixture.Extract(Extractor), showText: true));
    }

    [Theory, MemberData(nameof(Names))]
    public void Extract_Fixture_FieldsAsGivenByHand(string name)
    {
        var fixture = new Fixture(name);
        AssertOnlyKnown(fixture.PathOf("field-misses"), fixture.Expected.Mismatches(fixture.Extract(Extractor)));
    }

    [Theory, MemberData(nameof(HtmlNames))]
    public void Extract_ParsedFixture_GivesTheBlocksOfItsSource(string name)
    {
        var fixture = new Fixture(name);
        using var parsed = HtmlPages.Parse(fixture.Text);
        Assert.Equal(fixture.Extract(Extractor).Blocks.Select(Evidence), Extractor.Extract(parsed, fixture.Hints).Blocks.Select(Evidence));

        static object Evidence(Block block) => (block.Label, block.Kind, block.Text, block.Rule, block.Confidence);
    }

    /// <summary>What is made of lines once they are labelled well, apart from how well they are.</summary>
    [Theory, MemberData(nameof(HtmlNames))]
    public void Assemble_LabelsGivenByHand_MarkdownAsVerified(string name)
    {
        var fixture = new Fixture(name);
        Snapshot.Verify(fixture.PathOf("markdown"), Assembled.Html(fixture).ToMarkdown(MarkdownOptions.Article));
    }

    [Theory, MemberData(nameof(HtmlNames))]
    public void Assemble_LabelsGivenByHand_FieldsAsGivenByHand(string name)
    {
        var fixture = new Fixture(name);
        var mismatches = fixture.Expected.MismatchesOfContent(Assembled.Html(fixture));
        if (mismatches.Count > 0) Assert.Fail(string.Join('\n', mismatches));
    }

    /// <summary>What an editor would label otherwise and the extractor does not manage yet is written down beside the page, so that a
    /// loss and a gain both show.</summary>
    private static void AssertOnlyKnown(string path, List<string> mismatches)
    {
        if (mismatches.Count > 0 || File.Exists(path + ".verified.txt")) Snapshot.Verify(path, string.Join('\n', mismatches));
    }

    private static string Listing(Document document)
    {
        var listing = new StringBuilder();
        foreach (var block in document.Blocks)
            listing.Append($"{block.Line,4}  {block.Label.ToName(),-22}  {block.Rule,-28}  {Readable.Shorten(block.Text)}\n");
        return listing.ToString();
    }
}
