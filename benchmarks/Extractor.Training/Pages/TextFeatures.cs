using Extraction.Features;
using Extraction.FrontEnds;
using Extraction.Lexicons;
using Extraction.Model;
using Extraction.Quality.Corpus;

namespace Extraction.Training.Pages;

/// <summary>Lines and features of the plain-text variant.</summary>
internal sealed class TextFeatures : IFeatureSource
{
    public IReadOnlyList<string> Names => FeatureMatrix.Names;

    public MeasuredPage Measure(GoldPage page)
    {
        using var measured = new Page { Text = page.ReadText().AsMemory() };
        PlainTextFrontEnd.Split(measured);
        FeaturePass.Measure(measured, Lexicon.Shared);
        FeatureMatrix.Fill(measured);
        var lines = new string[measured.Lines.Length];
        var words = new int[lines.Length];
        for (var i = 0; i < lines.Length; i++)
        {
            lines[i] = measured.View(i).Text.ToString();
            words[i] = measured.Facts[i].Words;
        }
        return new MeasuredPage(page, lines, words, measured.FeatureBuffer.Span.ToArray());
    }
}
