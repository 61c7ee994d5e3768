using Extraction.Quality.Metrics;

namespace Extraction.Quality.Scoring;

/// <summary>The figures of a set: means over its pages, as its publishers define them. A figure the gold cannot give is null.</summary>
internal sealed class SetScore(string set, IReadOnlyList<PageScore> pages)
{
    public string Set { get; } = set;

    public IReadOnlyList<PageScore> Pages { get; } = pages;

    /// <summary>The figure others publish for this set: word F1, shingle F1 (naeb), segment F (trafilatura) or date F (htmldate).</summary>
    public double? Official => Set switch
    {
        "naeb" => ShingleF1Of(_ => true, _ => true),
        "trafilatura" => Segments?.F1,
        "htmldate" => DateF1,
        _ => WordF1,
    };

    public double? WordF1 => Mean(page => page.Words?.F1);

    /// <summary>Precision of the words; of the segments where the gold has only those.</summary>
    public double? Precision => Segments?.Precision ?? Mean(page => page.Words?.Precision);

    /// <summary>As <see cref="Precision"/>.</summary>
    public double? Recall => Segments?.Recall ?? Mean(page => page.Words?.Recall);

    /// <summary>F1 of the mean precision and the mean recall of four-word shingles, pages without any left out of either.</summary>
    public double? ShingleF1 => ShingleF1Of(it => it.HasPrediction, it => it.HasGold);

    public SegmentHits? Segments => Sum(page => page.Segments, (a, b) => a + b);

    public CaptionHits? Captions => Sum(page => page.Captions, (a, b) => a + b);

    public double? TitleExact => Mean(page => page.Title.HasGold ? One(page.Title.Exact) : null);

    public double? TitleClose => Mean(page => page.Title.HasGold ? One(page.Title.Close) : null);

    public double? AuthorExact => Mean(page => page.Author.HasGold ? One(page.Author.Exact) : null);

    public double? DateExact => Mean(page => page.Date.HasGold ? One(page.Date.Exact) : null);

    /// <summary>Share of the pages without an author on which one was invented; asked of wcxb alone, whose gold says so on purpose.</summary>
    public double? AuthorInvented => Set == "wcxb" ? Mean(page => page.Author.GoldAbsent ? One(page.Author.Given) : null) : null;

    /// <summary>As <see cref="AuthorInvented"/>, for dates.</summary>
    public double? DateInvented => Set == "wcxb" ? Mean(page => page.Date.GoldAbsent ? One(page.Date.Given) : null) : null;

    /// <summary>What the quality gate watches: figures of which more is better, by name, without those the gold cannot give.</summary>
    public IEnumerable<(string Name, double Value)> Gated()
    {
        (string Name, double? Value)[] figures =
        [
            ("official", Official), ("word_f1", WordF1), ("title", TitleExact), ("author", AuthorExact), ("date", DateExact),
            ("author_not_invented", 1 - AuthorInvented), ("date_not_invented", 1 - DateInvented), ("caption_f1", Captions?.F1),
        ];
        return figures.Where(figure => figure.Value is not null).Select(figure => (figure.Name, figure.Value!.Value));
    }

    /// <summary>The same figures for the pages of each type, most frequent type first.</summary>
    public IEnumerable<(string Type, SetScore Score)> ByType() => Pages
        .GroupBy(page => page.Page.PageType ?? "?")
        .OrderByDescending(type => type.Count()).ThenBy(type => type.Key, StringComparer.Ordinal)
        .Select(type => (type.Key, new SetScore(Set, [.. type])));

    /// <summary>Every page is asked for one date: a wrong and a missing one count alike.</summary>
    private double? DateF1
    {
        get
        {
            var right = Pages.Count(page => page.Date.Exact);
            return 2.0 * right / Math.Max(1, right + Pages.Count);
        }
    }

    private double? ShingleF1Of(Func<ShingleScore, bool> countsForPrecision, Func<ShingleScore, bool> countsForRecall)
    {
        var precision = Mean(page => page.Shingles is { } it && countsForPrecision(it) ? it.Precision : null);
        var recall = Mean(page => page.Shingles is { } it && countsForRecall(it) ? it.Recall : null);
        return recall is { } known ? new Agreement(precision ?? 0, known).F1 : null;
    }

    private static double One(bool value) => value ? 1 : 0;

    private double? Mean(Func<PageScore, double?> figure) => Pages.Average(figure);

    private T? Sum<T>(Func<PageScore, T?> part, Func<T, T, T> add) where T : struct =>
        Pages.Aggregate((T?)null, (sum, page) => part(page) is { } it ? sum is { } known ? add(known, it) : it : sum);
}
