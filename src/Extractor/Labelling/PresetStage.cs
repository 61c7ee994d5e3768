using Extraction.Model;

namespace Extraction.Labelling;

/// <summary>Moves the border between body and chrome for callers who want precision or recall. Only lines that the score alone decided
/// change sides, so presets never change the analysis of other lines.</summary>
internal sealed class PresetStage(float bias) : ILabelStage
{
    public void Apply(Page page)
    {
        if (bias == 0) return;
        for (var i = 0; i < page.Lines.Length; i++)
        {
            ref var verdict = ref page.Verdicts[i];
            if (verdict.Rule != Rule.Score) continue;
            var body = page.Scores[i] + bias >= page.Threshold;
            if (body == (verdict.Label == Label.Body)) continue;
            page.Mark(i, body ? Label.Body : Label.Other, Rule.Preset, 0.5f);
        }
    }
}
