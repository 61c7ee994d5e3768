using Extraction.Lexicons;
using Extraction.Model;

namespace Extraction.Labelling;

/// <summary>Labels lines by phrases of the caller's own: who writes a rule knows the pages.</summary>
internal sealed class OwnRuleStage(Lexicon lexicon) : ILabelStage
{
    public void Apply(Page page)
    {
        for (var i = 0; i < page.Lines.Length; i++)
        {
            var found = page.Facts[i].Phrase;
            if (found >= 0 && lexicon.Phrases[found] is { IsOwn: true, Label: var label }) page.Mark(i, label, (Rule)((int)Rule.FirstPhrase + found), confidence: 1);
        }
    }
}
