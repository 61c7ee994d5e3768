namespace Extraction.Features;

/// <summary>The columns of the feature matrix: what the fitted models know of a line. Names appear in the weight files and in explanations.</summary>
/// <remarks>Logarithms are natural, of 1 + n. "Prose" words stand in lines with <see cref="LineTraits.Prose"/>. Definitions follow the study
/// behind the weights; a few come from boilerpipe (neighbour lengths), BTE (best segment) and jusText (stopword share).</remarks>
internal enum Feature : byte
{
    // The line itself.
    LogWords, LogChars, WordLength, StopwordShare, CapitalShare, AllCapsShare, DigitShare, SymbolShare, LogCommas, CommaRate,
    LogSentences, EndsSentence, EndsColon, EndsEllipsis, StartsLower, StartsQuote, StartsBullet, StartsWithNumber, Question, Price, Url,
    Separator, Prose, Gap, Heading, DateShare, TimeOnly, Byline, Credit, WholePhrase, ChromePhrase, UnspacedShare,
    SpeaksRelated, SpeaksShare, SpeaksSubscribe, SpeaksConsent, SpeaksComment, SpeaksForm, SpeaksCopyright, SpeaksNavigation, SpeaksBio,
    // Where it stands.
    Position, WordPosition, LogIndex, LogIndexFromEnd, ProsePosition, ProsePositionFromEnd,
    // The lines around it.
    ProseBefore1, ProseBefore3, ProseBefore8, ProseBefore20, ProseAfter1, ProseAfter3, ProseAfter8, ProseAfter20,
    MeanWords3, MeanWords10, ProseShare3, ProseShare10, SinceProse, UntilProse, InBestSegment, FromBestSegment,
    ShortRun, ShortRunBefore, ShortRunAfter, HeadingLike, MeanLogWords5, SpreadLogWords5, ChromeShare3, ChromeShare10,
    SinceRelated, RelatedSoFar, SinceComment, CommentsSoFar, Twins, TwinBefore,
    WordsPrevious1, WordsPrevious2, WordsPrevious3, WordsNext1, WordsNext2, WordsNext3,
    ProsePrevious1, ProsePrevious2, ProseNext1, ProseNext2, EndsPrevious1, EndsNext1, EndsNext2, CapitalPrevious1, CapitalPrevious2,
    CapitalNext1, CapitalNext2, StopwordsPrevious1, StopwordsNext1, DigitPrevious1, DigitNext1, ChromePrevious1, ChromeNext1,
    SentencesPrevious1, SentencesNext1, TwinsPrevious1, TwinsNext1, DatePrevious1, DateNext1, GapNext1,
    // The page.
    PageWords, PageLines, PageProseShare, PageProseLines, PageLongestLine, PageMeanWords, PageBestSegmentShare, PagePrices, PageDates,
    PageComments, PageForms, PageQuestions, PageShortShare, PageTwinShare, PageGapShare,
    Cohesion,
    // Known once the body is scored; the models of roles read them.
    BodyScore, BodyScorePrevious1, BodyScorePrevious2, BodyScoreNext1, BodyScoreNext2, BodyScoreNext8, BodyScoreBefore8,
    FromFirstBody, FromLastBody, OverThreshold, BodyCohesion,
}
