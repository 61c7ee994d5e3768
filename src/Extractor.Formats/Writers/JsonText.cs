using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Extraction.Formats.Writers;

/// <summary>Writes JSON strings that stay readable: letters of every script, emoji and no-break spaces as they are.</summary>
/// <remarks>
/// The encoders of System.Text.Json escape all of these but letters. Escaped here: quote, backslash, control characters, and the separators
/// U+0085, U+2028 and U+2029, at which readers that go by lines would break one line of JSON into two.
/// </remarks>
internal static class JsonText
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21)).Append(0x2028).Append(0x2029).Select(code => (char)code), '"', '\\']);

    /// <summary>Writes a property with a text, or with null.</summary>
    public static void WriteText(this Utf8JsonWriter json, string name, string? text)
    {
        json.WritePropertyName(name);
        json.WriteText(text);
    }

    /// <summary>Writes a list of texts.</summary>
    public static void WriteTexts(this Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteText(text);
        json.WriteEndArray();
    }

    /// <summary>Writes a list of objects.</summary>
    public static void WriteList<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> writeFields)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            writeFields(json, item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>Writes a property with a whole number, or with null.</summary>
    public static void WriteCount(this Utf8JsonWriter json, string name, int? count)
    {
        if (count is { } number) json.WriteNumber(name, number);
        else json.WriteNull(name);
    }

    /// <summary>Writes a text, or null.</summary>
    public static void WriteText(this Utf8JsonWriter json, string? text)
    {
        if (text is null)
        {
            json.WriteNullValue();
            return;
        }
        json.WriteRawValue(Encoding.UTF8.GetBytes(Quote(text)), skipInputValidation: true); // half surrogate pairs become U+FFFD
    }

    /// <summary>A text as JSON.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 16).Append('"');
        AppendEscaped(quoted, text);
        return quoted.Append('"').ToString();
    }

    private static void AppendEscaped(StringBuilder quoted, ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(Escaped) is >= 0 and var at)
        {
            quoted.Append(text[..at]).Append(Escape(text[at]));
            text = text[(at + 1)..];
        }
        quoted.Append(text);
    }

    private static string Escape(char c) => c switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ => "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture),
    };
}
