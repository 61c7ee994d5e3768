using Extraction.Model;

namespace Extraction.Features;

/// <summary>Features of the lines directly above and below, of twins, and of headings passed on the way down.</summary>
internal static class NeighbourFeatures
{
    /// <summary>What stands above the first line and below the last.</summary>
    private static readonly LineFacts[] Nothing = new LineFacts[1];

    public static void Fill(FeatureRow row, Page page, int i, Surroundings around)
    {
        ReadOnlySpan<LineFacts> facts = page.Facts;
        Twins(row, facts[i]);
        Passed(row, around, i);
        Words(row, facts, i);
        Above(row, At(facts, i - 1), At(facts, i - 2));
        Below(row, At(facts, i + 1), At(facts, i + 2));
        row[(int)Feature.GapNext1] = i + 1 < facts.Length ? Logarithm.Of(page.Lines[i + 1].Gap) : 0;
    }

    private static ref readonly LineFacts At(ReadOnlySpan<LineFacts> facts, int i) => ref (uint)i < (uint)facts.Length ? ref facts[i] : ref Nothing[0];

    private static void Twins(FeatureRow row, in LineFacts facts)
    {
        row[(int)Feature.Twins] = Logarithm.Of(facts.Twins);
        row[(int)Feature.TwinBefore] = facts.FirstTwin >= 0 ? 1 : 0;
    }

    private static void Passed(FeatureRow row, Surroundings around, int i)
    {
        var (related, relatedCount) = around.Related(i);
        var (comment, commentCount) = around.Comments(i);
        row[(int)Feature.SinceRelated] = Logarithm.Of(related);
        row[(int)Feature.RelatedSoFar] = Logarithm.Of(relatedCount);
        row[(int)Feature.SinceComment] = Logarithm.Of(comment);
        row[(int)Feature.CommentsSoFar] = Logarithm.Of(commentCount);
    }

    private static void Words(FeatureRow row, ReadOnlySpan<LineFacts> facts, int i)
    {
        row[(int)Feature.WordsPrevious1] = Logarithm.Of(At(facts, i - 1).Words);
        row[(int)Feature.WordsPrevious2] = Logarithm.Of(At(facts, i - 2).Words);
        row[(int)Feature.WordsPrevious3] = Logarithm.Of(At(facts, i - 3).Words);
        row[(int)Feature.WordsNext1] = Logarithm.Of(At(facts, i + 1).Words);
        row[(int)Feature.WordsNext2] = Logarithm.Of(At(facts, i + 2).Words);
        row[(int)Feature.WordsNext3] = Logarithm.Of(At(facts, i + 3).Words);
    }

    private static void Above(FeatureRow row, in LineFacts one, in LineFacts two)
    {
        row[(int)Feature.ProsePrevious1] = Bit(one, LineTraits.Prose);
        row[(int)Feature.ProsePrevious2] = Bit(two, LineTraits.Prose);
        row[(int)Feature.EndsPrevious1] = Bit(one, LineTraits.EndsSentence);
        row[(int)Feature.CapitalPrevious1] = Share(one.CapitalWords, one.Tokens);
        row[(int)Feature.CapitalPrevious2] = Share(two.CapitalWords, two.Tokens);
        row[(int)Feature.StopwordsPrevious1] = Share(one.Stopwords, one.Tokens);
        row[(int)Feature.DigitPrevious1] = Share(one.NumberWords, one.Tokens);
        row[(int)Feature.ChromePrevious1] = Bit(one, LineTraits.ChromePhrase);
        row[(int)Feature.SentencesPrevious1] = Logarithm.Of(one.Sentences);
        row[(int)Feature.TwinsPrevious1] = Logarithm.Of(one.Twins);
        row[(int)Feature.DatePrevious1] = one.DateShare;
    }

    private static void Below(FeatureRow row, in LineFacts one, in LineFacts two)
    {
        row[(int)Feature.ProseNext1] = Bit(one, LineTraits.Prose);
        row[(int)Feature.ProseNext2] = Bit(two, LineTraits.Prose);
        row[(int)Feature.EndsNext1] = Bit(one, LineTraits.EndsSentence);
        row[(int)Feature.EndsNext2] = Bit(two, LineTraits.EndsSentence);
        row[(int)Feature.CapitalNext1] = Share(one.CapitalWords, one.Tokens);
        row[(int)Feature.CapitalNext2] = Share(two.CapitalWords, two.Tokens);
        row[(int)Feature.StopwordsNext1] = Share(one.Stopwords, one.Tokens);
        row[(int)Feature.DigitNext1] = Share(one.NumberWords, one.Tokens);
        row[(int)Feature.ChromeNext1] = Bit(one, LineTraits.ChromePhrase);
        row[(int)Feature.SentencesNext1] = Logarithm.Of(one.Sentences);
        row[(int)Feature.TwinsNext1] = Logarithm.Of(one.Twins);
        row[(int)Feature.DateNext1] = one.DateShare;
    }

    private static float Share(int part, int whole) => part / (float)Math.Max(1, whole);

    private static float Bit(in LineFacts facts, LineTraits trait) => facts.Is(trait) ? 1 : 0;
}
