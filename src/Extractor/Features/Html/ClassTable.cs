using Extraction.Lexicons;
using Extraction.Model;

namespace Extraction.Features.Html;

/// <summary>What a part of a class or id name says of a line, in log-odds of its being main text.</summary>
/// <param name="Own">On an inline element of the line.</param>
/// <param name="Near">On its block or the element around that.</param>
/// <param name="Far">On any element around it.</param>
internal readonly record struct ClassWeight(float Own, float Near, float Far);

/// <summary>The fitted weights of class and id names. Immutable and thread-safe.</summary>
/// <remarks>
/// Read from a table of one name a line, lower case, with its three weights:
/// <code>
/// # name own near far
/// footer -0.12 -0.8 -2.81
/// </code>
/// </remarks>
internal sealed class ClassTable
{
    private const int Columns = 4;

    private readonly HashMap<ClassWeight> _weights;

    /// <summary>Makes a table from weights by hash of the name.</summary>
    public ClassTable(IReadOnlyCollection<KeyValuePair<uint, ClassWeight>> weights) => _weights = new HashMap<ClassWeight>(weights.Count, weights);

    /// <summary>Knows no names: every line scores 0.</summary>
    public static ClassTable Empty { get; } = new([]);

    public int Count => _weights.Count;

    /// <summary>What a name says; nothing of one that is not known.</summary>
    public ClassWeight WeightOf(uint name) => _weights.TryGet(name, out var weight) ? weight : default;

    /// <summary>Reads a table.</summary>
    /// <param name="reader">The table.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <exception cref="FormatException">A line is wrong; the message names table, line and what is allowed.</exception>
    public static ClassTable Parse(TextReader reader, string name)
    {
        var weights = new Dictionary<uint, ClassWeight>();
        foreach (var line in DataFile.Lines(reader, name))
        {
            var parts = line.Text.Split(' ');
            if (parts.Length != Columns || !DataFile.TryNumber(parts[1], out var own) || !DataFile.TryNumber(parts[2], out var near) || !DataFile.TryNumber(parts[3], out var far))
                throw line.Wrong($"'{line.Text}' is not NAME OWN NEAR FAR, three numbers.");
            if (!weights.TryAdd(WordScanner.Hash(parts[0]), new ClassWeight(own, near, far))) throw line.Wrong($"'{parts[0]}' stands there twice.");
        }
        return new ClassTable(weights);
    }
}
