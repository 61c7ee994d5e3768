using Extraction.Labelling;
using Extraction.Quality.Predictions;
using Extraction.Training.Pages;

namespace Extraction.Training.Evaluation;

/// <summary>Makes an extractor from a model, for pages that the model has not seen.</summary>
internal delegate Func<MeasuredPage, Prediction> PredictorOf(TreeModel model);

/// <summary>What a model is judged by.</summary>
internal static class Predictors
{
    /// <summary>The model alone: the lines over the threshold of their page are the main text.</summary>
    public static Func<MeasuredPage, Prediction> Alone(TreeModel model) => page =>
    {
        var probabilities = new float[page.Lines.Length];
        for (var i = 0; i < probabilities.Length; i++) probabilities[i] = TreeModel.Probability(model.Score(page.Row(i)));
        var threshold = PageThreshold.Find(probabilities, page.Words);
        return Of(page, page.Lines.Where((_, i) => probabilities[i] >= threshold));
    };

    /// <summary>Whatever makes main text of a page's plain text: the whole extractor with the model in it.</summary>
    public static PredictorOf Text(Func<TreeModel, string, string> mainText) =>
        model => page => new Prediction { Id = page.Gold.Id, Text = mainText(model, page.Gold.ReadText()) };

    public static Prediction Of(MeasuredPage page, IEnumerable<string> lines) => new() { Id = page.Gold.Id, Text = string.Join('\n', lines) };
}
