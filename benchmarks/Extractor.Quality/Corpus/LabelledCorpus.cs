using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Extraction.Quality.Corpus;

/// <summary>A folder of labelled pages: <c>SET/dev/index.jsonl</c> and the pages it names.</summary>
internal sealed class LabelledCorpus(string folder)
{
    /// <summary>The sets with human gold, in the order of reports.</summary>
    public static IReadOnlyList<string> MainSets { get; } = ["wcxb", "naeb", "fundus-pub", "trafilatura", "htmldate"];

    public string Folder { get; } = folder;

    /// <summary>Finds the corpus: the folder given, else the one EXTRACTOR_CORPUS names, else <c>../shared/eval/corpus</c> beside the repository.</summary>
    /// <returns>Null when no folder is named and none is beside the repository: the texts are other people's and not in it.</returns>
    /// <exception cref="DirectoryNotFoundException">A folder is named and is not there.</exception>
    public static LabelledCorpus? Find(string? named = null)
    {
        if (string.IsNullOrEmpty(named)) named = Environment.GetEnvironmentVariable("EXTRACTOR_CORPUS");
        if (!string.IsNullOrEmpty(named))
            return Directory.Exists(named) ? new(named) : throw new DirectoryNotFoundException($"There is no corpus at {named}.");
        if (Repository.Find() is not { } repository) return null;
        var beside = Path.Combine(repository, "..", "shared", "eval", "corpus");
        return Directory.Exists(beside) ? new(Path.GetFullPath(beside)) : null;
    }

    /// <summary>Finds the corpus for a command.</summary>
    /// <param name="named">What the caller named.</param>
    /// <param name="corpus">The corpus; null when there is none.</param>
    /// <param name="problem">Why there is none, and what to do.</param>
    public static bool TryFind(string? named, [NotNullWhen(true)] out LabelledCorpus? corpus, out string problem)
    {
        (corpus, problem) = (null, "no corpus: name one with --corpus or EXTRACTOR_CORPUS, or put it at ../shared/eval/corpus");
        try
        {
            corpus = Find(named);
        }
        catch (DirectoryNotFoundException missing)
        {
            problem = missing.Message;
        }
        return corpus is not null;
    }

    public bool Has(string set) => File.Exists(IndexOf(set));

    /// <summary>The pages of a set in the order of its index.</summary>
    public IReadOnlyList<GoldPage> Read(string set)
    {
        var index = IndexOf(set);
        return [.. File.ReadLines(index).Where(line => line.Length > 0).Select(line => GoldPage.Parse(line, Path.GetDirectoryName(index)!))];
    }

    /// <summary>First half of the SHA-256 of a set's index, so that figures of another corpus are not compared.</summary>
    public string Digest(string set)
    {
        using var index = File.OpenRead(IndexOf(set));
        return Convert.ToHexStringLower(SHA256.HashData(index).AsSpan(0, 16));
    }

    private string IndexOf(string set) => Path.Combine(Folder, set, "dev", "index.jsonl");
}
