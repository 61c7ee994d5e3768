namespace Extraction.Labelling;

/// <summary>Takes trees node by node as they stand in a table, question, yes, no, and lays them out as <see cref="TreeModel"/> walks them: level by level, yes and no side by side.</summary>
internal sealed class TreeLayout
{
    /// <summary>A node as it stands in the table.</summary>
    /// <param name="Value">Mean log-odds of the lines that came here.</param>
    /// <param name="Feature">Column asked about; -1 for a leaf.</param>
    /// <param name="Threshold">A yes is at most this.</param>
    /// <param name="No">Index of the node that a no leads to; the one that a yes leads to comes next.</param>
    private readonly record struct Written(float Value, int Feature, float Threshold, int No);

    private readonly List<Written> _tree = [];   // the tree that is being read
    private readonly List<TreeNode> _nodes = [];
    private readonly List<float> _values = [];
    private readonly List<int> _roots = [];

    /// <summary>Trees begun so far.</summary>
    public int Count { get; private set; }

    public void Begin()
    {
        LayOut();
        Count++;
    }

    /// <summary>Adds a leaf.</summary>
    public void Add(float value) => Add(value, -1, 0);

    /// <summary>Adds a question, and says which number it has.</summary>
    public int Add(float value, int feature, float threshold)
    {
        _tree.Add(new Written(value, feature, threshold, No: 0));
        return _tree.Count - 1;
    }

    /// <summary>Says that the next node is where a no to a question leads.</summary>
    public void BeginNo(int question) => _tree[question] = _tree[question] with { No = _tree.Count };

    public TreeModel ToModel(Settlement[] settlements)
    {
        LayOut();
        return new TreeModel([.. _nodes], [.. _values], [.. _roots], settlements);
    }

    private void LayOut()
    {
        if (_tree.Count == 0) return;
        var first = _nodes.Count;
        var waiting = new Queue<int>([0]);
        var next = first + 1;   // where the children of the next question go
        while (waiting.TryDequeue(out var index))
        {
            var written = _tree[index];
            _values.Add(written.Value);
            _nodes.Add(written.Feature < 0 ? default : new TreeNode(written.Threshold, (short)written.Feature, checked((short)(next - _nodes.Count))));
            if (written.Feature < 0) continue;
            waiting.Enqueue(index + 1);
            waiting.Enqueue(written.No);
            next += 2;
        }
        _roots.Add(first);
        _tree.Clear();
    }
}
