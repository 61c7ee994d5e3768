using Extraction.Features;
using Extraction.Labelling;
using Extraction.Model;
using Extraction.Quality.Corpus;

namespace Extraction.Training.Pages;

/// <summary>A labelled page as the library measures it, kept in memory for the whole run. Its matrix changes once: when out-of-fold body
/// scores fill the columns that the models of roles read.</summary>
internal sealed class MeasuredPage(GoldPage gold, string[] lines, Page working, bool isCrop)
{
    /// <summary>What people say is on it.</summary>
    public GoldPage Gold => gold;

    public string[] Lines => lines;

    /// <summary>The library's working set of it.</summary>
    public Page Working => working;

    /// <summary>Whether it is a part of a page, for fitting only.</summary>
    public bool IsCrop => isCrop;

    public string Domain { get; } = Domains.Of(gold.Url, gold.Id);

    public int Words(int line) => Working.Facts[line].Words;

    public FeatureRow Row(int line) => FeatureMatrix.Row(Working, line);

    /// <summary>Scores the body and fills the columns of the role models, as the first stages of the library do.</summary>
    public void ScoreBody(TreeModel body, CutModel cuts)
    {
        new BodyScoreStage(body, cuts).Apply(Working);
        new LayoutStage().Apply(Working);
        RoleFeatures.Fill(Working);
    }
}
