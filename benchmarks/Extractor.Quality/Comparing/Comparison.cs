using System.Text.Json;
using System.Text.Json.Serialization;
using Extraction.Quality.Corpus;
using Extraction.Quality.Scoring;

namespace Extraction.Quality.Comparing;

/// <summary>A run of Extractor and a peer over the same pages, as it is stored in the repository.</summary>
internal sealed record Comparison
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Name and version.</summary>
    public required string Peer { get; init; }

    /// <summary>Pages on which the peer threw or took too long; they count as empty.</summary>
    public int PeerFailures { get; init; }

    /// <summary>Digest of each set's index.</summary>
    public SortedDictionary<string, string> Corpus { get; init; } = [];

    /// <summary>Each set, followed by its types where its gold names them.</summary>
    public IReadOnlyList<ComparedPages> Pages { get; init; } = [];

    /// <summary>The file in the repository.</summary>
    public static string PathIn(string repository) => Path.Combine(repository, "benchmarks", "quality", "smartreader.json");

    public static Comparison Read(string path) => JsonSerializer.Deserialize<Comparison>(File.ReadAllText(path), Json)!;

    /// <summary>Sets side by side.</summary>
    /// <param name="corpus">Where the pages are from.</param>
    /// <param name="peer">Name and version.</param>
    /// <param name="failures">Pages that it failed on.</param>
    /// <param name="ours">Scores of Extractor.</param>
    /// <param name="theirs">Scores of the peer, of the same sets in the same order.</param>
    public static Comparison Of(LabelledCorpus corpus, string peer, int failures, IReadOnlyList<SetScore> ours, IReadOnlyList<SetScore> theirs) => new()
    {
        Peer = peer,
        PeerFailures = failures,
        Corpus = new(ours.ToDictionary(score => score.Set, score => corpus.Digest(score.Set)), StringComparer.Ordinal),
        Pages = [.. ours.Zip(theirs).SelectMany(pair => WithTypes(pair.First, pair.Second))],
    };

    public void Write(string path) => File.WriteAllText(path, JsonSerializer.Serialize(this, Json) + "\n");

    private static IEnumerable<ComparedPages> WithTypes(SetScore ours, SetScore theirs)
    {
        yield return ComparedPages.Of(ours, theirs);
        if (ours.Set != "wcxb") yield break;   // one kind of page in the others
        foreach (var (own, other) in ours.ByType().Zip(theirs.ByType())) yield return ComparedPages.Of(own.Score, other.Score, own.Type);
    }
}
