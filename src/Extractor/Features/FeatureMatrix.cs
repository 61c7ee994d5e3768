using Extraction.Features.Html;
using Extraction.Model;

namespace Extraction.Features;

/// <summary>One row of features a line, in rented memory. The models read rows; the trainer reads the same rows.</summary>
internal static class FeatureMatrix
{
    /// <summary>Columns of a row of plain text: the first ones.</summary>
    private const int TextWidth = (int)Feature.LinkShare;

    /// <summary>Names of the columns, in order.</summary>
    public static string[] Names { get; } = Enum.GetNames<Feature>();

    /// <summary>Fills the matrix of a measured page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="classes">What names of classes say; asked for HTML only.</param>
    /// <param name="words">What words say; asked for HTML only.</param>
    public static void Fill(Page page, ClassTable classes, WordTable words)
    {
        var facts = page.Facts;
        page.FeatureBuffer.Resize(facts.Length * WidthOf(page));
        if (facts.IsEmpty) return;
        page.Work.Add((long)facts.Length * WidthOf(page) * 2);
        using var around = new Surroundings(page);
        var shared = new PageFeatures(page, around);
        var (start, end) = around.BestSegment;
        var cohesion = new Cohesion(stackalloc int[Cohesion.Size]);
        for (var i = start; i < end; i++) cohesion.Add(i, page.SlotsOf(i));
        for (var i = 0; i < facts.Length; i++)
        {
            var row = Row(page, i);
            LineFeatures.Fill(row, page, i);
            PlaceFeatures.Fill(row, page, i, around);
            NeighbourFeatures.Fill(row, page, i, around);
            if (i == 0) shared.Fill(row);
            else PageFeatures.Copy(Row(page, 0), row);
            var isAdded = i >= start && i < end;
            var twin = facts[i].FirstTwin;
            var isKnown = twin >= 0 && !isAdded && (twin < start || twin >= end);
            row[(int)Feature.Cohesion] = isKnown ? Row(page, twin)[(int)Feature.Cohesion] : cohesion.Of(i, page.SlotsOf(i));
        }
        if (page.HasMarkup) MarkupFeatures.Fill(page, classes, words);
    }

    /// <summary>The row of a line.</summary>
    public static Span<float> Row(Page page, int line)
    {
        var width = WidthOf(page);
        return page.FeatureBuffer.Span.Slice(line * width, width);
    }

    /// <summary>All rows.</summary>
    public static FeatureRows RowsOf(Page page) => new(page.FeatureBuffer.Span, WidthOf(page));

    /// <summary>Columns of a row.</summary>
    public static int WidthOf(Page page) => page.HasMarkup ? Names.Length : TextWidth;
}
