using Extraction.Quality.Corpus;

namespace Extraction.Quality.Predictions;

/// <summary>Which form of a page an extractor is given.</summary>
internal enum PageVariant
{
    /// <summary>The bytes as fetched.</summary>
    Html,
    /// <summary>The plain-text variant, without tags and links.</summary>
    Text,
}

/// <summary>The one place where the library is called.</summary>
internal static class PageVariants
{
    public static string ToName(this PageVariant variant) => variant == PageVariant.Text ? "text" : "html";

    public static Document Extract(this PageVariant variant, Extractor extractor, GoldPage page) =>
        variant == PageVariant.Text
            ? extractor.ExtractText(page.ReadText())
            : extractor.Extract(page.ReadHtml(), new PageHints { Url = page.Url, Kind = PageKind.Html });
}
