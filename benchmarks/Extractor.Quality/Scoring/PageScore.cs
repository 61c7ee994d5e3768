using Extraction.Quality.Corpus;
using Extraction.Quality.Metrics;
using Extraction.Quality.Predictions;

namespace Extraction.Quality.Scoring;

/// <summary>How well the prediction of one page agrees with its gold. Parts that the gold of its set does not have are null.</summary>
internal sealed record PageScore
{
    public required GoldPage Page { get; init; }

    public required Prediction Prediction { get; init; }

    public Agreement? Words { get; init; }

    public ShingleScore? Shingles { get; init; }

    public SegmentHits? Segments { get; init; }

    public CaptionHits? Captions { get; init; }

    public FieldMatch Title { get; init; }

    public FieldMatch Author { get; init; }

    public FieldMatch Date { get; init; }

    /// <summary>The page's share of its set's official figure, for finding the worst pages; null when it has none.</summary>
    public double? Official => Page.Dataset switch
    {
        "trafilatura" => Segments?.F1,
        "htmldate" => Date.Exact ? 1 : 0,
        _ => Words?.F1,
    };

    public static PageScore Of(GoldPage page, Prediction prediction)
    {
        var hasBody = !string.IsNullOrWhiteSpace(page.Body) || page.Dataset == "wcxb";
        var body = page.Body ?? "";
        return new PageScore
        {
            Page = page,
            Prediction = prediction,
            Words = hasBody ? WordScore.Of(prediction.Text, body) : null,
            Shingles = hasBody ? ShingleScore.Of(prediction.Text, body, keepShort: page.Dataset != "naeb") : null,
            Segments = page.Dataset == "trafilatura" ? SegmentHits.Of(prediction.Text, page.With, page.Without) : null,
            Captions = page.Dataset == "fundus-pub" ? CaptionHits.Of(prediction.Captions, page.Captions, page.ReadText()) : null,
            Title = FieldMatch.Title(prediction.Title, page.Title),
            Author = FieldMatch.Authors(prediction.Author, page.Authors),
            Date = FieldMatch.Date(prediction.Date, page.Date),
        };
    }
}
