namespace Extraction.Metadata;

/// <summary>The order of trust between readers; lower is trusted more. Meta elements add their place in <c>Data/metadata.txt</c> to theirs.</summary>
internal static class Trust
{
    public const int Article = 0;
    public const int Publisher = 150;      // after og:site_name
    public const int Meta = 100;
    public const int ArticleName = 190;
    public const int Organisation = 195;
    public const int Item = 200;           // microdata of an article
    public const int LooseProperty = 210;  // a property outside any item
    public const int Page = 220;           // what JSON-LD says of the web page rather than the article
    public const int Byline = 225;         // an element whose class names say byline
    public const int Relation = 230;
    public const int AuthorLink = 235;     // a link to the page of an author
    public const int Member = 238;         // who opened a discussion
    public const int Time = 240;
    public const int Element = 250;
}
