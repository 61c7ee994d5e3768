namespace Extraction.Labelling;

/// <summary>The rules that stages decide by. Their names in results are these names in lower case with hyphens. Rules from
/// <see cref="FirstPhrase"/> on are the phrases of the lexicon, by index.</summary>
internal enum Rule : ushort
{
    None,
    /// <summary>The body score passes the threshold of the page, or does not.</summary>
    Score,
    /// <summary>The headline score is the best of the page.</summary>
    HeadlineScore,
    /// <summary>A line between headline and body that stands apart from the body.</summary>
    UnderHeadline,
    /// <summary>A short line directly above the headline.</summary>
    AboveHeadline,
    /// <summary>The first line of the page, above the headline.</summary>
    TopOfPage,
    /// <summary>A heading inside the body: short, no sentence end, prose below.</summary>
    HeadingInBody,
    /// <summary>A line of names where bylines stand.</summary>
    BylineGrammar,
    /// <summary>A name that a bio below starts with.</summary>
    NameBeforeBio,
    /// <summary>Starts with the author's name and says what he or she does.</summary>
    BioAfterName,
    /// <summary>Nothing but dates and times, near the headline.</summary>
    DateGrammar,
    /// <summary>Dates and times away from the headline.</summary>
    StrayDate,
    /// <summary>Ends in a picture credit.</summary>
    CreditTail,
    /// <summary>Nothing but a picture credit.</summary>
    CreditAlone,
    /// <summary>The caption score says so.</summary>
    CaptionScore,
    /// <summary>Says the same as an earlier line.</summary>
    SaysTheSame,
    /// <summary>Keys or code that reached the page.</summary>
    TemplateKey,
    /// <summary>A run of times, markers and headlines.</summary>
    TimedList,
    /// <summary>Rules and appeals about commenting that follow the body.</summary>
    PolicyEssay,
    /// <summary>Lines that speak of cookies and consent, close together.</summary>
    ConsentCluster,
    /// <summary>A short sentence that the score narrowly misses, in or right behind the body.</summary>
    BetweenBody,
    /// <summary>In brackets after the body: who reported and edited.</summary>
    DeskCredit,
    /// <summary>Follows a heading that opens a list.</summary>
    UnderListHeading,
    /// <summary>A short line among short lines above the article.</summary>
    MenuRun,
    /// <summary>The teaser under a read-more line.</summary>
    Teaser,
    /// <summary>A number of things.</summary>
    CounterShape,
    /// <summary>Items between bars, dots or arrows.</summary>
    MenuShape,
    /// <summary>Hashtags.</summary>
    HashtagShape,
    /// <summary>Copyright sign, year or holder.</summary>
    CopyrightShape,
    /// <summary>Under a heading of reader comments.</summary>
    UnderComments,
    /// <summary>A class or id name of an element around it says so.</summary>
    ClassName,
    /// <summary>The kind of element around it says so.</summary>
    ElementContext,
    /// <summary>The preset asks for a surer or a weaker body.</summary>
    Preset,
    FirstPhrase = 256,
}
