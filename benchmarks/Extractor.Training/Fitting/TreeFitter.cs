using Extraction.Features;
using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;
using Microsoft.ML.Trainers.LightGbm;

namespace Extraction.Training.Fitting;

/// <summary>Fits boosted trees with LightGBM. The same rows and options give the same trees, bit for bit, on the same machine.</summary>
internal static class TreeFitter
{
    private const double Sigmoid = 1;
    private const int Seed = 1;

    /// <summary>Fits trees that read some columns of each row.</summary>
    public static FittedTree[] Fit(TrainingRows rows, int[] columns, TreeOptions options)
    {
        var context = new MLContext(Seed);
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, columns.Length);
        var trainer = context.BinaryClassification.Trainers.LightGbm(Options(options));
        var model = trainer.Fit(context.Data.LoadFromEnumerable(Rows(rows, columns), schema));
        return [.. ((CalibratedModelParametersBase<LightGbmBinaryModelParameters, PlattCalibrator>)model.Model).SubModel.TrainedTreeEnsemble.Trees.Select(tree => Read(tree, columns))];
    }

    private static LightGbmBinaryTrainer.Options Options(TreeOptions options) => new()
    {
        LabelColumnName = nameof(Row.IsTarget),
        FeatureColumnName = nameof(Row.Features),
        ExampleWeightColumnName = nameof(Row.Weight),
        NumberOfIterations = options.Trees,
        NumberOfLeaves = options.Leaves,
        MinimumExampleCountPerLeaf = options.MinLines,
        LearningRate = options.Rate,
        Sigmoid = Sigmoid,
        HandleMissingValue = false,
        UseCategoricalSplit = false,
        Deterministic = true,
        NumberOfThreads = 1,   // sums in one order; and two fits side by side beat two threads that wait for each other
        Seed = Seed,
        Silent = true,
        Booster = new GradientBooster.Options
        {
            MaximumTreeDepth = options.Depth,
            L2Regularization = options.L2,
            FeatureFraction = options.FeatureShare,
        },
    };

    private static IEnumerable<Row> Rows(TrainingRows rows, int[] columns)
    {
        for (var i = 0; i < rows.Count; i++)
            yield return new Row { IsTarget = rows.Label(i).IsTarget, Weight = rows.Label(i).Weight, Features = Pick(rows.Features(i), columns) };
    }

    private static float[] Pick(FeatureRow row, int[] columns)
    {
        var picked = new float[columns.Length];
        for (var i = 0; i < columns.Length; i++) picked[i] = row[columns[i]];
        return picked;
    }

    private static FittedTree Read(RegressionTree tree, int[] columns) => new(
        [.. tree.NumericalSplitFeatureIndexes.Select(feature => columns[feature])], [.. tree.NumericalSplitThresholds], [.. tree.LeftChild], [.. tree.RightChild], [.. tree.LeafValues]);

    private sealed class Row
    {
        public bool IsTarget { get; set; }

        public float Weight { get; set; }

        public float[] Features { get; set; } = [];
    }
}
