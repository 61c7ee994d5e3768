namespace Extraction.Metadata;

/// <summary>A value of a JSON text that may be broken. Immutable once read.</summary>
internal sealed class LooseJson
{
    /// <summary>A string, number or literal as text; null for objects and arrays.</summary>
    public string? Text { get; init; }

    public bool IsArray { get; init; }

    /// <summary>The properties of an object, or the items of an array with empty names.</summary>
    public (string Name, LooseJson Value)[] Members { get; init; } = [];

    public bool IsObject => Text is null && !IsArray;

    /// <summary>The first property of a name; null when there is none.</summary>
    public LooseJson? this[string name]
    {
        get
        {
            foreach (var (key, value) in Members)
                if (string.Equals(key, name, StringComparison.OrdinalIgnoreCase)) return value;
            return null;
        }
    }

    /// <summary>The items of an array, or the value itself.</summary>
    public IEnumerable<LooseJson> Items => IsArray ? Members.Select(member => member.Value) : [this];

    /// <summary>The text of a string, of its first item, or of its <c>@value</c>; null when there is none.</summary>
    public string? FirstText
    {
        get
        {
            if (!IsArray) return OwnText;
            foreach (var (_, item) in Members)
                if (item.OwnText is { } text) return text;
            return null;
        }
    }

    private string? OwnText => (Text ?? this["@value"]?.Text) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;
}
