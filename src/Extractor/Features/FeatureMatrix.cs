using Extraction.Model;

namespace Extraction.Features;

/// <summary>One row of features a line, in rented memory. The models read rows; the trainer reads the same rows.</summary>
internal static class FeatureMatrix
{
    /// <summary>Columns of a row.</summary>
    public static int Width { get; } = Enum.GetValues<Feature>().Length;

    /// <summary>Names of the columns, in order.</summary>
    public static string[] Names { get; } = Enum.GetNames<Feature>();

    /// <summary>Fills the matrix of a measured page.</summary>
    public static void Fill(Page page)
    {
        var facts = page.Facts;
        var rows = page.FeatureBuffer.Resize(facts.Length * Width);
        if (facts.IsEmpty) return;
        using var around = new Surroundings(page);
        var shared = new PageFeatures(page, around);
        var (start, end) = around.BestSegment;
        var cohesion = new Cohesion(stackalloc ushort[Cohesion.Size]);
        for (var i = start; i < end; i++) cohesion.Add(page.WordsOf(i));
        for (var i = 0; i < facts.Length; i++)
        {
            var row = rows.Slice(i * Width, Width);
            LineFeatures.Fill(row, page, i);
            PlaceFeatures.Fill(row, page, i, around);
            NeighbourFeatures.Fill(row, page, i, around);
            shared.Fill(row);
            row[(int)Feature.Cohesion] = cohesion.Of(page.WordsOf(i), i >= start && i < end);
        }
    }

    public static ReadOnlySpan<float> Row(Page page, int line) => page.FeatureBuffer.Span.Slice(line * Width, Width);
}
