using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Extraction.Formats.Input.Rows;

/// <summary>An object of JSON Lines.</summary>
internal sealed class JsonRow : IRow, IDisposable
{
    // Deeper than any sensible data, and safe: the parser keeps no stack of calls.
    private static readonly JsonDocumentOptions Parsing = new() { MaxDepth = 1000 };

    private readonly JsonDocument _document;

    private JsonRow(JsonDocument document) => _document = document;

    public JsonElement Object => _document.RootElement;

    public IEnumerable<string> Columns => Object.EnumerateObject().Select(property => Encoding.UTF8.GetString(JsonStrings.NameOf(property)));

    /// <summary>Reads one line.</summary>
    /// <param name="line">The line without its break; it must not change while the row is used.</param>
    /// <param name="reason">Why it is no row, in words that follow the name of the line.</param>
    /// <returns>The row; null when the line is no JSON object.</returns>
    public static JsonRow? TryParse(ReadOnlyMemory<byte> line, out string reason)
    {
        reason = "is empty";
        if (line.Span.Trim(" \t"u8).IsEmpty) return null;
        reason = "is not UTF-8";
        if (!Utf8.IsValid(line.Span)) return null;
        try
        {
            var document = JsonDocument.Parse(line, Parsing);
            if (document.RootElement.ValueKind == JsonValueKind.Object) return new JsonRow(document);
            reason = $"is no JSON object but {Article(document.RootElement.ValueKind)}";
            document.Dispose();
        }
        catch (JsonException e)
        {
            reason = $"is no JSON: {Cause(e)}";
        }
        return null;
    }

    public bool Has(string column) => TryFind(column, out var value) && value.ValueKind != JsonValueKind.Null;

    public byte[]? Page(string column, out bool isDecoded)
    {
        isDecoded = true;
        return TryFind(column, out var value) && value.ValueKind == JsonValueKind.String ? JsonStrings.ToUtf8(JsonMarshal.GetRawUtf8Value(value)) : null;
    }

    public string? Text(string column) => !TryFind(column, out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.String => Encoding.UTF8.GetString(JsonStrings.ToUtf8(JsonMarshal.GetRawUtf8Value(value))),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    public string? Json(string column) => TryFind(column, out var value) ? value.GetRawText() : null;

    public void Dispose() => _document.Dispose();

    /// <summary>Not <see cref="JsonElement.TryGetProperty(string, out JsonElement)"/>, which throws for names that are no text.</summary>
    private bool TryFind(string column, out JsonElement value)
    {
        var name = Encoding.UTF8.GetBytes(column);
        var isThere = false;
        value = default;
        foreach (var property in Object.EnumerateObject())
        {
            if (!JsonStrings.IsNamed(property, name)) continue;
            isThere = true;
            value = property.Value;   // of fields of one name the last counts
        }
        return isThere;
    }

    private static string Article(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        _ => "a literal",
    };

    // The message of the parser ends in a position of its own counting, which starts with zero.
    private static string Cause(JsonException error)
    {
        var cause = error.Message.Split(" LineNumber:")[0].TrimEnd('.', ' ');
        return error.BytePositionInLine is { } at ? $"{cause} (byte {at + 1})" : cause;
    }
}
