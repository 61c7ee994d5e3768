using Extraction.Features;
using Extraction.Training.Fitting;
using Extraction.Training.Pages;

namespace Extraction.Training.Labels;

/// <summary>Something a model looks for in lines.</summary>
/// <param name="Name">Its name in file names and options.</param>
/// <param name="Features">Names of the columns its model may read: the first ones of the matrix.</param>
/// <param name="Label">Labels each line of a page; weight 0 where the gold says nothing.</param>
/// <param name="Trees">Size of its model.</param>
internal sealed record Target(string Name, IReadOnlyList<string> Features, Func<MeasuredPage, LineLabel[]> Label, TreeOptions Trees)
{
    /// <summary>Reads no column that its own scores fill: those hold nothing yet when the library asks it.</summary>
    public static Target Body { get; } = new("body", FeatureMatrix.Names[..(int)Feature.BodyScore], BodyLabels.Of, new TreeOptions { Trees = 120, Leaves = 32, Depth = 6, Rate = 0.1 });

    /// <summary>Fewer lines are headlines, so smaller trees tell them.</summary>
    public static Target Headline { get; } = new("headline", FeatureMatrix.Names, HeadlineLabels.Of, new TreeOptions { Trees = 100, Leaves = 16, Depth = 5, MinLines = 20 });

    public static Target Caption { get; } = new("caption", FeatureMatrix.Names, CaptionLabels.Of, new TreeOptions { Trees = 40, Leaves = 12, Depth = 4, MinLines = 20 });
}
