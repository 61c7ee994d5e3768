using System.Globalization;
using Extraction.Labelling;

namespace Extraction.Training.Cuts;

/// <summary>Fits the weights of <see cref="CutModel"/>: those whose shifts give pages the best F1.</summary>
/// <remarks>F1 over shifts is a flight of steps. So it is blurred: a page's shift is taken for the middle of a bell of shifts, and the mean F1
/// under the bell has a slope to climb. Features are standardised meanwhile, and the penalty on their squares keeps the weights small.</remarks>
internal static class CutFitter
{
    private const int Rounds = 400, Digits = 3;
    /// <summary>Half the width of the bell, in log-odds; what weights cost; and the largest step of a round.</summary>
    private const double Blur = 0.35, Penalty = 0.003, Rate = 0.02;
    /// <summary>Memory of the slopes and of their squares (Adam).</summary>
    private const double SlopeMemory = 0.9, SquareMemory = 0.99;

    /// <summary>Fits on some pages.</summary>
    public static CutModel Fit(IReadOnlyList<CutRow> rows)
    {
        if (rows.Count == 0) return CutModel.None;
        var scale = Scale.Of(rows);
        var standardised = rows.Select(row => scale.Apply(row.Features)).ToArray();
        var weights = new double[CutEvidence.Names.Length];
        double[] slopes = new double[weights.Length], squares = new double[weights.Length];
        for (var round = 1; round <= Rounds; round++)
        {
            var slope = SlopeOf(rows, standardised, weights);
            var rate = Rate * Math.Min(1, 2 * (1 - ((double)round / Rounds)));
            for (var i = 0; i < weights.Length; i++)
            {
                slopes[i] = (SlopeMemory * slopes[i]) + ((1 - SlopeMemory) * slope[i]);
                squares[i] = (SquareMemory * squares[i]) + ((1 - SquareMemory) * slope[i] * slope[i]);
                var mean = slopes[i] / (1 - Math.Pow(SlopeMemory, round));
                weights[i] += rate * mean / (Math.Sqrt(squares[i] / (1 - Math.Pow(SquareMemory, round))) + 1e-8);
            }
        }
        return new CutModel(scale.Undo(weights));
    }

    /// <summary>The table of a model, to be read by <see cref="CutModel.Parse"/>.</summary>
    public static string TableOf(CutModel model, params IEnumerable<string> comments)
    {
        var weights = model.Weights.ToArray();
        return string.Concat(comments.Select(line => $"# {line}")
            .Concat(CutEvidence.Names.Select((name, i) => string.Create(CultureInfo.InvariantCulture, $"{name} {weights[i]}"))).Select(line => line + "\n"));
    }

    private static double[] SlopeOf(IReadOnlyList<CutRow> rows, double[][] features, double[] weights)
    {
        var slope = new double[weights.Length];
        for (var row = 0; row < rows.Count; row++)
        {
            var shift = 0.0;
            for (var i = 0; i < weights.Length; i++) shift += weights[i] * features[row][i];
            var rise = RiseAt(rows[row].F1, Math.Clamp(shift, -CutModel.MostShift, CutModel.MostShift));
            if (Math.Abs(shift) > CutModel.MostShift && rise * shift > 0) continue;   // beyond the end there is nothing to gain
            for (var i = 0; i < weights.Length; i++) slope[i] += rise * features[row][i] / rows.Count;
        }
        for (var i = 1; i < weights.Length; i++) slope[i] -= Penalty * weights[i];   // the constant costs nothing
        return slope;
    }

    /// <summary>How fast the blurred F1 of a page rises with its shift.</summary>
    private static double RiseAt(double[] f1, double shift)
    {
        double all = 0, mean = 0, moment = 0, both = 0;
        for (var i = 0; i < f1.Length; i++)
        {
            var away = CutRow.Shifts[i] - shift;
            var weight = Math.Exp(-away * away / (2 * Blur * Blur));
            all += weight;
            mean += weight * f1[i];
            moment += weight * away;
            both += weight * f1[i] * away;
        }
        return ((both / all) - (mean / all * moment / all)) / (Blur * Blur);
    }

    /// <summary>Mean and spread of each feature; the constant stays as it is.</summary>
    private sealed record Scale(double[] Means, double[] Spreads)
    {
        public static Scale Of(IReadOnlyList<CutRow> rows)
        {
            var means = CutEvidence.Names.Select((_, i) => i == 0 ? 0 : rows.Average(row => row.Features[i])).ToArray();
            var spreads = means.Select((mean, i) => i == 0 ? 1 : Math.Sqrt(rows.Average(row => Math.Pow(row.Features[i] - mean, 2)))).ToArray();
            return new Scale([.. means.Select(mean => (double)mean)], spreads);
        }

        /// <summary>A feature that is the same on all pages stays out.</summary>
        public double[] Apply(float[] row) => [.. row.Select((value, i) => Spreads[i] > 0 ? (value - Means[i]) / Spreads[i] : 0)];

        /// <summary>Weights of standardised features as weights of the features themselves.</summary>
        public float[] Undo(double[] weights)
        {
            var raw = weights.Select((weight, i) => Spreads[i] > 0 ? weight / Spreads[i] : 0).ToArray();
            raw[0] -= Enumerable.Range(1, raw.Length - 1).Sum(i => raw[i] * Means[i]);
            return [.. raw.Select(weight => (float)Math.Round(weight, Digits))];
        }
    }
}
