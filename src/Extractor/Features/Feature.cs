namespace Extraction.Features;

/// <summary>The columns of the feature matrix: what the fitted models know of a line. Names appear in the weight files and in explanations.</summary>
/// <remarks>Logarithms are natural, of 1 + n. "Prose" words stand in lines with <see cref="LineTraits.Prose"/>. Definitions follow the study
/// behind the weights; a few come from boilerpipe (neighbour lengths), BTE (best segment) and jusText (stopword share).</remarks>
internal enum Feature : short
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
    // From here on known of HTML only. The line itself.
    LinkShare, LogLinks, BoldShare, LogImages, Depth,
    IsParagraph, IsBox, IsItem, IsCell, IsCode, IsQuote, IsDefinition, IsControl,
    // What it stands in.
    InArticle, InMain, InNav, InAside, InHeader, InFooter, InForm, InFigure, InFigcaption, InDialog, InTable, InList, InHeading, InButton,
    InAddress, InTime, InComments, InDetails, InSection, InBlockLink, Hidden, NoScript, AfterBreak,
    // What the class and id names of itself, its block and all around it say, as fitted log-odds.
    ClassOwn, ClassNear, ClassFar, ClassSum, ClassPrevious1, ClassNext1,
    // What its words say, as fitted log-odds.
    WordSum, WordMean, WordPrevious1, WordNext1,
    // The smallest container with 40, 60 and 80 % of the prose; Readability's container.
    In40, From40, Below40, Words40, In60, From60, Below60, Words60, In80, From80, Words80,
    Readability, RelativeReadability, InMostReadable,
    // The elements it stands in, from the inside: its block, the one around it …
    Siblings0, Words1, LinkShare1, ProseShare1, Lines1, MeanWords1, ParagraphShare1, Siblings1,
    LinkShare2, ProseShare2, ParagraphShare2, Siblings2, MeanWords2, LinkShare3, ProseShare3Up, ParagraphShare3, MeanWords3Up, Headings3,
    ArticleWords, ArticleProse, ListItems, ListLinkShare, ListMeanWords, OrderedList, TableWords, TableLinkShare,
    // The most repeated of them: cards, posts, rows; and all of its kind together.
    Repeats, RepeatWords, RepeatLinkShare, RepeatProse, RepeatLevel, GroupWords, GroupLinkShare, GroupProse, GroupSize, GroupFromTitle, GroupsSinceTitle, GroupRank,
    // All lines with the same tags around them, and with the same class too.
    PathLines, PathMeanWords, PathLinkShare, PathProse, PathProseShare, KindLines, KindMeanWords, KindLinkShare, KindProseShare,
    // The heading above it and what stands under that.
    SinceHeading, HeadingAbove, UnderRelated, UnderComments, SectionWords, SectionProse, SectionLinkShare, RelatedHeadings, CommentHeadings, UnderChrome, ChromeHeadings,
    // Against title and description in the head of the page.
    TitleOverlap, TitleLikeness, DescriptionOverlap, HasTitle, FromTitle, AfterTitle,
    // The lines around it.
    SameParentPrevious1, SameParentNext1, SamePathPrevious1, SamePathNext1, DepthPrevious1, DepthNext1,
    LinkPrevious1, LinkPrevious2, LinkNext1, LinkNext2, ItemPrevious1, ItemNext1, LikenessPrevious1, LikenessNext1,
    ImagesPrevious1, ImagesNext1, SaysImage,
    // What class and id names call it.
    NamedHeadline, NamedKicker, NamedStandfirst, NamedByline, NamedDate, NamedCaption, NamedCredit, NamedChrome,
    // The page.
    PageParagraphShare, PageLinkShare, PageItemShare, PageCellShare, PageHeadings, PageMainHeadings, PageMainShare, PageArticles,
    PageArticleProse, PageCommentWords, PageNavShare, PageMostRepeats, PageTwinWords, PageTimes,
    PageTypeArticle, PageTypeProduct, PageTypeWebsite, DataArticle, DataProduct, DataForum, DataList,
    AddressDepth, AddressDashes, AddressNumber, AddressDate, AddressRoot, AddressQuery,
    AddressForum, AddressProduct, AddressDocumentation, AddressArticle, AddressList, AddressService,
    SoftwareForum, SoftwareDocumentation, SoftwareShop,
}
