namespace Extraction.Metadata;

/// <summary>Names of sources that one class gives and another asks for, as <see cref="Document.Sources"/> tells them.</summary>
internal static class MetadataSources
{
    /// <summary>JSON-LD: the article of the page, the page itself, and the site.</summary>
    public const string JsonArticle = "json-ld", JsonPage = "json-ld:webpage", JsonSite = "json-ld:site";

    /// <summary>The head: the <c>title</c> element, and what Open Graph calls the time of publication.</summary>
    public const string Title = "title", PublishedTime = "article:published_time";

    /// <summary>Elements in the text: properties, <c>time</c>, and links with <c>rel</c> author.</summary>
    public const string Microdata = "microdata", Time = "time", AuthorRelation = "rel:author";
}
