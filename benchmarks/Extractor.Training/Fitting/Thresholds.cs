using System.Globalization;

namespace Extraction.Training.Fitting;

/// <summary>Writes thresholds with as few digits as tell the same training lines apart.</summary>
internal sealed class Thresholds
{
    private const int MostDigits = 9;
    private readonly float[]?[] _values;
    private readonly TrainingRows _rows;

    public Thresholds(TrainingRows rows, int features)
    {
        _rows = rows;
        _values = new float[features][];
    }

    /// <summary>The shortest number on the same side of every training line as <paramref name="threshold"/>. Not thread-safe.</summary>
    public string Shortest(int feature, float threshold)
    {
        var values = _values[feature] ??= Values(feature);
        var next = Array.BinarySearch(values, threshold);
        next = next < 0 ? ~next : next + 1;
        var least = next > 0 ? values[next - 1] : float.NegativeInfinity;
        var most = next < values.Length ? values[next] : float.PositiveInfinity;
        if (least <= 0 && most > 0 && Math.Abs(threshold) < 1e-30f) return "0";   // LightGBM's "more than nothing"
        for (var digits = 2; digits < MostDigits; digits++)
        {
            var text = threshold.ToString("G" + digits, CultureInfo.InvariantCulture);
            var rounded = float.Parse(text, CultureInfo.InvariantCulture);
            if (least <= rounded && rounded < most) return text;
        }
        return threshold.ToString("R", CultureInfo.InvariantCulture);
    }

    private float[] Values(int feature)
    {
        var values = new float[_rows.Count];
        for (var i = 0; i < values.Length; i++) values[i] = _rows.Features(i)[feature];
        Array.Sort(values);
        var count = 0;
        foreach (var value in values)
            if (count == 0 || value != values[count - 1]) values[count++] = value;
        return values[..count];
    }
}
