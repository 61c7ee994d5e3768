using Extraction.Features;
using Extraction.Quality.Predictions;
using Extraction.Training.Fitting;
using Extraction.Training.Pages;

namespace Extraction.Training.Labels;

/// <summary>Something a model looks for in lines.</summary>
/// <param name="Name">Its name in file names and options.</param>
/// <param name="ReadsScores">Whether its model may read the columns that body scores fill; the body model cannot: they hold nothing yet when the library asks it.</param>
/// <param name="Label">Labels each line of a page; weight 0 where the gold says nothing.</param>
/// <param name="Trees">Size of its model.</param>
internal sealed record Target(string Name, bool ReadsScores, Func<MeasuredPage, LineLabel[]> Label, TreeOptions Trees)
{
    public static Target Body { get; } = new("body", ReadsScores: false, BodyLabels.Of, new TreeOptions { Trees = 120, Leaves = 32, Depth = 6, Rate = 0.1, Settle = [(12, 1.45f), (24, 1.9f), (48, 2.2f)] });

    /// <summary>HTML gives more evidence, and more trees to weigh it.</summary>
    private static Target HtmlBody { get; } = Body with { Trees = new TreeOptions { Trees = 160, Leaves = 32, Depth = 7, Rate = 0.08, FeatureShare = 0.35, Settle = [(16, 1.8f), (32, 2.3f), (64, 2.7f)] } };

    /// <summary>Fewer lines are headlines, so smaller trees tell them.</summary>
    public static Target Headline { get; } = new("headline", ReadsScores: true, HeadlineLabels.Of, new TreeOptions { Trees = 100, Leaves = 16, Depth = 5, MinLines = 20, Settle = [(8, 4.2f), (24, 4.8f), (48, 4.8f)] });

    /// <summary>Tags make the first trees so sure that rare kinds of headlines need more of them to be told.</summary>
    private static Target HtmlHeadline { get; } = Headline with { Trees = Headline.Trees with { Settle = [(24, 5.5f)] } };

    public static Target Caption { get; } = new("caption", ReadsScores: true, CaptionLabels.Of, new TreeOptions { Trees = 40, Leaves = 12, Depth = 4, MinLines = 20, Settle = [(8, 4.2f)] });

    public static Target BodyOf(PageVariant variant) => variant == PageVariant.Text ? Body : HtmlBody;

    public static Target HeadlineOf(PageVariant variant) => variant == PageVariant.Text ? Headline : HtmlHeadline;

    /// <summary>The columns its model may read on pages of a variant, in order.</summary>
    public int[] ColumnsOf(PageVariant variant) =>
        [.. Enumerable.Range(0, variant == PageVariant.Text ? (int)Feature.LinkShare : FeatureMatrix.Names.Length)
            .Where(column => ReadsScores || column is < (int)Feature.BodyScore or >= (int)Feature.LinkShare)];
}
