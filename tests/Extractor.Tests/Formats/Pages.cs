using System.Collections.Immutable;
using System.Text;
using Extraction.Formats;

namespace Extraction.Tests.Formats;

/// <summary>Documents made by hand: writers are tested apart from the labelling.</summary>
internal static class Pages
{
    /// <summary>An article with every field set.</summary>
    public static PageResult Article() => new("flood", "pages/flood.txt", "https://news.example/flood", new Document
    {
        Status = ExtractionStatus.Ok,
        Confidence = 0.91237f,
        Language = "en",
        CanonicalUrl = "https://news.example/flood-2",
        Headline = "River tops its banks",
        RawTitle = "River tops its banks | The Example",
        SiteName = "The Example",
        Kicker = "Weather",
        Standfirst = "Two villages are cut off.",
        Byline = "By Ann Lee and José Ruiz",
        Authors = ["Ann Lee", "José Ruiz"],
        Agencies = ["Example Press"],
        Place = "Upton",
        Published = Date("2024-11-05T18:39", DatePrecision.Minute),
        Modified = Date("2024-11-06T00:00", DatePrecision.Day) with { ZoneKnown = true, Raw = "6.11.", Ambiguous = true },
        Captions = [new Caption("The bridge at Upton", "Max Roe/EP", "https://news.example/b.jpg"), new Caption("A boat", null)],
        Body = "Two villages are cut off.\n\nThe river rose in the night.\n\nIt fell by noon.",
        Images = [new DocumentImage("https://news.example/b.jpg", "A bridge", 4, 0, "Max Roe/EP"), new DocumentImage("c.jpg", null, 7)],
        LeadImage = "https://news.example/lead.jpg",
        Links = [new DocumentLink("river", "https://news.example/river", 3)],
        NextPageUrl = "https://news.example/flood?page=2",
        Paywall = Paywall.Gated,
        Work = 4711,
        Warnings = ["max-lines: too many"],
        Tags = ["floods", "weather"],
        Section = "Local",
        WordCount = 14,
        RemovedShare = 0.33333f,
        Blocks = Tile(
            (Label.Headline, BlockKind.Heading, "River tops its banks"),
            (Label.Standfirst, BlockKind.Paragraph, "Two villages are cut off."),
            (Label.Byline, BlockKind.Paragraph, "By Ann Lee and José Ruiz"),
            (Label.Body, BlockKind.Paragraph, "The river rose in the night."),
            (Label.Caption, BlockKind.Paragraph, "The bridge at Upton. Max Roe/EP"),
            (Label.ReadMore, BlockKind.Paragraph, "Read more: Dry summer"),
            (Label.Body, BlockKind.Paragraph, "It fell by noon.")).Blocks,
        Sources = ImmutableDictionary.CreateRange([KeyValuePair.Create("published", "json-ld"), KeyValuePair.Create("headline", "line 1")]),
    });

    /// <summary>A page of nothing but blocks.</summary>
    public static PageResult Of(params (Label Label, BlockKind Kind, string Text)[] blocks) =>
        new("page", "page.txt", null, new Document { Blocks = Tile(blocks).Blocks });

    /// <summary>A page with one body and nothing else.</summary>
    public static PageResult Body(string body, string? headline = null) =>
        new("page", "page.txt", null, new Document { Body = body, Headline = headline });

    /// <summary>Blocks on lines of their own, with the source they were cut from.</summary>
    public static (string Source, ImmutableArray<Block> Blocks) Tile(params (Label Label, BlockKind Kind, string Text)[] lines)
    {
        var source = new StringBuilder();
        var blocks = ImmutableArray.CreateBuilder<Block>();
        foreach (var (label, kind, text) in lines)
        {
            blocks.Add(new Block
            {
                Label = label,
                Kind = kind,
                Text = text,
                Line = blocks.Count + 1,
                Start = source.Length,
                Length = text.Length,
                Confidence = 0.5f,
                Rule = "score",
            });
            source.Append(text).Append('\n');
        }
        return (source.ToString(), blocks.ToImmutable());
    }

    /// <summary>What a format writes for pages.</summary>
    public static string Write(string format, params PageResult[] pages) => Write(format, new WriterOptions(), pages);

    public static string Write(string format, WriterOptions options, params PageResult[] pages)
    {
        using var output = new MemoryStream();
        using (var writer = OutputFormats.Find(format)!.Open(output, options))
        {
            foreach (var page in pages) writer.Write(page);
            writer.Complete();
        }
        return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(output.ToArray());
    }

    private static PublicationDate Date(string iso, DatePrecision precision) =>
        new(DateTimeOffset.Parse(iso + "Z", System.Globalization.CultureInfo.InvariantCulture), precision, ZoneKnown: false, iso);
}
