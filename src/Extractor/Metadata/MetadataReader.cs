using Extraction.Model;

namespace Extraction.Metadata;

/// <summary>Reads everything that a page states about itself: JSON-LD, meta and link elements, microdata, marks in the text.</summary>
/// <remarks>Thread-safe. Linear in what the front end kept; never throws for what a page holds.</remarks>
internal static class MetadataReader
{
    /// <summary>Reads the metadata of a page that an HTML front end has filled; empty for plain text.</summary>
    /// <param name="page">The page.</param>
    /// <param name="url">Its address as the caller gives it; null when not known.</param>
    public static PageMetadata Read(Page page, string? url)
    {
        if (page.Markup.Head.Count == 0 && page.Markup.Marks.Count == 0 && page.Markup.Elements.Count == 0) return PageMetadata.Empty;
        using var builder = new MetadataBuilder();
        new HeadReader(page.Markup, builder).Read();
        ReadJsonLd(page.Markup, builder, url);
        new MarkReader(page, builder).Read();
        return builder.Build();
    }

    private static void ReadJsonLd(Markup markup, MetadataBuilder builder, string? url)
    {
        using var reader = new JsonLdReader(builder);
        foreach (ref readonly var fact in markup.Head.Span)
            if (fact.Kind == HeadFactKind.JsonLd) reader.Add(markup.TextOf(fact.Value));
        reader.Read(reader.HasSeveralArticles ? AddressesOf(markup, url) : []);
    }

    private static List<string> AddressesOf(Markup markup, string? url)
    {
        var addresses = new List<string>();
        if (markup.TryFind(HeadFactKind.Link, "canonical", out var canonical)) addresses.Add(canonical.ToString());
        if (markup.TryFind(HeadFactKind.Meta, "og:url", out var openGraph)) addresses.Add(openGraph.ToString());
        if (url is not null) addresses.Add(url);
        return addresses.FindAll(address => !WebAddress.IsHome(address));
    }
}
