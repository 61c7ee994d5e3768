using Extraction.FrontEnds;
using Extraction.Metadata;
using Extraction.Model;

namespace Extraction.Tests.Metadata;

/// <summary>Metadata of small pages.</summary>
internal static class HtmlMetadata
{
    public static PageMetadata Read(string html, string? url = null)
    {
        using var page = new Page();
        HtmlFrontEnd.Split(page, html.AsMemory());
        return MetadataReader.Read(page, url);
    }

    /// <summary>The metadata of a page with one JSON-LD script.</summary>
    public static PageMetadata ReadJsonLd(string json, string? url = null) =>
        Read($"<html><head><script type=\"application/ld+json\">{json}</script></head><body><p>Text.</p></body></html>", url);

    public static string Join(IEnumerable<Candidate> candidates) => string.Join(" | ", candidates.Select(candidate => candidate.Value));
}
