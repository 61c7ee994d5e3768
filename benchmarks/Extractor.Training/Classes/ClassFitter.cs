using Extraction.Features.Html;
using Extraction.Training.Pages;
using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace Extraction.Training.Classes;

/// <summary>Fits the weights of class and id names: a logistic regression on which names stand where around a line.</summary>
/// <remarks>Names of few sites say nothing of others and are left out; the L1 penalty takes most of the rest.</remarks>
internal sealed class ClassFitter
{
    private const int LeastSites = 5, Seed = 1, Iterations = 60;
    private const float L1 = 0.3f, L2 = 1f;

    /// <summary>Fits on some pages.</summary>
    /// <param name="pages">Pages and the rows of each.</param>
    public static Dictionary<uint, ClassWeight> Fit(IReadOnlyList<(MeasuredPage Page, ClassRow[] Rows)> pages)
    {
        var columns = Columns(pages);
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, columns.Count);
        var context = new MLContext(Seed);
        var data = context.Data.LoadFromEnumerable(pages.SelectMany(page => page.Rows).Select(row => ToRow(row, columns)).ToArray(), schema);
        var trainer = context.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            LabelColumnName = nameof(Row.IsTarget),
            FeatureColumnName = nameof(Row.Features),
            ExampleWeightColumnName = nameof(Row.Weight),
            L1Regularization = L1,
            L2Regularization = L2,
            MaximumNumberOfIterations = Iterations,
            NumberOfThreads = 1,   // sums in one order
            DenseOptimizer = true,
        });
        var model = (CalibratedModelParametersBase<LinearBinaryModelParameters, PlattCalibrator>)trainer.Fit(data).Model;
        return Weights(columns, model.SubModel.Weights);
    }

    private static Dictionary<(ClassPlace, uint), int> Columns(IReadOnlyList<(MeasuredPage Page, ClassRow[] Rows)> pages)
    {
        var sites = new Dictionary<(ClassPlace, uint), HashSet<string>>();
        foreach (var (page, rows) in pages)
        {
            foreach (var name in rows.SelectMany(row => row.Names).Distinct())
            {
                if (!sites.TryGetValue(name, out var known)) sites[name] = known = [];
                known.Add(page.Domain);
            }
        }
        return sites.Where(name => name.Value.Count >= LeastSites).Select(name => name.Key).Order().Index().ToDictionary(name => name.Item, name => name.Index);
    }

    private static Row ToRow(ClassRow row, Dictionary<(ClassPlace, uint), int> columns)
    {
        var set = row.Names.Where(columns.ContainsKey).Select(name => columns[name]).Order().ToArray();
        return new Row { IsTarget = row.IsTarget, Weight = row.Weight, Features = new VBuffer<float>(columns.Count, set.Length, [.. set.Select(_ => 1f)], set) };
    }

    private static Dictionary<uint, ClassWeight> Weights(Dictionary<(ClassPlace Place, uint Name), int> columns, IReadOnlyList<float> fitted)
    {
        var weights = new Dictionary<uint, ClassWeight>();
        foreach (var ((place, name), column) in columns)
        {
            var weight = MathF.Round(fitted[column], 2);
            if (weight == 0) continue;
            var known = weights.GetValueOrDefault(name);
            weights[name] = place switch
            {
                ClassPlace.Own => known with { Own = weight },
                ClassPlace.Near => known with { Near = weight },
                _ => known with { Far = weight },
            };
        }
        return weights;
    }

    private sealed class Row
    {
        public bool IsTarget { get; set; }

        public float Weight { get; set; }

        public VBuffer<float> Features { get; set; }
    }
}
