using Extraction.FrontEnds;
using Extraction.Grammars;
using Extraction.Lexicons;
using Extraction.Metadata;
using Extraction.Model;

namespace Extraction.Tests.Metadata;

/// <summary>Metadata of small pages.</summary>
internal static class HtmlMetadata
{
    public const string Url = "https://www.sample-times.example/world/harbour-opens";

    /// <summary>Says that the page is an article.</summary>
    public const string Strong = """<meta property="article:published_time" content="2024-11-05T18:39:00Z">""";

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

    /// <summary>The document of a page with some head, some body and some labelled lines.</summary>
    public static Document Reconcile(string head, string body, params (string Text, Label Label)[] lines) =>
        new MetadataReconciler(Lexicon.Shared).Reconcile(Labelled(lines), Read($"<html><head>{head}</head><body>{body}</body></html>", Url), Url);

    /// <summary>A document as the labelled lines of a page give it.</summary>
    public static Document Labelled(params (string Text, Label Label)[] lines)
    {
        var blocks = lines.Select((line, i) => new Block { Label = line.Label, Text = line.Text, Line = i + 1, Start = 0, Length = 0, Confidence = 1, Rule = "" });
        var byline = lines.FirstOrDefault(line => line.Label == Label.Byline).Text;
        return new Document
        {
            Blocks = [.. blocks],
            Headline = lines.FirstOrDefault(line => line.Label == Label.Headline).Text,
            Byline = byline,
            Authors = byline is null ? [] : [.. BylineGrammar.Parse(LineView.Of(byline), Lexicon.Shared).Authors],
            Sources = new Dictionary<string, string> { ["headline"] = "line 1" },
        };
    }
}
