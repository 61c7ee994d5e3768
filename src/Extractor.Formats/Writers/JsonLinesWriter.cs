using System.Text.Json;

namespace Extraction.Formats.Writers;

/// <summary><c>jsonl</c>: one object a document, every field and every block.</summary>
internal sealed class JsonLinesWriter(Stream output) : IDocumentWriter
{
    private readonly JsonLineStream _lines = new(output);

    public void Write(PageResult page) => _lines.WriteLine(page, WriteDocument);

    public void Complete() => _lines.Complete();

    public void Dispose() => _lines.Dispose();

    // The order is a contract: id, source and url, the document, what was kept, and where each field came from.
    private static void WriteDocument(Utf8JsonWriter json, PageResult page)
    {
        json.WriteStartObject();
        json.WriteText("id", page.Id);
        json.WriteText("source", page.Source);
        json.WriteText("url", page.Url);
        DocumentJson.WriteFields(json, page.Document);
        WriteKept(json, page);
        WriteSources(json, page.Document);
        json.WriteEndObject();
    }

    /// <summary>Writes what was found on a page, without what the caller knew of it.</summary>
    internal static void WriteResult(Utf8JsonWriter json, PageResult page)
    {
        json.WriteStartObject();
        DocumentJson.WriteFields(json, page.Document);
        WriteSources(json, page.Document);
        json.WriteEndObject();
    }

    private static void WriteKept(Utf8JsonWriter json, PageResult page)
    {
        if (page.Kept.Count == 0) return;
        json.WriteStartObject("kept");
        foreach (var column in page.Kept)
        {
            json.WritePropertyName(column.Name);
            json.WriteRawValue(column.Json, skipInputValidation: true);
        }
        json.WriteEndObject();
    }

    // Dictionaries promise no order; the output does.
    private static void WriteSources(Utf8JsonWriter json, Document document)
    {
        json.WriteStartObject("sources");
        foreach (var (field, source) in document.Sources.OrderBy(pair => pair.Key, StringComparer.Ordinal)) json.WriteText(field, source);
        json.WriteEndObject();
    }
}
