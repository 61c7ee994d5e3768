using Extraction.Features;
using Extraction.Labelling;
using Extraction.Model;

namespace Extraction.Tests.Labelling;

public class CutModelTests
{
    [Fact]
    public void Parse_Table_SumsWeightsTimesFeatures()
    {
        var row = new float[CutEvidence.Names.Length];
        row[(int)CutFeature.Constant] = 1;
        row[(int)CutFeature.LinkShare] = 0.5f;
        Assert.Equal(0.3f, Parse("# why\nConstant 0.2\nLinkShare 0.2").ShiftOf(row), 1e-6f);
    }

    [Theory, InlineData(9f, CutModel.MostShift), InlineData(-9f, -CutModel.MostShift)]
    public void ShiftOf_LargeSum_StaysWithinTheLimit(float weight, float shift)
    {
        var row = new float[CutEvidence.Names.Length];
        row[(int)CutFeature.Constant] = 1;
        Assert.Equal(shift, Parse(FormattableString.Invariant($"Constant {weight}")).ShiftOf(row));
    }

    [Theory]
    [InlineData("Colour 1", "t:1: 'Colour' is none of Constant, ")]
    [InlineData("Constant", "t:1: 'Constant' is not NAME WEIGHT")]
    [InlineData("Constant much", "t:1: 'Constant much' is not NAME WEIGHT")]
    [InlineData("Constant 1\nConstant 2", "t:2: 'Constant' stands there twice.")]
    public void Parse_WrongLine_SaysWhereAndWhatIsAllowed(string table, string message) =>
        Assert.StartsWith(message, Assert.Throws<FormatException>(() => Parse(table)).Message, StringComparison.Ordinal);

    [Fact]
    public void Fill_ScoredLines_TellsSharesOfWhatIsKept()
    {
        using var page = new Page();
        float[] scores = [0.8f, 0.6f, 0.1f];
        page.Markup.Elements.Add(default);
        FeatureMatrix.MakeRoom(page, scores.Length);
        page.FeatureBuffer.Span.Clear();
        foreach (var _ in scores) page.FactBuffer.Add(new LineFacts { Words = 100 });
        FeatureMatrix.Row(page, 1)[(int)Feature.Repeats] = 3;
        FeatureMatrix.Row(page, 0)[(int)Feature.AddressDepth] = 7;
        var row = new float[CutEvidence.Names.Length];
        CutEvidence.Fill(row, page, scores, 0.5f);
        Assert.Equal(150f / 350, row[(int)CutFeature.ExpectedShare], 1e-5f);
        Assert.Equal(0.7f, row[(int)CutFeature.ExpectedPrecision], 1e-5f);
        Assert.Equal(0.5f, row[(int)CutFeature.RepeatedShare], 1e-5f);
        Assert.Equal(4, row[(int)CutFeature.AddressDepth]);
    }

    private static CutModel Parse(string table) => CutModel.Parse(new StringReader(table), "t");
}
