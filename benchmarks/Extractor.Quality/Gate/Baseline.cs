using System.Text.Json;
using Extraction.Quality.Corpus;
using Extraction.Quality.Predictions;
using Extraction.Quality.Scoring;

namespace Extraction.Quality.Gate;

/// <summary>Figures that the repository promises, by set and page variant: the quality gate.</summary>
internal sealed class Baseline
{
    /// <summary>What a figure may lose before the gate closes: noise of a change that is worth it elsewhere.</summary>
    public const double Tolerance = 0.003;

    private const int Digits = 4;
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, NewLine = "\n", PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    private readonly SortedDictionary<string, Entry> _sets;

    private Baseline(SortedDictionary<string, Entry> sets) => _sets = sets;

    /// <summary>The file in the repository.</summary>
    public static string PathIn(string repository) => Path.Combine(repository, "benchmarks", "quality", "baseline.json");

    /// <summary>Reads a baseline; an absent file is an empty one.</summary>
    public static Baseline Read(string path) => new(File.Exists(path)
        ? JsonSerializer.Deserialize<SortedDictionary<string, Entry>>(File.ReadAllText(path), Json)!
        : []);

    public IEnumerable<string> Sets => _sets.Keys;

    /// <summary>Whether the figures of a set come from this corpus.</summary>
    public bool IsOf(LabelledCorpus corpus, string set) => _sets.TryGetValue(set, out var entry) && entry.Corpus == corpus.Digest(set);

    /// <summary>The figures that are lower than promised by more than <paramref name="tolerance"/>, or are not there any more.</summary>
    public IEnumerable<Drop> Drops(SetScore score, PageVariant variant, double tolerance = Tolerance)
    {
        var now = score.Gated().ToDictionary(figure => figure.Name, figure => Math.Round(figure.Value, Digits));
        return FiguresOf(score.Set, variant)
            .Select(was => new Drop(score.Set, variant, was.Key, was.Value, now.GetValueOrDefault(was.Key)))
            .Where(drop => drop.Was - drop.Is > tolerance + 1e-9);
    }

    /// <summary>Whether anything is promised for this set in this variant.</summary>
    public bool Covers(string set, PageVariant variant) => FiguresOf(set, variant).Count > 0;

    /// <summary>Promises the figures of a score from now on.</summary>
    public void Update(SetScore score, PageVariant variant, string digest)
    {
        if (!_sets.TryGetValue(score.Set, out var entry)) _sets[score.Set] = entry = new Entry();
        entry.Corpus = digest;
        entry.Figures[variant.ToName()] = new(score.Gated().ToDictionary(figure => figure.Name, figure => Math.Round(figure.Value, Digits)));
    }

    public void Write(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        File.WriteAllText(path, JsonSerializer.Serialize(_sets, Json) + "\n");
    }

    private SortedDictionary<string, double> FiguresOf(string set, PageVariant variant) =>
        _sets.TryGetValue(set, out var entry) && entry.Figures.TryGetValue(variant.ToName(), out var figures) ? figures : [];

    private sealed class Entry
    {
        public string Corpus { get; set; } = "";

        public SortedDictionary<string, SortedDictionary<string, double>> Figures { get; init; } = [];
    }
}
