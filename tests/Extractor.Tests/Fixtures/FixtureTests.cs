using System.Text;
using Extraction.Tests.Support;

namespace Extraction.Tests.Fixtures;

/// <summary>Every page of <c>fixtures/LANGUAGE/SLUG</c> against its snapshot, the labels given by hand, and its fields.</summary>
public class FixtureTests
{
    private static readonly Extractor Extractor = new();

    public static TheoryData<string> Names => [.. Fixture.Names];

    [Theory, MemberData(nameof(Names))]
    public void ExtractText_Fixture_LabelsAsVerified(string name)
    {
        var fixture = new Fixture(name);
        Snapshot.Verify(fixture.PathOf("labels"), Listing(Extractor.ExtractText(fixture.Text)));
    }

    [Theory, MemberData(nameof(Names))]
    public void ExtractText_Fixture_LabelsAsGivenByHand(string name)
    {
        var fixture = new Fixture(name);
        var gold = Gold.Read(fixture.PathOf("gold.tsv"), fixture.Text);
        var mismatches = gold.Mismatches(Extractor.ExtractText(fixture.Text), showText: true);
        AssertOnlyKnown(fixture.PathOf("label-misses"), mismatches);
    }

    [Theory, MemberData(nameof(Names))]
    public void ExtractText_Fixture_FieldsAsGivenByHand(string name)
    {
        var fixture = new Fixture(name);
        var mismatches = ExpectedFields.Parse(File.ReadAllText(fixture.PathOf("meta.json"))).Mismatches(Extractor.ExtractText(fixture.Text));
        AssertOnlyKnown(fixture.PathOf("field-misses"), mismatches);
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
