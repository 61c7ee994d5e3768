using System.Collections.Frozen;
using Extraction.Model;

namespace Extraction.Metadata;

/// <summary>The objects of all JSON-LD scripts of a page that speak of the page itself, in rented arrays. Not thread-safe.</summary>
internal sealed class JsonLdGraph : IDisposable
{
    private const int MaxNodes = 2000;
    private const int MaxLookups = 64, MaxSteps = 100_000;   // of references, and of values that are looked at for one
    private const int FirstNodes = 16;

    /// <summary>Properties that lead from a page to what it is about. Others lead to things it merely names: lists, comments, parts.</summary>
    private static readonly string[] Edges = ["@graph", "mainEntity", "mainEntityOfPage"];

    /// <summary>All that is read of an object; the rest of the text, such as whole articles, is read over.</summary>
    private static readonly FrozenSet<string> Names = FrozenSet.ToFrozenSet(
    [
        .. Edges, "@type", "@id", "@value", "name", "givenName", "familyName", "alternateName", "url", "contentUrl", "headline", "author", "creator", "contributor",
        "editor", "publisher", "provider", "sourceOrganization", "copyrightHolder", "datePublished", "dateCreated", "dateModified", "articleSection", "keywords", "image",
        "inLanguage", "isAccessibleForFree", "hasPart", "isPartOf", "about",
    ], StringComparer.OrdinalIgnoreCase);

    private readonly LooseJsonTable _table = new();
    private readonly Buffer<LooseJson> _nodes = new(FirstNodes);
    private int _lookups;

    /// <summary>The objects, in page order.</summary>
    public ReadOnlySpan<LooseJson> Nodes => _nodes.Span;

    /// <summary>Adds the values of one script.</summary>
    public void Add(ReadOnlySpan<char> script)
    {
        foreach (var value in LooseJsonReader.ReadAll(_table, script, Names)) AddNodes(value);
    }

    /// <summary>An object, or what its <c>@id</c> refers to when it says nothing more itself: of all objects of that name the one that says most.</summary>
    public LooseJson Resolve(LooseJson value)
    {
        if (!value.IsObject || !value["name"].IsNone || value["@id"] is not { IsText: true } id || _lookups++ >= MaxLookups) return value;
        for (var i = 0; i < Math.Min(_table.Entries.Count, MaxSteps); i++)
            if (_table.Entries[i].Kind == LooseJsonKind.Object && _table.Entries[i].Count > value.Count && _table[i]["@id"] is { IsText: true } other && other.Text.SequenceEqual(id.Text)) value = _table[i];
        return value;
    }

    /// <summary>A question about the type of an object, without its namespace.</summary>
    public delegate bool TypeTest(ReadOnlySpan<char> type);

    /// <summary>Whether an object has a type that passes a test.</summary>
    public static bool HasType(LooseJson node, TypeTest test)
    {
        foreach (var type in node["@type"].Items)
            if (type.IsText && test(WithoutNamespace(type.Text))) return true;
        return false;
    }

    public void Dispose()
    {
        _table.Dispose();
        _nodes.Dispose();
    }

    private static ReadOnlySpan<char> WithoutNamespace(ReadOnlySpan<char> type) => type[(type.LastIndexOfAny('/', ':', '#') + 1)..].Trim();

    /// <summary>Adds an object and those that its edges lead to. No deeper than the reader goes.</summary>
    private void AddNodes(LooseJson value)
    {
        if (_nodes.Count == MaxNodes) return;
        if (value.IsObject) _nodes.Add(value);
        foreach (var member in value.Members)
            if (!member.IsText && (value.IsArray || Edges.AsSpan().Contains(member.Name))) AddNodes(member);
    }
}
