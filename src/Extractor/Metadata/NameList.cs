using System.Collections.Immutable;

namespace Extraction.Metadata;

/// <summary>Names in order, each person once whatever the order and case of the words. Not thread-safe.</summary>
internal sealed class NameList
{
    private const int MaxNames = 20;

    private List<string>? _names;   // most lists stay empty

    public int Count => _names?.Count ?? 0;

    public void Add(string name)
    {
        if (Count < MaxNames && !TextKey.IsEmpty(name) && !Has(name)) (_names ??= []).Add(name);
    }

    public void Add(ImmutableArray<string> names)
    {
        foreach (var name in names) Add(name);
    }

    public ImmutableArray<string> ToImmutable() => _names is null ? [] : [.. _names];

    /// <summary>Whether two names have the same words, in any order and case.</summary>
    public static bool AreSame(string first, string second)
    {
        if (string.Equals(first, second, StringComparison.Ordinal)) return true;
        var words = new FoldedWords(first);
        var others = new FoldedWords(second);
        return words.Count == others.Count && words.Key.Length == others.Key.Length && words.SharedWith(others) == words.Count;
    }

    private bool Has(string name)
    {
        for (var i = 0; i < Count; i++)
            if (AreSame(_names![i], name)) return true;
        return false;
    }
}
