using System.Collections.Immutable;
using Extraction.Lexicons;
using Extraction.Model;

namespace Extraction.Metadata;

/// <summary>Combines what a page states about itself with what its labelled lines show. Thread-safe.</summary>
internal sealed class MetadataReconciler(Lexicon lexicon)
{
    private const int MostSources = 17;   // fields that have one
    private const int FirstTags = 16;     // room for tags at first

    /// <summary>Fills the fields of a document, and says of each where it came from.</summary>
    /// <param name="document">The document as the labelled lines give it.</param>
    /// <param name="metadata">What the page states.</param>
    /// <param name="url">The address of the page as the caller gives it; null when not known.</param>
    public Document Reconcile(Document document, PageMetadata metadata, string? url)
    {
        var sources = new Dictionary<string, string>(MostSources, StringComparer.Ordinal);
        foreach (var (field, source) in document.Sources) sources[field] = source;
        var canonical = WebAddress.Complete(First(metadata[MetadataField.Url]).Value, url);
        var address = url ?? canonical;
        var site = new SiteEvidence(SiteNamesOf(metadata), WebAddress.HostOf(address)) { IsHome = WebAddress.IsHome(address) };
        var statedLine = new StatedLine(document, metadata);
        var evidence = PageEvidence.Of(document, metadata, statedLine, address, lexicon);
        using var titleReconciler = new TitleReconciler(document, metadata, statedLine, site, sources);
        using var dateReconciler = new DateReconciler(metadata, evidence, address, sources);
        var titles = titleReconciler.Choose();
        var authors = new AuthorReconciler(new AuthorCleaner(lexicon, site), metadata, evidence, sources).Choose(document);
        var dates = dateReconciler.Choose(document);
        Note(metadata, document, canonical, sources);
        var next = First(metadata[MetadataField.NextPage]);
        return document with
        {
            Headline = titles.Headline,
            RawTitle = titles.Raw,
            SiteName = titles.SiteName,
            Authors = authors.Authors,
            Agencies = authors.Agencies,
            Published = dates.Published,
            Modified = dates.Modified,
            Url = document.Url ?? url,
            CanonicalUrl = document.CanonicalUrl ?? canonical,
            NextPageUrl = WebAddress.Complete(next.Value, address),
            LeadImage = LeadImage(metadata, address, sources),
            Paywall = PaywallOf(metadata, sources),
            Tags = document.Tags.IsEmpty ? Tags(metadata[MetadataField.Tag]) : document.Tags,
            Section = document.Section ?? First("section", metadata[MetadataField.Section], sources),
            Language = document.Language ?? LanguageCode.Of(First("language", metadata[MetadataField.Language], sources)),
            Sources = sources,
        };
    }

    /// <summary>The stated names, without titles that some systems print there, and headings that are the last part of a title: books and sites name themselves so on each page.</summary>
    private static List<string> SiteNamesOf(PageMetadata metadata)
    {
        var names = new List<string>();
        foreach (var name in metadata.SiteNames)
            if (!IsAmong(name, metadata.Titles) && !IsAmong(name, metadata.Headings)) names.Add(name.Value);
        foreach (var heading in metadata.Headings)
            if (!IsAmong(heading, metadata.Titles) && IsTail(heading, metadata.Titles)) names.Add(heading.Value);
        return names;
    }

    private static bool IsAmong(in Candidate candidate, ImmutableArray<Candidate> others)
    {
        foreach (var other in others)
            if (TextKey.AreSame(candidate.Value, other.Value)) return true;
        return false;
    }

    private static bool IsTail(in Candidate heading, ImmutableArray<Candidate> titles)
    {
        foreach (var title in titles)
            if (TitleSplitter.IsTail(heading.Value, title.Value)) return true;
        return false;
    }

    private static void Note(PageMetadata metadata, Document document, string? canonical, Dictionary<string, string> sources)
    {
        if (document.Tags.IsEmpty && First(metadata[MetadataField.Tag]).Source is { } tags) sources["tags"] = tags;
        if (canonical is not null) sources["canonical_url"] = metadata[MetadataField.Url][0].Source;
        if (First(metadata[MetadataField.NextPage]).Source is { } next) sources["next_page_url"] = next;
    }

    private static string? LeadImage(PageMetadata metadata, string? address, Dictionary<string, string> sources)
    {
        var lead = First(metadata[MetadataField.Image]);
        var image = WebAddress.Complete(lead.Value, address);
        if (image is not null) sources["lead_image"] = lead.Source;
        return image;
    }

    private static Paywall PaywallOf(PageMetadata metadata, Dictionary<string, string> sources)
    {
        if (metadata.PaywallSource is { } source) sources["paywall"] = source;
        return metadata.Paywall;
    }

    /// <summary>The tags of the most trusted source, each once.</summary>
    private static ImmutableArray<string> Tags(ImmutableArray<Candidate> tags)
    {
        using var distinct = new Buffer<string>(FirstTags);
        foreach (var tag in tags)
            if (tag.Source == tags[0].Source && !Holds(distinct.Span, tag.Value)) distinct.Add(tag.Value);
        return [.. distinct.Span];
    }

    private static bool Holds(ReadOnlySpan<string> texts, string text)
    {
        foreach (var other in texts)
            if (TextKey.AreSame(other, text)) return true;
        return false;
    }

    private static string? First(string field, ImmutableArray<Candidate> candidates, Dictionary<string, string> sources)
    {
        if (candidates.IsEmpty) return null;
        sources[field] = candidates[0].Source;
        return candidates[0].Value;
    }

    private static Candidate First(ImmutableArray<Candidate> candidates) => candidates.IsEmpty ? default : candidates[0];
}
