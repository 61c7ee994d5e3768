namespace Extraction.Formats;

/// <summary>One of several equal shares of the inputs, for runs on several machines. Each record belongs to one shard, whatever the machine.</summary>
public readonly record struct Shard
{
    /// <summary>Makes a shard.</summary>
    /// <param name="number">Which one, from 1.</param>
    /// <param name="count">How many there are.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such shard.</exception>
    public Shard(int number, int count)
    {
        if (count < 1) throw new ArgumentOutOfRangeException(nameof(count), count, "count must be 1 or more.");
        if (number < 1 || number > count) throw new ArgumentOutOfRangeException(nameof(number), number, $"number must be 1 to {count}.");
        (_number, _count) = (number - 1, count - 1);
    }

    private readonly int _number;
    private readonly int _count;

    /// <summary>Everything in one.</summary>
    public static Shard Whole => default;

    /// <summary>Which one, from 1.</summary>
    public int Number => _number + 1;

    /// <summary>How many there are.</summary>
    public int Count => _count + 1;

    /// <summary>As users write it: <c>2/8</c>.</summary>
    public override string ToString() => $"{Number}/{Count}";
}
