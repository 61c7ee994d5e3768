using Extraction.Fuzz.Mutation;
using Extraction.Tests.Support;

namespace Extraction.Tests.Hostile;

/// <summary>A short run of the fuzzer, the same in every run of the tests, and every input that ever broke a promise.</summary>
public class FuzzTests
{
    private const int Executions = 6_000;

    [Fact]
    public void Run_MutatedFixtures_AllPromisesHold()
    {
        var findings = new Fuzzer(Seeds.Read(Repository.Root)).Run(first: 0, Executions);
        Assert.Empty(findings.Select(finding => $"{finding.Target} {finding.Number}: {finding.Error}"));
    }

    [Fact]
    public void Make_SameNumber_SameInput()
    {
        var (one, other) = (new Mutator(Seeds.Read(Repository.Root)), new Mutator(Seeds.Read(Repository.Root)));
        Assert.All(Enum.GetValues<Target>(), target => Assert.Equal(one.Make(target, 4711), other.Make(target, 4711)));
        Assert.NotEqual(one.Make(Target.Html, 4711), one.Make(Target.Html, 4712));
        Assert.Equal(one.MakeBytes(4711), other.MakeBytes(4711));
    }

    [Fact]
    public void Check_ABlockOutsideItsSource_IsFound()
    {
        var document = new Extractor().ExtractText("One line.\nAnother line.");
        Contracts.Check(document, "One line.\nAnother line.", PageKind.Text);
        Assert.Throws<BrokenContractException>(() => Contracts.Check(document, "One line.", PageKind.Text));
        Assert.Throws<BrokenContractException>(() => Contracts.Check(document, "One line, or two.\nAnother line.", PageKind.Text));
        Assert.Throws<BrokenContractException>(() => Contracts.Check(document, "One", PageKind.Html));
    }
}
