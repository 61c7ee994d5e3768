using Extraction.Model;

namespace Extraction.Features;

/// <summary>Features of the line itself.</summary>
internal static class LineFeatures
{
    /// <summary>The columns that are 1 where a line has a trait.</summary>
    private static readonly (Feature Feature, LineTraits Trait)[] Traits =
    [
        (Feature.EndsSentence, LineTraits.EndsSentence), (Feature.EndsColon, LineTraits.EndsColon), (Feature.EndsEllipsis, LineTraits.EndsEllipsis),
        (Feature.StartsLower, LineTraits.StartsLower), (Feature.StartsQuote, LineTraits.StartsQuote), (Feature.StartsBullet, LineTraits.StartsBullet),
        (Feature.StartsWithNumber, LineTraits.StartsWithNumber), (Feature.Question, LineTraits.HasQuestion), (Feature.Price, LineTraits.HasPrice),
        (Feature.Url, LineTraits.HasUrl), (Feature.Separator, LineTraits.HasSeparator), (Feature.Prose, LineTraits.Prose),
        (Feature.TimeOnly, LineTraits.TimeOnly), (Feature.WholePhrase, LineTraits.WholePhrase), (Feature.ChromePhrase, LineTraits.ChromePhrase),
    ];

    /// <summary>The columns that are 1 where a phrase of a line speaks of a label.</summary>
    private static readonly (Feature Feature, ulong Labels)[] Phrases =
    [
        (Feature.SpeaksRelated, Of(Label.Related, Label.MostRead, Label.ReadMore)), (Feature.SpeaksShare, Of(Label.Share, Label.Counter, Label.Tags)),
        (Feature.SpeaksSubscribe, Of(Label.Subscribe, Label.Newsletter, Label.Advert)), (Feature.SpeaksConsent, Of(Label.Consent)),
        (Feature.SpeaksComment, Of(Label.Comment, Label.CommentForm, Label.CommentPolicy)), (Feature.SpeaksForm, Of(Label.Form, Label.Other, Label.Placeholder)),
        (Feature.SpeaksCopyright, Of(Label.Copyright, Label.Contact)), (Feature.SpeaksNavigation, Of(Label.Navigation, Label.Breadcrumb, Label.SiteName)),
        (Feature.SpeaksBio, Of(Label.AuthorBio)),
    ];

    public static void Fill(FeatureColumns columns, Page page)
    {
        using var buffer = new Buffer<uint>();
        var flags = buffer.Resize(columns.Stride);
        var facts = page.Facts;
        for (var i = 0; i < facts.Length; i++)
        {
            Counts(columns[i], page.LineBuffer[i], facts[i]);
            flags[i] = (uint)facts[i].Traits;
        }
        foreach (var (feature, trait) in Traits) columns.Mark(feature, flags, (uint)trait);
        for (var i = 0; i < facts.Length; i++) flags[i] = FlagsOf(facts[i].PhraseLabels);
        for (var i = 0; i < Phrases.Length; i++) columns.Mark(Phrases[i].Feature, flags, 1U << i);
    }

    private static void Counts(FeatureRow row, in Line line, in LineFacts facts)
    {
        float words = Math.Max(1, facts.Words), chars = Math.Max(1, line.Length), tokens = Math.Max(1, facts.Tokens);
        row[(int)Feature.LogWords] = Logarithm.Of(facts.Words);
        row[(int)Feature.LogChars] = Logarithm.Of(line.Length);
        row[(int)Feature.WordLength] = chars / words;
        row[(int)Feature.StopwordShare] = facts.Stopwords / tokens;
        row[(int)Feature.CapitalShare] = facts.CapitalWords / tokens;
        row[(int)Feature.AllCapsShare] = facts.AllCapsWords / tokens;
        row[(int)Feature.DigitShare] = facts.Digits / chars;
        row[(int)Feature.SymbolShare] = facts.Symbols / chars;
        row[(int)Feature.LogCommas] = Logarithm.Of(facts.Commas);
        row[(int)Feature.CommaRate] = facts.Commas / words;
        row[(int)Feature.LogSentences] = Logarithm.Of(facts.Sentences);
        row[(int)Feature.UnspacedShare] = facts.UnspacedChars / chars;
        row[(int)Feature.Gap] = Logarithm.Of(line.Gap);
        row[(int)Feature.Heading] = line.HeadingLevel;
        row[(int)Feature.DateShare] = facts.DateShare;
        row[(int)Feature.Byline] = facts.Byline;
        row[(int)Feature.Credit] = facts.Credit;
    }

    /// <summary>Bit n is set where the labels are those of <see cref="Phrases"/> n.</summary>
    private static uint FlagsOf(ulong labels)
    {
        if (labels == 0) return 0;
        var flags = 0U;
        for (var i = 0; i < Phrases.Length; i++)
            if ((labels & Phrases[i].Labels) != 0) flags |= 1U << i;
        return flags;
    }

    private static ulong Of(params ReadOnlySpan<Label> labels)
    {
        var bits = 0UL;
        foreach (var label in labels) bits |= 1UL << (int)label;
        return bits;
    }
}
