using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace Extraction.Training.Fitting;

/// <summary>Lines with the same keys and the same label, as one row of a sparse matrix.</summary>
/// <param name="IsTarget">Whether they are what is looked for.</param>
/// <param name="Weight">Sum of their weights.</param>
/// <param name="Keys">What is true of them, each once.</param>
internal sealed record SparseRow<TKey>(bool IsTarget, float Weight, TKey[] Keys);

/// <summary>Fits a weight for each of many keys: a logistic regression on which of them a line has.</summary>
/// <remarks>Keys of few sites say nothing of others and are left out; the penalties shrink the rest.</remarks>
internal static class SparseFitter
{
    private const int Seed = 1, Iterations = 60;
    private const float L1 = 0.1f, L2 = 1f;

    /// <summary>Fits on some pages.</summary>
    /// <param name="pages">The site and the rows of each page.</param>
    /// <param name="leastSites">Sites that a key must come from.</param>
    /// <returns>Weights that are not 0 when rounded to two digits.</returns>
    public static Dictionary<TKey, float> Fit<TKey>(IReadOnlyList<(string Site, SparseRow<TKey>[] Rows)> pages, int leastSites)
        where TKey : notnull
    {
        var columns = Columns(pages, leastSites);
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, columns.Count);
        var context = new MLContext(Seed);
        var data = context.Data.LoadFromEnumerable(pages.SelectMany(page => page.Rows).Select(row => ToRow(row, columns)).ToArray(), schema);
        var model = (CalibratedModelParametersBase<LinearBinaryModelParameters, PlattCalibrator>)Trainer(context).Fit(data).Model;
        return columns.Select(column => (column.Key, Weight: MathF.Round(model.SubModel.Weights[column.Value], 2)))
            .Where(column => column.Weight != 0).ToDictionary(column => column.Key, column => column.Weight);
    }

    private static LbfgsLogisticRegressionBinaryTrainer Trainer(MLContext context) =>
        context.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
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

    private static Dictionary<TKey, int> Columns<TKey>(IReadOnlyList<(string Site, SparseRow<TKey>[] Rows)> pages, int leastSites)
        where TKey : notnull
    {
        var sites = new Dictionary<TKey, HashSet<string>>();
        foreach (var (site, rows) in pages)
        {
            foreach (var key in rows.SelectMany(row => row.Keys).Distinct())
            {
                if (!sites.TryGetValue(key, out var known)) sites[key] = known = [];
                known.Add(site);
            }
        }
        return sites.Where(key => key.Value.Count >= leastSites).Select(key => key.Key).Order().Index().ToDictionary(key => key.Item, key => key.Index);
    }

    private static Row ToRow<TKey>(SparseRow<TKey> row, Dictionary<TKey, int> columns)
        where TKey : notnull
    {
        var set = row.Keys.Where(columns.ContainsKey).Select(key => columns[key]).Order().ToArray();
        return new Row { IsTarget = row.IsTarget, Weight = row.Weight, Features = new VBuffer<float>(columns.Count, set.Length, [.. set.Select(_ => 1f)], set) };
    }

    private sealed class Row
    {
        public bool IsTarget { get; set; }

        public float Weight { get; set; }

        public VBuffer<float> Features { get; set; }
    }
}
