using System.Numerics;
using System.Runtime.Intrinsics;
using Extraction.Lexicons;
using Extraction.Model;

namespace Extraction.Features.Html;

/// <summary>What single words say of the line they stand in, in log-odds of its being main text. Immutable and thread-safe.</summary>
/// <remarks>Read from a table of a word and its weight a line: <c>basket -0.8</c>.</remarks>
internal sealed class WordTable
{
    /// <summary>Words and weights that stand side by side.</summary>
    private const int Places = 4;

    /// <summary>Words by the last bits of their hash; one that finds its row full stands in the next that is not. A free place has the word 0.</summary>
    private readonly Row[] _rows;

    /// <summary>Makes a table from weights by hash of the word.</summary>
    public WordTable(IReadOnlyCollection<KeyValuePair<uint, float>> weights)
    {
        _rows = new Row[BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, weights.Count * 2 / Places))];
        foreach (var (word, weight) in weights)
            if (word != 0) Add(word, weight);
    }

    /// <summary>Knows no words: every line scores 0.</summary>
    public static WordTable Empty { get; } = new([]);

    /// <summary>What a word says; 0 of one that is not known.</summary>
    /// <remarks>Every second word is known, so a branch on that would be guessed wrongly as often as rightly: the row is looked at as a whole.</remarks>
    public float WeightOf(uint word)
    {
        var rows = _rows;
        for (var place = word; ; place++)
        {
            ref readonly var row = ref rows[(int)(place & (uint)(rows.Length - 1))];
            var weight = Vector128.Sum(Vector128.Equals(row.Words, Vector128.Create(word)).AsSingle() & row.Weights);
            if (row.Words[Places - 1] == 0 || weight != 0) return weight;   // few rows are full
        }
    }

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

    private void Add(uint word, float weight)
    {
        var place = word & (uint)(_rows.Length - 1);
        while (_rows[place].Words[Places - 1] != 0) place = (place + 1) & (uint)(_rows.Length - 1);
        ref var row = ref _rows[place];
        var free = 0;
        while (row.Words[free] != 0) free++;
        (row.Words, row.Weights) = (row.Words.WithElement(free, word), row.Weights.WithElement(free, weight));
    }

    private struct Row
    {
        public Vector128<uint> Words;
        public Vector128<float> Weights;
    }
}
