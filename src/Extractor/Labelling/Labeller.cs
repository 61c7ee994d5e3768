using Extraction.Features;
using Extraction.Lexicons;
using Extraction.Model;

namespace Extraction.Labelling;

/// <summary>Labels the lines of measured pages of one kind. Immutable and thread-safe.</summary>
internal sealed class Labeller(Lexicon lexicon, Models models, ExtractorOptions options)
{
    private readonly ILabelStage[] _stages = Stages.All(lexicon, models, options);

    public void Label(Page page)
    {
        FeatureMatrix.Fill(page, models.Classes, models.Words); // counts → the rows that models read
        foreach (var stage in _stages) stage.Apply(page);
    }
}
