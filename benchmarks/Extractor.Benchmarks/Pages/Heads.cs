namespace Extraction.Benchmarks.Pages;

/// <summary>The head of a page: what it says of itself to search engines and networks.</summary>
internal static class Heads
{
    /// <summary>Adds doctype and head, the style sheet up to a share of the page.</summary>
    public static void AddHead(this PageWriter page, string headline, string type, double styleShare)
    {
        var summary = Attribute(page.Prose.Sentence());
        var address = "https://www.example.org" + page.Address("world");
        page.Line("<!DOCTYPE html>").Line($"<html lang=\"{Language(page.Prose.Script)}\" class=\"no-js\">").Line("<head>").Line("<meta charset=\"utf-8\">");
        page.Element("title", "", $"{headline} | The Saltmarsh Gazette");
        page.Line($"<link rel=\"canonical\" href=\"{address}\">");
        foreach (var (name, value) in new[] { ("description", summary), ("viewport", "width=device-width, initial-scale=1"), ("robots", "max-image-preview:large"), ("author", page.Prose.Name()) })
            page.Line($"<meta name=\"{name}\" content=\"{value}\">");
        foreach (var (name, value) in new[] { ("title", Attribute(headline)), ("description", summary), ("type", type), ("url", address), ("site_name", "The Saltmarsh Gazette"), ("image", page.Picture(1200)) })
            page.Line($"<meta property=\"og:{name}\" content=\"{value}\"><meta name=\"twitter:{name}\" content=\"{value}\">");
        for (var i = 0; i < 8; i++) page.Line($"<link rel=\"preload\" as=\"script\" href=\"https://cdn.example.net/{page.Slug()}.js\" crossorigin>");
        page.AddStyle(styleShare);
        page.AddScripts(3);
    }

    /// <summary>Adds a JSON-LD article.</summary>
    public static void AddJsonLd(this PageWriter page, string headline, string author, string day)
    {
        page.Line("<script type=\"application/ld+json\">");
        page.Line($"{{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\",\"headline\":\"{Scripts.Json(headline)}\",\"datePublished\":\"{day}T06:10:00Z\",");
        page.Line($"\"dateModified\":\"{day}T09:42:00Z\",\"author\":[{{\"@type\":\"Person\",\"name\":\"{author}\"}}],\"image\":[\"{page.Picture(1200)}\"],");
        page.Line("\"publisher\":{\"@type\":\"Organization\",\"name\":\"The Saltmarsh Gazette\"},\"isAccessibleForFree\":true}").Line("</script>");
    }

    public static string Attribute(string text) => text.Replace("\"", "&quot;", StringComparison.Ordinal);

    private static string Language(PageScript script) => script switch
    {
        PageScript.Cyrillic => "ru",
        PageScript.Arabic => "ar",
        PageScript.Cjk => "zh",
        _ => "en",
    };
}
