namespace Extraction.Metadata;

/// <summary>A value of a JSON text that may be broken: its place in a table. The default is no value, of which every question is answered with nothing.</summary>
/// <param name="table">The table that holds it.</param>
/// <param name="index">Where it stands there.</param>
internal readonly struct LooseJson(LooseJsonTable table, int index)
{
    public bool IsNone => table is null;

    /// <summary>The property that it is the value of; empty for items of arrays.</summary>
    public string Name => table is null ? "" : table.Entries[index].Name;

    public LooseJsonKind Kind => table is null ? LooseJsonKind.None : table.Entries[index].Kind;

    /// <summary>Whether it is a string, number or literal.</summary>
    public bool IsText => Kind == LooseJsonKind.Text;

    public bool IsArray => Kind == LooseJsonKind.Array;

    public bool IsObject => Kind == LooseJsonKind.Object;

    /// <summary>A string, number or literal without escapes; empty for objects and arrays.</summary>
    public ReadOnlySpan<char> Text => table is null ? default : table.TextOf(table.Entries[index]);

    /// <summary>The properties of an object or the items of an array.</summary>
    public LooseJsonList Members => table is null || IsText ? default : new LooseJsonList(table, index + 1, table.Entries[index].Next);

    /// <summary>The items of an array, or the value itself.</summary>
    public LooseJsonList Items => table is null || IsArray ? Members : new LooseJsonList(table, index, table.Entries[index].Next);

    /// <summary>How many members it has.</summary>
    public int Count => table is null ? 0 : table.Entries[index].Count;

    /// <summary>The first property of a name.</summary>
    public LooseJson this[string name]
    {
        get
        {
            foreach (var member in Members)
                if (string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase)) return member;
            return default;
        }
    }

    /// <summary>The text of a string, of its first item, or of its <c>@value</c>; empty when there is none but white space.</summary>
    public ReadOnlySpan<char> FirstText
    {
        get
        {
            if (!IsArray) return OwnText;
            foreach (var item in Members)
                if (item.OwnText is { IsEmpty: false } text) return text;
            return default;
        }
    }

    /// <summary>A text, or the <c>@value</c> of an object, which is how JSON-LD writes one with its language.</summary>
    public LooseJson Plain => IsText ? this : this["@value"] is { IsText: true } value ? value : default;

    private ReadOnlySpan<char> OwnText => Plain.Text is var text && text.IsWhiteSpace() ? default : text;
}
