using System.Text;
using Extraction.Tests.Support;

namespace Extraction.Tests.Fixtures;

/// <summary>The sample files, which are other people's texts and therefore not in the repository; skipped where they are not at hand.</summary>
/// <remarks>Nothing here prints or stores their text: snapshots and messages hold line numbers, labels, rules and lengths.</remarks>
public class SampleTests
{
    private const string Absent = "(absent)";
    private static readonly Extractor Extractor = new();
    private static readonly string? Folder = FindFolder();

    /// <summary>The samples by name, or one row that says there are none.</summary>
    public static TheoryData<string> Names => Folder is null ? [Absent] : [.. FilesIn(Folder)];

    [Theory, MemberData(nameof(Names))]
    public void ExtractText_Sample_LabelsAsGivenByHand(string name)
    {
        SkipWhenAbsent();
        var text = Read(name);
        var mismatches = Gold.Read(Path.Combine(Folder!, $"{name}.gold.tsv"), text).Mismatches(Extractor.ExtractText(text), showText: false);
        if (mismatches.Count > 0) Assert.Fail($"{name}: {mismatches.Count} lines\n{string.Join('\n', mismatches)}");
    }

    [Theory, MemberData(nameof(Names))]
    public void ExtractText_Sample_FieldsAsGivenByHand(string name)
    {
        SkipWhenAbsent();
        var expected = ExpectedFields.ParseMany(File.ReadAllText(Path.Combine(Folder!, "fields.json")))[name];
        var mismatches = expected.Mismatches(Extractor.ExtractText(Read(name)));
        if (mismatches.Count > 0) Assert.Fail($"{name}:\n{string.Join('\n', mismatches)}");
    }

    [Fact]
    public void ExtractText_Samples_LabelsAsVerified()
    {
        SkipWhenAbsent();
        var listing = new StringBuilder();
        foreach (var name in FilesIn(Folder!))
        {
            listing.Append(name).Append('\n');
            foreach (var block in Extractor.ExtractText(Read(name)).Blocks)
                listing.Append($"{block.Line,4}  {block.Label.ToName(),-22}  {block.Rule,-28}  {block.Length,5}\n");
        }
        Snapshot.Verify(Repository.PathOf("tests", "Extractor.Tests", "Fixtures", "samples"), listing.ToString());
    }

    private static void SkipWhenAbsent() => Assert.SkipWhen(Folder is null,
        "The sample files are not at hand: put them into fixtures/samples or name their folder in EXTRACTOR_SAMPLES (see fixtures/samples/README.md).");

    private static string? FindFolder()
    {
        string?[] places =
        [
            Repository.PathOf("fixtures", "samples"),
            Environment.GetEnvironmentVariable("EXTRACTOR_SAMPLES"),
            Repository.PathOf("..", "shared", "samples"),
        ];
        return places.FirstOrDefault(place => Directory.Exists(place) && FilesIn(place).Any());
    }

    private static IEnumerable<string> FilesIn(string folder) =>
        Directory.EnumerateFiles(folder, "*.gold.tsv").Select(path => Path.GetFileName(path)[..^".gold.tsv".Length]).Order(StringComparer.Ordinal);

    private static string Read(string name) => File.ReadAllText(Path.Combine(Folder!, $"{name}.txt"));
}
