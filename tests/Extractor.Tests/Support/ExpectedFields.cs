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

    public string[] CaptionCredits { get; init; } = [];

    /// <summary>Blocks labelled body; not compared when left out.</summary>
    public int? BodyParagraphs { get; init; }

    public static ExpectedFields Parse(string json) => JsonSerializer.Deserialize<ExpectedFields>(json, Names)!;

    public static Dictionary<string, ExpectedFields> ParseMany(string json) =>
        JsonSerializer.Deserialize<Dictionary<string, ExpectedFields>>(json, Names)!;

    /// <summary>Which fields of a document are otherwise, one line of text each.</summary>
    public List<string> Mismatches(Document document)
    {
        var mismatches = new List<string>();
        Compare("status", Status, FormatNames.ToName(document.Status));
        if (Language is not null) Compare("language", Language, document.Language);
        if (HeadlineStarts is null) Compare("headline", Headline, document.Headline);
        else if (document.Headline?.StartsWith(HeadlineStarts, StringComparison.Ordinal) != true)
            mismatches.Add("  headline: starts otherwise");
        Compare("authors", string.Join(" | ", Authors), string.Join(" | ", document.Authors));
        Compare("published", Published, document.Published?.ToIso());
        Compare("captions", $"{Captions}", $"{document.Captions.Length}");
        Compare("credits", string.Join(" | ", CaptionCredits), string.Join(" | ", document.Captions.Select(c => c.Credit).OfType<string>()));
        if (BodyParagraphs is { } paragraphs) Compare("body paragraphs", $"{paragraphs}", $"{document.Blocks.Count(b => b.Label == Label.Body)}");
        return mismatches;

        void Compare(string field, string? expected, string? actual)
        {
            if (expected != actual) mismatches.Add($"  {field}: expected {expected ?? "none"}, was {actual ?? "none"}");
        }
    }
}
