using System.Text.Encodings.Web;
using System.Text.Json;

namespace Extraction.Quality.Predictions;

/// <summary>What an extractor made of a page: the fields that are scored.</summary>
internal sealed record Prediction
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public required string Id { get; init; }

    /// <summary>Main text, a block a line.</summary>
    public string Text { get; init; } = "";

    public string? Title { get; init; }

    public IReadOnlyList<string> Author { get; init; } = [];

    /// <summary>ISO 8601, or any form that <see cref="Metrics.CalendarDay"/> reads.</summary>
    public string? Date { get; init; }

    public IReadOnlyList<string> Paragraphs { get; init; } = [];

    /// <summary>Texts of the captions, credits split off.</summary>
    public IReadOnlyList<string> Captions { get; init; } = [];

    public static Prediction Of(string id, Document document) => new()
    {
        Id = id,
        Text = document.Body,
        Title = document.Headline,
        Author = document.Authors,
        Date = (document.Published ?? document.Modified)?.ToIso(),
        Paragraphs = [.. document.Blocks.Where(block => block.Label.IsMainText()).Select(block => block.Text)],
        Captions = [.. document.Captions.Select(caption => caption.Text)],
    };

    /// <summary>One line of JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);
}
