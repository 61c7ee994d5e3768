using System.Text.Json;

namespace Extraction.Formats.Writers;

/// <summary>A document as fields of a JSON object: all there is, null and [] where there is nothing.</summary>
internal static class DocumentJson
{
    /// <summary>Writes the fields. Their order is a contract: a new field goes before work and warnings.</summary>
    public static void WriteFields(Utf8JsonWriter json, Document document)
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
        json.WriteList("captions", document.Captions, WriteCaption);
        json.WriteText("body", document.Body);
        json.WriteTexts("tags", document.Tags);
        json.WriteText("section", document.Section);
        json.WriteText("canonical_url", document.CanonicalUrl);
        json.WriteNumber("word_count", document.WordCount);
        json.WriteNumber("removed_share", Score.Round(document.RemovedShare));
        json.WriteList("blocks", document.Blocks, WriteBlock);
        WriteLaterFields(json, document);
    }

    private static void WriteLaterFields(Utf8JsonWriter json, Document document)
    {
        json.WriteText("raw_title", document.RawTitle);
        json.WriteText("place", document.Place);
        WriteDetails(json, "published_details", document.Published);
        WriteDetails(json, "modified_details", document.Modified);
        json.WriteText("lead_image", document.LeadImage);
        json.WriteList("images", document.Images, WriteImage);
        json.WriteList("links", document.Links, WriteLink);
        json.WriteText("next_page_url", document.NextPageUrl);
        json.WriteString("paywall", document.Paywall.ToName());
        json.WriteNumber("work", document.Work);
        json.WriteTexts("warnings", document.Warnings);
    }

    private static void WriteCaption(Utf8JsonWriter json, Caption caption)
    {
        json.WriteText("text", caption.Text);
        json.WriteText("credit", caption.Credit);
        json.WriteText("image", caption.Image);
    }

    private static void WriteBlock(Utf8JsonWriter json, Block block)
    {
        json.WriteString("label", block.Label.ToName());
        json.WriteString("kind", block.Kind.ToName());
        json.WriteText("text", block.Text);
        json.WriteNumber("start", block.Start);
        json.WriteNumber("length", block.Length);
        json.WriteNumber("confidence", Score.Round(block.Confidence));
        json.WriteText("rule", block.Rule);
        json.WriteNumber("line", block.Line);
        json.WriteCount("level", block.Level == 0 ? null : block.Level);
        json.WriteCount("duplicate_of", block.DuplicateOf);
    }

    private static void WriteDetails(Utf8JsonWriter json, string name, PublicationDate? date)
    {
        if (date is null)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        json.WriteString("precision", date.Precision.ToName());
        json.WriteBoolean("zone_known", date.ZoneKnown);
        json.WriteText("raw", date.Raw);
        json.WriteBoolean("ambiguous", date.Ambiguous);
        json.WriteEndObject();
    }

    private static void WriteImage(Utf8JsonWriter json, DocumentImage image)
    {
        json.WriteText("url", image.Url);
        json.WriteText("alt", image.Alt);
        json.WriteNumber("block", image.Block);
        json.WriteCount("caption", image.Caption);
        json.WriteText("credit", image.Credit);
    }

    private static void WriteLink(Utf8JsonWriter json, DocumentLink link)
    {
        json.WriteText("text", link.Text);
        json.WriteText("url", link.Url);
        json.WriteNumber("block", link.Block);
    }
}
