using Extraction.Features.Html;
using Extraction.Model;

namespace Extraction.Features;

/// <summary>What the models know of each line of a page, in rented memory; the trainer reads the same.</summary>
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
        MakeRoom(page, facts.Length);
        if (facts.IsEmpty) return;
        page.Work.Add((long)facts.Length * WidthOf(page) * 2);
        var columns = ColumnsOf(page);
        using var around = new Surroundings(page);
        LineFeatures.Fill(columns, page);
        PlaceFeatures.Fill(columns, page, around);
        NeighbourFeatures.Fill(columns, page);
        new PageFeatures(page, around).Fill(columns);
        FillCohesion(columns[Feature.Cohesion], page, around.BestSegment);
        if (page.HasMarkup) MarkupFeatures.Fill(page, classes, words);
    }

    /// <summary>What a line has in common with the best segment; lines with the same words have the same, unless they stand in it.</summary>
    private static void FillCohesion(Span<float> column, Page page, (int Start, int End) segment)
    {
        var (start, end) = segment;
        var facts = page.Facts;
        var cohesion = new Cohesion(stackalloc int[Cohesion.Size]);
        for (var i = start; i < end; i++) cohesion.Add(i, page.SlotsOf(i));
        for (var i = 0; i < column.Length; i++)
        {
            var isAdded = i >= start && i < end;
            var twin = facts[i].FirstTwin;
            var isKnown = twin >= 0 && !isAdded && (twin < start || twin >= end);
            column[i] = isKnown ? column[twin] : cohesion.Of(i, page.SlotsOf(i));
        }
    }

    /// <summary>Makes room for the matrix of a page; its cells are anything.</summary>
    public static void MakeRoom(Page page, int lines) => FeatureColumns.Make(page.FeatureBuffer, lines, WidthOf(page));

    /// <summary>The row of a line.</summary>
    public static FeatureRow Row(Page page, int line) => ColumnsOf(page)[line];

    /// <summary>All columns.</summary>
    public static FeatureColumns ColumnsOf(Page page) => FeatureColumns.Of(page.FeatureBuffer, page.Facts.Length);

    /// <summary>Columns of a row.</summary>
    public static int WidthOf(Page page) => page.HasMarkup ? Names.Length : TextWidth;
}
