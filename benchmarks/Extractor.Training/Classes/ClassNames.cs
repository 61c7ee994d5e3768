using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Extraction.Model;

namespace Extraction.Training.Classes;

/// <summary>The written form of the parts of class and id names, which the library keeps as hashes. Thread-safe.</summary>
internal sealed partial class ClassNames
{
    private const int Patience = 10_000;   // milliseconds for one match; pages are up to some megabytes long

    private readonly ConcurrentDictionary<uint, string> _names = [];

    /// <summary>Collects the names of a page.</summary>
    public void Add(string html)
    {
        foreach (Match attribute in Attribute().Matches(html))
            foreach (var part in Border().Split(attribute.Groups["value"].Value))
                if (part.Length > 0) Add(WordScanner.Hash(part), part.ToLowerInvariant());
    }

    /// <summary>Of two names with one hash the smaller is kept, whichever thread comes first.</summary>
    private void Add(uint hash, string name) =>
        _names.AddOrUpdate(hash, static (_, name) => name, static (_, known, name) => string.CompareOrdinal(name, known) < 0 ? name : known, name);

    /// <summary>The name with a hash; null when no page has it.</summary>
    public string? Of(uint hash) => _names.GetValueOrDefault(hash);

    [GeneratedRegex("""\b(?:class|id)\s*=\s*(?:"(?<value>[^"]*)"|'(?<value>[^']*)'|(?<value>[^\s>"']+))""", RegexOptions.IgnoreCase, Patience)]
    private static partial Regex Attribute();

    /// <summary>What the library cuts names at: all but letters, and humps.</summary>
    [GeneratedRegex("[^A-Za-z]+|(?<=[a-z])(?=[A-Z])", RegexOptions.None, Patience)]
    private static partial Regex Border();
}
