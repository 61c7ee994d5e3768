using System.Runtime.CompilerServices;

namespace Extraction.Features;

/// <summary>Logarithms of counts from a table: quick, and the same to the last bit on every machine.</summary>
internal static class Logarithm
{
    private const int Largest = 4096;
    private const int Digits = 4;

    private static readonly float[] Table = Build();

    /// <summary>Natural logarithm of 1 + n, to four digits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Of(int n) => (uint)n < Largest ? Table[n] : Rounded(n);

    /// <summary>Fills a column with the logarithms of counts.</summary>
    public static void Fill(Span<float> column, ReadOnlySpan<int> counts)
    {
        counts = counts[..column.Length];
        for (var i = 0; i < column.Length; i++) column[i] = Of(counts[i]);
    }

    /// <summary>The same of a mean: a sum over a number of items.</summary>
    public static float OfMean(int sum, int items) => Of(sum + items - 1) - Of(items - 1);

    private static float[] Build()
    {
        var table = new float[Largest];
        for (var n = 0; n < Largest; n++) table[n] = Rounded(n);
        return table;
    }

    private static float Rounded(int n) => (float)Math.Round(Math.Log(1.0 + n), Digits);
}
