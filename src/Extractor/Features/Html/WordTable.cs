using Extraction.Lexicons;
using Extraction.Model;

namespace Extraction.Features.Html;

/// <summary>What single words say of the line they stand in, in log-odds of its being main text. Immutable and thread-safe.</summary>
/// <remarks>Read from a table of a word and its weight a line: <c>basket -0.8</c>.</remarks>
internal sealed class WordTable
{
    private readonly HashMap<float> _weights;

    /// <summary>Makes a table from weights by hash of the word.</summary>
    public WordTable(IReadOnlyCollection<KeyValuePair<uint, float>> weights) => _weights = new HashMap<float>(weights.Count, weights);

    /// <summary>Knows no words: every line scores 0.</summary>
    public static WordTable Empty { get; } = new([]);

    public float WeightOf(uint word) => _weights.TryGet(word, out var weight) ? weight : 0;

    /// <summary>Reads a table.</summary>
    /// <param name="reader">The table.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <exception cref="FormatException">A line is wrong; the message names table, line and what is allowed.</exception>
    public static WordTable Parse(TextReader reader, string name)
    {
        var weights = new Dictionary<uint, float>();
        foreach (var line in DataFile.Lines(reader, name))
        {
            if (line.Text.Split(' ') is not [var word, var text] || !DataFile.TryNumber(text, out var weight)) throw line.Wrong($"'{line.Text}' is not WORD WEIGHT, a word and a number.");
            if (!weights.TryAdd(WordScanner.Hash(word), weight)) throw line.Wrong($"'{word}' stands there twice.");
        }
        return new WordTable(weights);
    }
}
