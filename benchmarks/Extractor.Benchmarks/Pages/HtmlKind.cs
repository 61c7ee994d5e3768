namespace Extraction.Benchmarks.Pages;

/// <summary>The kinds of HTML pages that are measured.</summary>
public enum HtmlKind
{
    /// <summary>Generated articles, 60 to 400 KB, some in Cyrillic, Arabic and Chinese.</summary>
    News,
    /// <summary>Generated threads, 40 to 250 KB.</summary>
    Forum,
    /// <summary>Generated lists of cards, 60 to 300 KB.</summary>
    Listing,
    /// <summary>Generated pages of a manual, 30 to 200 KB.</summary>
    Documentation,
    /// <summary>A sample of real pages; only where the labelled corpus is present.</summary>
    Corpus,
}
