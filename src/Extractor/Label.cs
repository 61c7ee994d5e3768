namespace Extraction;

/// <summary>What a line of a page is. Every line gets exactly one label.</summary>
/// <remarks>Content labels come first, then <see cref="Comment"/>, then the kinds of chrome: everything on a page that is not the article.</remarks>
public enum Label : byte
{
    /// <summary>The title of the article as the page prints it.</summary>
    Headline,
    /// <summary>A short overline above the headline: section, topic, series.</summary>
    Kicker,
    /// <summary>The summary under the headline (also called dek or lead-in).</summary>
    Standfirst,
    /// <summary>Who wrote it.</summary>
    Byline,
    /// <summary>When it was published or changed.</summary>
    Date,
    /// <summary>What a picture, video or graphic shows; may end in its credit.</summary>
    Caption,
    /// <summary>Whose picture it is, on a line of its own.</summary>
    Credit,
    /// <summary>A heading inside the body (also called crosshead).</summary>
    Subheading,
    /// <summary>The text of the article; on a forum page the posts.</summary>
    Body,
    /// <summary>A correction, clarification or editor's note.</summary>
    Correction,
    /// <summary>A reader's comment under the article.</summary>
    Comment,
    /// <summary>Chrome: the name of the site or its slogan.</summary>
    SiteName,
    /// <summary>Chrome: menus, skip links, pagination.</summary>
    Navigation,
    /// <summary>Chrome: where the page stands in the site.</summary>
    Breadcrumb,
    /// <summary>Chrome: a pointer to another article inside this one, and its teaser.</summary>
    ReadMore,
    /// <summary>Chrome: lists of other articles.</summary>
    Related,
    /// <summary>Chrome: lists of popular articles.</summary>
    MostRead,
    /// <summary>Chrome: a timed or coded list of headlines or quotes.</summary>
    Ticker,
    /// <summary>Chrome: tags, topics and keywords.</summary>
    Tags,
    /// <summary>Chrome: share, print and follow controls.</summary>
    Share,
    /// <summary>Chrome: newsletter sign-up.</summary>
    Newsletter,
    /// <summary>Chrome: subscription, registration and donation prompts.</summary>
    Subscribe,
    /// <summary>Chrome: cookie and privacy prompts.</summary>
    Consent,
    /// <summary>Chrome: rules and appeals about commenting.</summary>
    CommentPolicy,
    /// <summary>Chrome: the form and the controls of a comment section.</summary>
    CommentForm,
    /// <summary>Chrome: who the author is.</summary>
    AuthorBio,
    /// <summary>Chrome: advertisements and their markers.</summary>
    Advert,
    /// <summary>Chrome: copyright and licence lines.</summary>
    Copyright,
    /// <summary>Chrome: addresses, telephone numbers, tip lines.</summary>
    Contact,
    /// <summary>Chrome: numbers of views, shares, comments, minutes to read.</summary>
    Counter,
    /// <summary>Chrome: labels that stand for something not in the text, such as "Image caption".</summary>
    Placeholder,
    /// <summary>Chrome: template keys and code that reached the page by mistake.</summary>
    TemplateLeak,
    /// <summary>Chrome: repeats an earlier line, which the block names.</summary>
    Duplicate,
    /// <summary>Chrome: labels and buttons of forms.</summary>
    Form,
    /// <summary>Chrome of no more exact kind.</summary>
    Other,
}
