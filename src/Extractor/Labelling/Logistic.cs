namespace Extraction.Labelling;

/// <summary>Probabilities of log-odds from a table: quick, and the same to the last bit on every machine.</summary>
internal static class Logistic
{
    private const int StepsPerUnit = 256, Reach = 12;
    private const int Digits = 5;

    private static readonly float[] Table = Build();

    /// <summary>1 / (1 + e^-x), to five digits; beyond ±12 as at ±12.</summary>
    public static float Of(float x) => Table[(int)((Math.Clamp(x, -Reach, Reach) + Reach) * StepsPerUnit)];

    private static float[] Build()
    {
        var table = new float[(2 * Reach * StepsPerUnit) + 1];
        for (var i = 0; i < table.Length; i++)
            table[i] = (float)Math.Round(1 / (1 + Math.Exp(Reach - ((i + 0.5) / StepsPerUnit))), Digits);
        return table;
    }
}
