using Extraction.Lexicons;
using Extraction.Model;

namespace Extraction.Labelling;

/// <summary>How much higher or lower than they are the body scores of a page should be taken when its threshold is chosen. Immutable and thread-safe.</summary>
/// <remarks>A fitted weight for each of the <see cref="CutFeature"/>s; their sum is a shift of the log-odds of all lines. Read from a table of a name
/// and its weight a line: <c>LinkShare 0.71</c>.</remarks>
internal sealed class CutModel
{
    /// <summary>Most log-odds by which scores are moved, up or down.</summary>
    public const float MostShift = 1.5f;

    private readonly float[] _weights;

    /// <summary>Makes a model from a weight for each feature, in order.</summary>
    public CutModel(float[] weights) => _weights = weights.Length == CutEvidence.Names.Length ? weights : throw new ArgumentException($"There must be {CutEvidence.Names.Length} weights.", nameof(weights));

    /// <summary>Takes all scores as they are.</summary>
    public static CutModel None { get; } = new(new float[CutEvidence.Names.Length]);

    /// <summary>Weights, in the order of the features.</summary>
    public ReadOnlySpan<float> Weights => _weights;

    /// <summary>The shift of the log-odds of all lines of a page.</summary>
    /// <param name="row">The page's features.</param>
    public float ShiftOf(ReadOnlySpan<float> row)
    {
        var shift = 0f;
        for (var i = 0; i < _weights.Length; i++) shift += _weights[i] * row[i];
        return Math.Clamp(shift, -MostShift, MostShift);
    }

    /// <summary>The shift of a scored page; 0 for plain text.</summary>
    /// <param name="page">The page, its feature matrix filled.</param>
    /// <param name="scores">The body score of each line.</param>
    /// <param name="cut">The score from which on the scores alone would keep lines.</param>
    public float ShiftOf(Page page, ReadOnlySpan<float> scores, float cut)
    {
        if (!page.HasMarkup || scores.IsEmpty || this == None) return 0;
        Span<float> row = stackalloc float[_weights.Length];
        CutEvidence.Fill(row, page, scores, cut);
        return ShiftOf(row);
    }

    /// <summary>Reads a table.</summary>
    /// <param name="reader">The table.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <exception cref="FormatException">A line is wrong; the message names table, line and what is allowed.</exception>
    public static CutModel Parse(TextReader reader, string name)
    {
        var weights = new float[CutEvidence.Names.Length];
        var known = new HashSet<int>();
        foreach (var line in DataFile.Lines(reader, name))
        {
            var parts = line.Text.Split(' ');
            var feature = Array.IndexOf(CutEvidence.Names, parts[0]);
            if (feature < 0) throw line.Wrong($"'{parts[0]}' is none of {string.Join(", ", CutEvidence.Names)}.");
            if (parts.Length != 2 || !DataFile.TryNumber(parts[1], out weights[feature])) throw line.Wrong($"'{line.Text}' is not NAME WEIGHT, a feature and a number.");
            if (!known.Add(feature)) throw line.Wrong($"'{parts[0]}' stands there twice.");
        }
        return new CutModel(weights);
    }
}
