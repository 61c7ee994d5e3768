using Extraction.Model;

namespace Extraction.Labelling;

/// <summary>Finds the densest run of body lines: the article. Stray body lines above and below it stay body but do not anchor roles.</summary>
internal sealed class LayoutStage : ILabelStage
{
    /// <summary>What a chrome line costs the run, in words; long runs of chrome end it.</summary>
    private const float ChromeCost = 3, MostChromeWords = 8;

    public void Apply(Page page)
    {
        page.Layout = Layout.None;
        float best = 0, sum = 0;
        var start = -1;
        for (var i = 0; i < page.Lines.Length; i++)
        {
            var words = page.Facts[i].Words;
            var body = page.Verdicts[i].Label == Label.Body;
            if (sum <= 0 && body) (sum, start) = (0, i);
            if (start < 0) continue;
            sum += body ? words * page.Scores[i] : -Math.Min(words, MostChromeWords) - ChromeCost;
            if (!body || sum <= best) continue;
            best = sum;
            page.Layout.FirstBody = start;
            page.Layout.LastBody = i;
        }
    }
}
