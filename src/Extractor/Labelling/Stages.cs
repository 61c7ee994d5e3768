using Extraction.Lexicons;
using Extraction.Model;

namespace Extraction.Labelling;

/// <summary>One step of the labelling. Keeps nothing between pages; may overrule earlier steps, never removes a line.</summary>
internal interface ILabelStage
{
    void Apply(Page page);
}

/// <summary>The order of the labelling. The order is knowledge: evidence that needs no neighbours first, roles by position next, repair last.</summary>
internal static class Stages
{
    public static ILabelStage[] All(Lexicon lexicon, Models models, ExtractorOptions options) =>
    [
        new BodyScoreStage(models.Body, models.Cuts),   // body or chrome, by the fitted score and the threshold of the page
        new LayoutStage(),                          // where the article starts and ends
        new HeadlineStage(models.Headline),         // the line that best looks like its headline
        new PhraseStage(lexicon),                   // what phrases say, where the score agrees or the phrase is the whole line
        .. OwnRules(lexicon),                       // what the caller's own rules say, for the stages that look at neighbours
        new ConsentStage(),                         // cookie texts that read like prose
        new ShapeStage(),                           // template keys, counters, menus, copyright
        new CaptionStage(models.Caption),           // captions and credits, in and above the body
        new DateStage(),                            // dates near the headline, stray dates elsewhere
        new BylineStage(lexicon),                   // names near the headline or after the body, and their bios
        new MarkupStage(),                          // of HTML, what class names and elements speak of
        new HeadStage(),                            // site name, kicker, standfirst, menus above the headline
        new ClosingLineStage(),                     // short sentences that the score narrowly misses
        new SubheadingStage(),                      // headings inside the body
        new TickerStage(),                          // timed lists
        new CommentPolicyStage(),                   // comment rules that read like prose
        new ListHeadingStage(),                     // what follows "Most read", "Related", "Comments"
        new DuplicateStage(),                       // lines that repeat content point at their first print
        new PresetStage(options.BodyBias),          // moves body and chrome for Precise and Generous, nothing else
        .. OwnRules(lexicon),                       // again: they have the last word
    ];

    private static ILabelStage[] OwnRules(Lexicon lexicon) => lexicon.HasOwnPhrases ? [new OwnRuleStage(lexicon)] : [];
}
