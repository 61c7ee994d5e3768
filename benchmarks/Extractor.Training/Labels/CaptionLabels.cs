using Extraction.Quality.Metrics;
using Extraction.Training.Pages;

namespace Extraction.Training.Labels;

/// <summary>Which lines are captions. Only one set has gold captions; body lines of the other sets are known not to be any.</summary>
internal static class CaptionLabels
{
    private const float OtherWeight = 0.3f, BodyWeight = 0.1f, LeastAgreement = 0.5f;
    private const int LeastChars = 12;

    public static LineLabel[] Of(MeasuredPage page) =>
        page.Gold.Dataset == "fundus-pub" ? OfCaptions(page) : page.Gold.Body is null ? new LineLabel[page.Lines.Length] : OfBody(page);

    private static LineLabel[] OfCaptions(MeasuredPage page)
    {
        var captions = page.Gold.Captions.Select(ScorerText.Fold).Where(caption => caption.Length >= LeastChars).ToList();
        return [.. page.Lines.Select(line => Of(ScorerText.Fold(line), captions))];
    }

    private static LineLabel Of(string line, List<string> captions)
    {
        var isCaption = line.Length >= LeastChars && captions.Exists(caption => FieldMatch.IsClose(line, caption, LeastAgreement));
        return new LineLabel(isCaption, isCaption ? 1 : OtherWeight);
    }

    private static LineLabel[] OfBody(MeasuredPage page) =>
        [.. BodyLabels.Of(page).Select(label => new LineLabel(false, label.IsTarget ? BodyWeight : 0))];
}
