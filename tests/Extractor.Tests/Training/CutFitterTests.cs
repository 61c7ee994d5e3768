using Extraction.Labelling;
using Extraction.Training.Cuts;

namespace Extraction.Tests.Training;

public class CutFitterTests
{
    [Fact]
    public void Fit_ProductsWantLess_MovesThemDownAndOthersUp()
    {
        var model = CutFitter.Fit([.. Enumerable.Range(0, 40).Select(i => Row(isProduct: i % 2 == 0, best: i % 2 == 0 ? -0.6f : 0.4f))]);
        Assert.InRange(model.ShiftOf(Row(true, 0).Features), -0.8f, -0.4f);
        Assert.InRange(model.ShiftOf(Row(false, 0).Features), 0.2f, 0.6f);
    }

    [Fact]
    public void Fit_SameRowsTwice_SameTableWhichReadsBack()
    {
        var rows = Enumerable.Range(0, 9).Select(i => Row(i % 3 == 0, i / 10f)).ToArray();
        var table = CutFitter.TableOf(CutFitter.Fit(rows), "why");
        Assert.Equal(table, CutFitter.TableOf(CutFitter.Fit(rows), "why"));
        Assert.StartsWith("# why\nConstant ", table, StringComparison.Ordinal);
        Assert.Equal(CutFitter.Fit(rows).Weights, CutModel.Parse(new StringReader(table), "table").Weights);
    }

    [Fact]
    public void Fit_NoRows_MovesNothing() => Assert.Same(CutModel.None, CutFitter.Fit([]));

    private static CutRow Row(bool isProduct, float best)
    {
        var features = new float[CutEvidence.Names.Length];
        features[(int)CutFeature.Constant] = 1;
        features[(int)CutFeature.DataProduct] = isProduct ? 1 : 0;
        return new CutRow(features, [.. CutRow.Shifts.Select(shift => Math.Abs(shift - best) < 0.45 ? 0.9 : 0.7)]);
    }
}
