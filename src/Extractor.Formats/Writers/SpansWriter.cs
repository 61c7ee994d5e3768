using System.Text.Json;

namespace Extraction.Formats.Writers;

/// <summary><c>spans</c>: stand-off annotations as Dolma taggers write them. The text stays where it is; a label holds [start, end, score].</summary>
internal sealed class SpansWriter(Stream output) : IDocumentWriter
{
    private readonly JsonLineStream _lines = new(output);

    public void Write(PageResult page) => _lines.WriteLine(page, WriteAttributes);

    public void Complete() => _lines.Complete();

    public void Dispose() => _lines.Dispose();

    private static void WriteAttributes(Utf8JsonWriter json, PageResult page)
    {
        json.WriteStartObject();
        json.WriteText("id", page.Id);
        json.WriteText("source", page.Source);
        json.WriteStartObject("attributes");
        foreach (var group in page.Document.Blocks.GroupBy(block => block.Label).OrderBy(group => group.Key))
        {
            json.WriteStartArray(group.Key.ToName());
            foreach (var block in group) WriteSpan(json, block);
            json.WriteEndArray();
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteSpan(Utf8JsonWriter json, Block block)
    {
        json.WriteStartArray();
        json.WriteNumberValue(block.Start);
        json.WriteNumberValue(block.Start + block.Length);
        json.WriteNumberValue(Score.Round(block.Confidence));
        json.WriteEndArray();
    }
}
