using System.Globalization;
using Extraction.Lexicons;

namespace Extraction.Labelling;

/// <summary>Reads a <see cref="TreeModel"/> from its table.</summary>
/// <remarks>
/// <code>
/// # a comment
/// settle 16 2.2 1.4              after 16 trees, sums from 2.2 up and -2.2 down are final times 1.4
/// tree
/// 0.12 LogWords &lt;= 2.3979       mean value of the lines that come here, and the question
///  -0.8 EndsSentence &lt;= 0.5      where a yes leads: indented by one more space
///   -1.31                        a leaf: its value alone
///   0.24                         where a no leads
///  0.9
/// </code>
/// </remarks>
internal sealed class TreeModelFile
{
    private readonly IReadOnlyDictionary<string, int> _columns;
    private readonly TreeLayout _trees = new();
    private readonly List<Settlement> _settlements = [];
    private readonly Stack<(int Question, int Depth)> _open = [];   // questions of which the no is still to come
    private int _depth = Complete;                              // of the next node
    private int _leaves;                                        // of the tree that is being read
    private const int Complete = -1;

    private TreeModelFile(IReadOnlyDictionary<string, int> columns) => _columns = columns;

    /// <summary>Reads a table in one pass.</summary>
    /// <param name="reader">The table.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <param name="features">Names of the columns that the model will be given, in order.</param>
    /// <exception cref="FormatException">A line is wrong; the message names table, line and what is allowed.</exception>
    public static TreeModel Parse(TextReader reader, string name, IReadOnlyList<string> features)
    {
        var file = new TreeModelFile(features.Index().ToDictionary(feature => feature.Item, feature => feature.Index, StringComparer.Ordinal));
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            if (file.Read(line) is { } problem) throw new FormatException($"{name}:{number}: {problem}");
        }
        if (file._depth != Complete) throw new FormatException($"{name}:{number}: the last tree is cut off.");
        if (file._settlements.Exists(settlement => settlement.Trees > file._trees.Count)) throw new FormatException($"{name}:{number}: there are fewer trees than a 'settle' line asks.");
        return file._trees.ToModel([.. file._settlements]);
    }

    private string? Read(string line)
    {
        if (line.StartsWith("settle ", StringComparison.Ordinal)) return ReadSettlement(line.Split(' '));
        if (line != "tree") return ReadNode(line);
        if (_depth != Complete) return "the tree before is cut off.";
        _trees.Begin();
        _depth = _leaves = 0;
        return null;
    }

    private string? ReadSettlement(string[] parts)
    {
        if (_trees.Count > 0) return "'settle' stands before the first tree.";
        if (parts.Length != 4 || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var trees) || !DataFile.TryNumber(parts[2], out var limit) || !DataFile.TryNumber(parts[3], out var factor))
            return "a settlement is settle TREES LIMIT FACTOR.";
        if (_settlements.Count > 0 && trees <= _settlements[^1].Trees) return "settlements stand in the order of their trees.";
        _settlements.Add(new Settlement(trees, limit, factor));
        return null;
    }

    private string? ReadNode(string line)
    {
        if (_depth == Complete) return "a tree starts with a line 'tree'.";
        var text = line.AsSpan().TrimStart(' ');
        if (line.Length - text.Length != _depth) return $"this node must be indented by {_depth}.";
        var parts = text.ToString().Split(' ');
        if (!DataFile.TryNumber(parts[0], out var value)) return $"'{parts[0]}' is not a number.";
        if (parts.Length == 1) return AddLeaf(value);
        if (parts.Length != 4 || parts[2] != "<=" || !DataFile.TryNumber(parts[3], out var threshold)) return "a node is VALUE or VALUE FEATURE <= NUMBER.";
        return _columns.TryGetValue(parts[1], out var feature) ? AddQuestion(value, feature, threshold) : $"there is no feature {parts[1]}.";
    }

    private string? AddQuestion(float value, int feature, float threshold)
    {
        _open.Push((_trees.Add(value, feature, threshold), _depth));
        _depth++;
        return null;
    }

    private string? AddLeaf(float value)
    {
        if (++_leaves > TreeQuestions.MostLeaves) return $"a tree has at most {TreeQuestions.MostLeaves} leaves.";
        _trees.Add(value);
        _depth = Complete;
        if (!_open.TryPop(out var question)) return null;
        _trees.BeginNo(question.Question);
        _depth = question.Depth + 1;
        return null;
    }
}
