namespace Extraction.Metadata;

/// <summary>A value of a JSON text that may be broken. Immutable; most values are never asked for, so a string is made when it is.</summary>
/// <remarks>Looks into the text that it was read from, which must stay as it is. Not thread-safe.</remarks>
internal sealed class LooseJson
{
    private readonly ReadOnlyMemory<char> _written;
    private readonly bool _isText, _hasEscapes;
    private string? _text;

    /// <summary>Makes an object or array.</summary>
    /// <param name="isArray">Which of both.</param>
    /// <param name="members">The properties, or the items with empty names.</param>
    public LooseJson(bool isArray, (string Name, LooseJson Value)[] members) => (IsArray, Members) = (isArray, members);

    /// <summary>Makes a string, number or literal.</summary>
    /// <param name="written">Its characters as they stand in the text.</param>
    /// <param name="hasEscapes">Whether it holds escapes or controls.</param>
    public LooseJson(ReadOnlyMemory<char> written, bool hasEscapes) => (_written, _isText, _hasEscapes, Members) = (written, true, hasEscapes, []);

    /// <summary>A string, number or literal as text; null for objects and arrays.</summary>
    public string? Text => !_isText ? null : _text ??= _hasEscapes ? LooseJsonReader.Unescape(_written.Span) : _written.ToString();

    /// <summary>The same, without making a string of it; empty for objects and arrays.</summary>
    public ReadOnlySpan<char> Characters => _hasEscapes ? Text : _written.Span;

    public bool IsArray { get; }

    /// <summary>The properties of an object, or the items of an array with empty names.</summary>
    public (string Name, LooseJson Value)[] Members { get; }

    public bool IsText => _isText;

    public bool IsObject => !_isText && !IsArray;

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
