using System.Collections.Frozen;

namespace Extraction.Metadata;

/// <summary>The objects of all JSON-LD scripts of a page that speak of the page itself. Not thread-safe.</summary>
internal sealed class JsonLdGraph
{
    private const int MaxNodes = 2000;
    private const int MaxSteps = 100_000;

    /// <summary>Properties that lead from a page to what it is about. Others lead to things it merely names: lists, comments, parts.</summary>
    private static readonly string[] Edges = ["@graph", "mainEntity", "mainEntityOfPage"];

    /// <summary>All that is read of an object; the rest of the text, such as whole articles, is read over.</summary>
    private static readonly FrozenSet<string> Names = FrozenSet.ToFrozenSet(
    [
        .. Edges, "@type", "@id", "@value", "name", "givenName", "familyName", "alternateName", "url", "contentUrl", "headline", "description", "author", "creator", "contributor",
        "editor", "publisher", "provider", "sourceOrganization", "copyrightHolder", "datePublished", "dateCreated", "dateModified", "articleSection", "keywords", "image",
        "inLanguage", "isAccessibleForFree", "hasPart", "isPartOf", "about",
    ], StringComparer.OrdinalIgnoreCase);

    private readonly List<LooseJson> _roots = [], _nodes = [];
    private readonly Stack<LooseJson> _open = new();
    /// <summary>The objects by their <c>@id</c>; made when one is looked for.</summary>
    private Dictionary<string, LooseJson>? _byId;

    /// <summary>The objects, in page order.</summary>
    public IReadOnlyList<LooseJson> Nodes => _nodes;

    /// <summary>Adds the values of one script, which must stay as it is.</summary>
    public void Add(ReadOnlyMemory<char> script)
    {
        var values = LooseJsonReader.ReadAll(script, Names);
        _roots.AddRange(values);
        foreach (var value in values) AddNodes(value);
    }

    /// <summary>An object, or what its <c>@id</c> refers to when it says nothing more itself.</summary>
    public LooseJson Resolve(LooseJson value)
    {
        if (!value.IsObject || value["name"] is not null || value["@id"]?.Text is not { } id) return value;
        return (_byId ??= IndexIds()).GetValueOrDefault(id, value);
    }

    /// <summary>A question about the type of an object, without its namespace.</summary>
    public delegate bool TypeTest(ReadOnlySpan<char> type);

    /// <summary>Whether an object has a type that passes a test.</summary>
    public static bool HasType(LooseJson node, TypeTest test)
    {
        if (node["@type"] is not { } types) return false;
        if (types.IsText) return test(WithoutNamespace(types.Characters));
        foreach (var (_, type) in types.Members)
            if (types.IsArray && type.IsText && test(WithoutNamespace(type.Characters))) return true;
        return false;
    }

    private static ReadOnlySpan<char> WithoutNamespace(ReadOnlySpan<char> type) => type[(type.LastIndexOfAny('/', ':', '#') + 1)..].Trim();

    private Dictionary<string, LooseJson> IndexIds()
    {
        var byId = new Dictionary<string, LooseJson>(StringComparer.Ordinal);
        var steps = 0;
        foreach (var root in _roots)
        {
            _open.Clear();
            _open.Push(root);
            while (_open.TryPop(out var value) && steps++ < MaxSteps)
            {
                if (value.IsObject && value["@id"]?.Text is { } id && (!byId.TryGetValue(id, out var known) || known.Members.Length < value.Members.Length)) byId[id] = value;
                foreach (var (_, member) in value.Members)
                    if (!member.IsText) _open.Push(member);
            }
        }
        return byId;
    }

    private void AddNodes(LooseJson root)
    {
        _open.Clear();
        _open.Push(root);
        while (_open.TryPop(out var value) && _nodes.Count < MaxNodes)
        {
            if (value.IsObject) _nodes.Add(value);
            for (var i = value.Members.Length - 1; i >= 0; i--)
            {
                var (name, member) = value.Members[i];
                if (!member.IsText && (value.IsArray || Edges.AsSpan().Contains(name))) _open.Push(member);
            }
        }
    }
}
