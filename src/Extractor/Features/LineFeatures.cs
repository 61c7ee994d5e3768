using Extraction.Model;

namespace Extraction.Features;

/// <summary>Features of the line itself.</summary>
internal static class LineFeatures
{
    public static void Fill(FeatureRow row, Page page, int i)
    {
        ref readonly var line = ref page.LineBuffer[i];
        ref readonly var facts = ref page.FactBuffer[i];
        Counts(row, line, facts);
        Traits(row, line, facts);
        Phrases(row, facts);
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

    private static void Traits(FeatureRow row, in Line line, in LineFacts facts)
    {
        row[(int)Feature.EndsSentence] = Bit(facts, LineTraits.EndsSentence);
        row[(int)Feature.EndsColon] = Bit(facts, LineTraits.EndsColon);
        row[(int)Feature.EndsEllipsis] = Bit(facts, LineTraits.EndsEllipsis);
        row[(int)Feature.StartsLower] = Bit(facts, LineTraits.StartsLower);
        row[(int)Feature.StartsQuote] = Bit(facts, LineTraits.StartsQuote);
        row[(int)Feature.StartsBullet] = Bit(facts, LineTraits.StartsBullet);
        row[(int)Feature.StartsWithNumber] = Bit(facts, LineTraits.StartsWithNumber);
        row[(int)Feature.Question] = Bit(facts, LineTraits.HasQuestion);
        row[(int)Feature.Price] = Bit(facts, LineTraits.HasPrice);
        row[(int)Feature.Url] = Bit(facts, LineTraits.HasUrl);
        row[(int)Feature.Separator] = Bit(facts, LineTraits.HasSeparator);
        row[(int)Feature.Prose] = Bit(facts, LineTraits.Prose);
        row[(int)Feature.TimeOnly] = Bit(facts, LineTraits.TimeOnly);
        row[(int)Feature.WholePhrase] = Bit(facts, LineTraits.WholePhrase);
        row[(int)Feature.ChromePhrase] = Bit(facts, LineTraits.ChromePhrase);
    }

    private static void Phrases(FeatureRow row, in LineFacts facts)
    {
        row[(int)Feature.SpeaksRelated] = Speaks(facts, Label.Related, Label.MostRead, Label.ReadMore);
        row[(int)Feature.SpeaksShare] = Speaks(facts, Label.Share, Label.Counter, Label.Tags);
        row[(int)Feature.SpeaksSubscribe] = Speaks(facts, Label.Subscribe, Label.Newsletter, Label.Advert);
        row[(int)Feature.SpeaksConsent] = Speaks(facts, Label.Consent, Label.Consent, Label.Consent);
        row[(int)Feature.SpeaksComment] = Speaks(facts, Label.Comment, Label.CommentForm, Label.CommentPolicy);
        row[(int)Feature.SpeaksForm] = Speaks(facts, Label.Form, Label.Other, Label.Placeholder);
        row[(int)Feature.SpeaksCopyright] = Speaks(facts, Label.Copyright, Label.Contact, Label.Copyright);
        row[(int)Feature.SpeaksNavigation] = Speaks(facts, Label.Navigation, Label.Breadcrumb, Label.SiteName);
        row[(int)Feature.SpeaksBio] = Speaks(facts, Label.AuthorBio, Label.AuthorBio, Label.AuthorBio);
    }

    private static float Speaks(in LineFacts facts, Label a, Label b, Label c) =>
        facts.Speaks(a) || facts.Speaks(b) || facts.Speaks(c) ? 1 : 0;

    private static float Bit(in LineFacts facts, LineTraits trait) => facts.Is(trait) ? 1 : 0;
}
