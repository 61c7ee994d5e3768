using System.Globalization;

namespace Extraction.Formats.Writers;

/// <summary>Scores and shares as written: four digits say all there is to say.</summary>
internal static class Score
{
    public static double Round(float score) => Math.Round((double)score, 4);

    public static string Text(float score) => Round(score).ToString(CultureInfo.InvariantCulture);

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
