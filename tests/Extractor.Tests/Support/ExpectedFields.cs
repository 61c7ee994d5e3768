using System.Text.Json;
using Extraction.Formats;

namespace Extraction.Tests.Support;

/// <summary>The fields a page must give: <c>meta.json</c> of a fixture, one entry of <c>fields.json</c> of the sample files.</summary>
internal sealed record ExpectedFields
{
    private static readonly JsonSerializerOptions Names = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>Written name of the status; <c>ok</c> when left out.</summary>
    public string Status { get; init; } = "ok";

    /// <summary>Not compared when left out.</summary>
    public string? Language { get; init; }

    public string? Headline { get; init; }

    /// <summary>In place of <see cref="Headline"/>: how it starts.</summary>
    public string? HeadlineStarts { get; init; }

    public string[] Authors { get; init; } = [];

    /// <summary>ISO 8601 to the precision of the page.</summary>
    public string? Published { get; init; }

    public int Captions { get; init; }

    /// <summary>Not compared when left out, as all below.</summary>
    public string[]? CaptionTexts { get; init; }

    public string[] CaptionCredits { get; init; } = [];

    /// <summary>Address of the picture of each caption that has one.</summary>
    public string[]? CaptionImages { get; init; }

    /// <summary>Addresses of the pictures of the article.</summary>
    public string[]? Images { get; init; }

    /// <summary>Addresses of the links in content.</summary>
    public string[]? Links { get; init; }

    public string? LeadImage { get; init; }

    public string? CanonicalUrl { get; init; }

    public string? SiteName { get; init; }

    public string? Section { get; init; }

    /// <summary>The address of the page, which the extractor is told; not a field to compare.</summary>
    public string? Url { get; init; }

    /// <summary>Blocks labelled body; not compared when left out.</summary>
    public int? BodyParagraphs { get; init; }

    public static ExpectedFields Parse(string json) => JsonSerializer.Deserialize<ExpectedFields>(json, Names)!;

    public static Dictionary<string, ExpectedFields> ParseMany(string json) =>
        JsonSerializer.Deserialize<Dictionary<string, ExpectedFields>>(json, Names)!;

    /// <summary>Which fields of a document are otherwise, one line of text each.</summary>
    public List<string> Mismatches(Document document)
    {
        var mismatches = new List<string>();
        Compare(mismatches, "status", Status, FormatNames.ToName(document.Status));
        if (Language is not null) Compare(mismatches, "language", Language, document.Language);
        if (HeadlineStarts is null) Compare(mismatches, "headline", Headline, document.Headline);
        else if (document.Headline?.StartsWith(HeadlineStarts, StringComparison.Ordinal) != true)
            mismatches.Add("  headline: starts otherwise");
        Compare(mismatches, "authors", Authors, document.Authors);
        Compare(mismatches, "published", Published, document.Published?.ToIso());
        CompareGiven(mismatches, "lead image", LeadImage, document.LeadImage);
        CompareGiven(mismatches, "canonical address", CanonicalUrl, document.CanonicalUrl);
        CompareGiven(mismatches, "site name", SiteName, document.SiteName);
        CompareGiven(mismatches, "section", Section, document.Section);
        mismatches.AddRange(MismatchesOfContent(document));
        return mismatches;
    }

    /// <summary>The same of the fields that are read from labelled lines and their markup: captions, pictures, links, body.</summary>
    public List<string> MismatchesOfContent(Document document)
    {
        var mismatches = new List<string>();
        Compare(mismatches, "captions", $"{Captions}", $"{document.Captions.Length}");
        Compare(mismatches, "credits", CaptionCredits, document.Captions.Select(caption => caption.Credit).OfType<string>());
        if (CaptionTexts is not null) Compare(mismatches, "texts of captions", CaptionTexts, document.Captions.Select(caption => caption.Text));
        if (CaptionImages is not null) Compare(mismatches, "pictures of captions", CaptionImages, document.Captions.Select(caption => caption.Image).OfType<string>());
        if (Images is not null) Compare(mismatches, "images", Images, document.Images.Select(image => image.Url));
        if (Links is not null) Compare(mismatches, "links", Links, document.Links.Select(link => link.Url));
        if (BodyParagraphs is { } paragraphs) Compare(mismatches, "body paragraphs", $"{paragraphs}", $"{document.Blocks.Count(b => b.Label == Label.Body)}");
        return mismatches;
    }

    private static void CompareGiven(List<string> mismatches, string field, string? expected, string? actual)
    {
        if (expected is not null) Compare(mismatches, field, expected, actual);
    }

    private static void Compare(List<string> mismatches, string field, IEnumerable<string> expected, IEnumerable<string> actual) =>
        Compare(mismatches, field, string.Join(" | ", expected), string.Join(" | ", actual));

    private static void Compare(List<string> mismatches, string field, string? expected, string? actual)
    {
        if (expected != actual) mismatches.Add($"  {field}: expected {expected ?? "none"}, was {actual ?? "none"}");
    }
}
