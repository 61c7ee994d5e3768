using Extraction.Quality.Scoring;

namespace Extraction.Quality.Comparing;

/// <summary>The figures of Extractor and of a peer on the same pages: a set, or those of one type in it.</summary>
internal sealed record ComparedPages
{
    private const int Digits = 4;

    private static readonly (string Name, Func<SetScore, double?> Figure)[] Figures =
    [
        ("official", score => score.Official), ("title", score => score.TitleExact), ("author", score => score.AuthorExact), ("date", score => score.DateExact),
        ("author_invented", score => score.AuthorInvented), ("date_invented", score => score.DateInvented),
        ("caption_precision", score => score.Captions?.Precision), ("caption_recall", score => score.Captions?.Recall),
    ];

    public required string Set { get; init; }

    /// <summary>Page type; null for the whole set.</summary>
    public string? Type { get; init; }

    public int Pages { get; init; }

    /// <summary>Figures by name, those that the gold cannot give left out.</summary>
    public SortedDictionary<string, double> Extractor { get; init; } = [];

    /// <summary>The same, without the fields that the peer does not have.</summary>
    public SortedDictionary<string, double> Peer { get; init; } = [];

    public static ComparedPages Of(SetScore ours, SetScore theirs, string? type = null)
    {
        var captions = theirs.Pages.Any(page => page.Prediction.Captions.Count > 0);
        return new()
        {
            Set = ours.Set,
            Type = type,
            Pages = ours.Pages.Count,
            Extractor = Known(ours, _ => true),
            Peer = Known(theirs, name => captions || !name.StartsWith("caption", StringComparison.Ordinal)),
        };
    }

    private static SortedDictionary<string, double> Known(SetScore score, Func<string, bool> has)
    {
        var known = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var (name, figure) in Figures)
            if (has(name) && figure(score) is { } value) known[name] = Math.Round(value, Digits);
        return known;
    }
}
