using Extraction.Model;

namespace Extraction.Features;

/// <summary>Features of the lines directly above and below, of twins, and of headings passed on the way down.</summary>
internal static class NeighbourFeatures
{
    /// <summary>Columns that say of a line near by what another column says of the line itself.</summary>
    private static readonly (Feature To, Feature From, int Lines)[] Shifts =
    [
        (Feature.WordsPrevious1, Feature.LogWords, -1), (Feature.WordsPrevious2, Feature.LogWords, -2), (Feature.WordsPrevious3, Feature.LogWords, -3),
        (Feature.WordsNext1, Feature.LogWords, 1), (Feature.WordsNext2, Feature.LogWords, 2), (Feature.WordsNext3, Feature.LogWords, 3),
        (Feature.ProsePrevious1, Feature.Prose, -1), (Feature.ProsePrevious2, Feature.Prose, -2), (Feature.ProseNext1, Feature.Prose, 1), (Feature.ProseNext2, Feature.Prose, 2),
        (Feature.EndsPrevious1, Feature.EndsSentence, -1), (Feature.EndsNext1, Feature.EndsSentence, 1), (Feature.EndsNext2, Feature.EndsSentence, 2),
        (Feature.CapitalPrevious1, Feature.CapitalShare, -1), (Feature.CapitalPrevious2, Feature.CapitalShare, -2),
        (Feature.CapitalNext1, Feature.CapitalShare, 1), (Feature.CapitalNext2, Feature.CapitalShare, 2),
        (Feature.StopwordsPrevious1, Feature.StopwordShare, -1), (Feature.StopwordsNext1, Feature.StopwordShare, 1),
        (Feature.ChromePrevious1, Feature.ChromePhrase, -1), (Feature.ChromeNext1, Feature.ChromePhrase, 1),
        (Feature.SentencesPrevious1, Feature.LogSentences, -1), (Feature.SentencesNext1, Feature.LogSentences, 1),
        (Feature.TwinsPrevious1, Feature.Twins, -1), (Feature.TwinsNext1, Feature.Twins, 1),
        (Feature.DatePrevious1, Feature.DateShare, -1), (Feature.DateNext1, Feature.DateShare, 1), (Feature.GapNext1, Feature.Gap, 1),
    ];

    /// <summary>Fills the columns once those of the lines themselves are filled.</summary>
    public static void Fill(FeatureColumns columns, Page page)
    {
        ReadOnlySpan<LineFacts> facts = page.Facts;
        Twins(columns[Feature.Twins], columns[Feature.TwinBefore], facts);
        Since(columns[Feature.SinceRelated], columns[Feature.RelatedSoFar], facts, LineTraits.RelatedHeading);
        Since(columns[Feature.SinceComment], columns[Feature.CommentsSoFar], facts, LineTraits.CommentHeading);
        Numbers(columns[Feature.DigitPrevious1], columns[Feature.DigitNext1], facts);
        foreach (var (to, from, lines) in Shifts) columns.Shift(to, from, lines);
    }

    private static void Twins(Span<float> twins, Span<float> before, ReadOnlySpan<LineFacts> facts)
    {
        for (var i = 0; i < facts.Length; i++)
        {
            twins[i] = Logarithm.Of(facts[i].Twins);
            before[i] = facts[i].FirstTwin >= 0 ? 1 : 0;
        }
    }

    /// <summary>Lines since the last one with a trait, itself 0, and how many such lines there were.</summary>
    private static void Since(Span<float> since, Span<float> soFar, ReadOnlySpan<LineFacts> facts, LineTraits trait)
    {
        var (lines, count, log) = (Surroundings.Far, 0, 0f);
        for (var i = 0; i < facts.Length; i++)
        {
            if (facts[i].Is(trait)) (lines, log) = (0, Logarithm.Of(++count));
            else lines = Math.Min(Surroundings.Far, lines + 1);
            since[i] = Logarithm.Of(lines);
            soFar[i] = log;
        }
    }

    /// <summary>Share of numbers among the words of the lines above and below.</summary>
    private static void Numbers(Span<float> previous, Span<float> next, ReadOnlySpan<LineFacts> facts)
    {
        previous[0] = next[^1] = 0;
        for (var i = 0; i < facts.Length; i++)
        {
            var share = facts[i].NumberWords / (float)Math.Max(1, facts[i].Tokens);
            if (i > 0) next[i - 1] = share;
            if (i + 1 < previous.Length) previous[i + 1] = share;
        }
    }
}
