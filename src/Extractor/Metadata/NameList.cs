using System.Collections.Immutable;

namespace Extraction.Metadata;

/// <summary>Names in order, each person once whatever the order and case of the words. Not thread-safe.</summary>
internal sealed class NameList
{
    private const int MaxNames = 20;

    private readonly List<string> _names = [];
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);

    public int Count => _names.Count;

    public void Add(string name)
    {
        if (_names.Count < MaxNames && KeyOf(name) is { Length: > 0 } key && _keys.Add(key)) _names.Add(name);
    }

    public ImmutableArray<string> ToImmutable() => [.. _names];

    private static string[] WordsOf(string name)
    {
        var words = new FoldedWords(name);
        var list = new string[words.Count];
        for (var i = 0; i < list.Length; i++) list[i] = words[i].ToString();
        return list;
    }

    /// <summary>Equal for the same words in any order and case.</summary>
    public static string KeyOf(string name) => string.Join(' ', WordsOf(name).Order(StringComparer.Ordinal));
}
