using Extraction.Features;
using Extraction.Lexicons;
using Extraction.Model;

namespace Extraction.Labelling;

/// <summary>Labels lines by the phrases they hold.</summary>
/// <remarks>A phrase that is the whole line decides alone. One at an edge of a short line decides unless the body score is sure.
/// So does a long one that starts one of the last lines of the body. On longer lines a phrase only names the kind of what the score already calls chrome.</remarks>
internal sealed class PhraseStage(Lexicon lexicon) : ILabelStage
{
    private const int ShortWords = 12, LeastCaptionWords = 4, LongPhrase = 5, TrailerReach = 3;
    private const float SureBody = 0.9f;

    public void Apply(Page page)
    {
        for (var i = 0; i < page.Lines.Length; i++)
        {
            var found = page.Facts[i].Phrase;
            if (found < 0 || page.Verdicts[i].Label == Label.Headline) continue;
            var phrase = lexicon.Phrases[found];
            if (Decides(page, i, phrase)) page.Mark(i, LabelOf(page, i, phrase), (Rule)((int)Rule.FirstPhrase + found), Confidence(page, i, phrase));
        }
    }

    /// <summary>A placeholder word in front of a text is the label of a caption.</summary>
    private static Label LabelOf(Page page, int i, Phrase phrase) =>
        phrase.Label == Label.Placeholder && phrase.Place == PhrasePlace.Start && page.Facts[i].Tokens >= phrase.Words.Length + LeastCaptionWords
            ? Label.Caption : phrase.Label;

    private static bool Decides(Page page, int i, Phrase phrase)
    {
        ref readonly var facts = ref page.FactBuffer[i];
        if (phrase.Label == Label.Correction) return phrase.Place >= PhrasePlace.Start;
        if (!phrase.Label.IsChrome()) return page.Verdicts[i].Label == Label.Other;
        return phrase.Place switch
        {
            PhrasePlace.Whole => true,
            PhrasePlace.Start when IsPointer(phrase.Label, facts) => true,
            PhrasePlace.Start when phrase.Words.Length >= LongPhrase && i >= page.Layout.LastBody - TrailerReach => true,
            _ when page.Verdicts[i].Label == Label.Other => true,
            PhrasePlace.Start or PhrasePlace.End => facts.Words <= ShortWords && page.Scores[i] < SureBody && !facts.Is(LineTraits.Prose),
            _ => facts.Words <= ShortWords && page.Scores[i] < SureBody && !facts.Is(LineTraits.EndsSentence),
        };
    }

    /// <summary>"Read also: Some headline" and "3 responses to Some headline" point away however long the headline is.</summary>
    private static bool IsPointer(Label label, in LineFacts facts) =>
        label is Label.ReadMore or Label.Related or Label.CommentForm && !facts.Is(LineTraits.EndsSentence) && facts.Sentences == 0;

    private static float Confidence(Page page, int i, Phrase phrase)
    {
        var byPlace = phrase.Place switch
        {
            PhrasePlace.Whole => 0.95f,
            PhrasePlace.Start => 0.85f,
            PhrasePlace.End => 0.8f,
            _ => 0.75f,
        };
        return Math.Max(byPlace, 1 - page.Scores[i]);
    }
}
