using System.Text.Json;

namespace Extraction.Formats.Writers;

/// <summary><c>jsonl</c>: one object a document, every field and every block.</summary>
internal sealed class JsonLinesWriter(Stream output) : IDocumentWriter
{
    private readonly JsonLineStream _lines = new(output);

    public void Write(PageResult page) => _lines.WriteLine(page, WriteDocument);

    public void Complete() => _lines.Complete();

    public void Dispose() => _lines.Dispose();

    // The order of the fields is a contract: a new field goes before sources.
    private static void WriteDocument(Utf8JsonWriter json, PageResult page)
    {
        json.WriteStartObject();
        json.WriteText("id", page.Id);
        json.WriteText("source", page.Source);
        json.WriteText("url", page.Url);
        WriteFields(json, page.Document);
        WriteKept(json, page);
        WriteSources(json, page.Document);
        json.WriteEndObject();
    }

    /// <summary>Writes what was found on a page, without what the caller knew of it.</summary>
    internal static void WriteResult(Utf8JsonWriter json, PageResult page)
    {
        json.WriteStartObject();
        WriteFields(json, page.Document);
        WriteSources(json, page.Document);
        json.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter json, Document document)
    {
        json.WriteString("status", document.Status.ToName());
        json.WriteNumber("confidence", Score.Round(document.Confidence));
        json.WriteText("language", document.Language);
        json.WriteText("site_name", document.SiteName);
        json.WriteText("headline", document.Headline);
        json.WriteText("kicker", document.Kicker);
        json.WriteText("standfirst", document.Standfirst);
        json.WriteText("byline", document.Byline);
        json.WriteTexts("authors", document.Authors);
        json.WriteTexts("agencies", document.Agencies);
        json.WriteText("published", document.Published?.ToIso());
        json.WriteText("modified", document.Modified?.ToIso());
        WriteCaptions(json, document);
        json.WriteText("body", document.Body);
        json.WriteTexts("tags", document.Tags);
        json.WriteText("section", document.Section);
        json.WriteText("canonical_url", document.CanonicalUrl);
        json.WriteNumber("word_count", document.WordCount);
        json.WriteNumber("removed_share", Score.Round(document.RemovedShare));
        WriteBlocks(json, document);
        if (document.Warnings.Length > 0) json.WriteTexts("warnings", document.Warnings);   // nearly no page has any
    }

    private static void WriteCaptions(Utf8JsonWriter json, Document document)
    {
        json.WriteStartArray("captions");
        foreach (var caption in document.Captions)
        {
            json.WriteStartObject();
            json.WriteText("text", caption.Text);
            json.WriteText("credit", caption.Credit);
            json.WriteText("image", caption.Image);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteBlocks(Utf8JsonWriter json, Document document)
    {
        json.WriteStartArray("blocks");
        foreach (var block in document.Blocks)
        {
            json.WriteStartObject();
            json.WriteString("label", block.Label.ToName());
            json.WriteString("kind", block.Kind.ToName());
            json.WriteText("text", block.Text);
            json.WriteNumber("start", block.Start);
            json.WriteNumber("length", block.Length);
            json.WriteNumber("confidence", Score.Round(block.Confidence));
            json.WriteText("rule", block.Rule);
            json.WriteEndObject();
        }
        json.WriteEndArray();
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
