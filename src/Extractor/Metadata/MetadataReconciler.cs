using System.Collections.Immutable;
using Extraction.Lexicons;

namespace Extraction.Metadata;

/// <summary>Combines what a page states about itself with what its labelled lines show. Thread-safe.</summary>
internal sealed class MetadataReconciler(Lexicon lexicon)
{
    /// <summary>Fills the fields of a document, and says of each where it came from.</summary>
    /// <param name="document">The document as the labelled lines give it.</param>
    /// <param name="metadata">What the page states.</param>
    /// <param name="url">The address of the page as the caller gives it; null when not known.</param>
    public Document Reconcile(Document document, PageMetadata metadata, string? url)
    {
        var sources = document.Sources.ToDictionary(StringComparer.Ordinal);
        var canonical = WebAddress.Complete(metadata[MetadataField.Url].FirstOrDefault().Value, url);
        var address = url ?? canonical;
        var site = new SiteEvidence(SiteNamesOf(metadata), WebAddress.HostOf(address)) { IsHome = WebAddress.IsHome(address) };
        var evidence = PageEvidence.Of(document, metadata, address, lexicon);
        var filled = new TitleReconciler(document, metadata, site, sources).Fill(document);
        filled = new AuthorReconciler(new AuthorCleaner(lexicon, site), metadata, evidence, sources).Fill(filled);
        filled = new DateReconciler(metadata, evidence, address, sources).Fill(filled);
        return FillRest(filled, metadata, url, canonical, sources) with { Sources = sources };
    }

    /// <summary>The stated names, without titles that some systems print there, and headings that are the last part of a title: books and sites name themselves so on each page.</summary>
    private static IEnumerable<string> SiteNamesOf(PageMetadata metadata)
    {
        var titles = KeysOf(metadata.Titles);
        var tails = metadata.Headings.Select(heading => heading.Value).Where(heading => !titles.Contains(TextKey.Of(heading)) && metadata.Titles.Any(title => TitleSplitter.IsTail(heading, title.Value)));
        var headings = KeysOf(metadata.Headings);
        var names = metadata.SiteNames.Select(name => name.Value).Where(name => TextKey.Of(name) is var key && !titles.Contains(key) && !headings.Contains(key));
        return names.Concat(tails);
    }

    private static HashSet<string> KeysOf(IEnumerable<Candidate> candidates) =>
        candidates.Select(candidate => TextKey.Of(candidate.Value)).ToHashSet(StringComparer.Ordinal);

    private static Document FillRest(Document document, PageMetadata metadata, string? url, string? canonical, Dictionary<string, string> sources)
    {
        var tags = metadata[MetadataField.Tag];
        var topSource = tags.FirstOrDefault().Source;
        var next = metadata[MetadataField.NextPage].FirstOrDefault();
        if (document.Tags.IsEmpty && topSource is not null) sources["tags"] = topSource;
        if (canonical is not null) sources["canonical_url"] = metadata[MetadataField.Url][0].Source;
        if (next.Value is not null) sources["next_page_url"] = next.Source;
        var lead = metadata[MetadataField.Image].FirstOrDefault();
        var leadImage = WebAddress.Complete(lead.Value, url ?? canonical);
        if (leadImage is not null) sources["lead_image"] = lead.Source;
        if (metadata.PaywallSource is { } paywall) sources["paywall"] = paywall;
        return document with
        {
            Url = document.Url ?? url,
            CanonicalUrl = document.CanonicalUrl ?? canonical,
            NextPageUrl = WebAddress.Complete(next.Value, url ?? canonical),
            LeadImage = leadImage,
            Paywall = metadata.Paywall,
            Tags = document.Tags.IsEmpty ? Distinct(tags.Where(tag => tag.Source == topSource)) : document.Tags,
            Section = document.Section ?? First("section", metadata[MetadataField.Section], sources),
            Language = document.Language ?? LanguageCode.Of(First("language", metadata[MetadataField.Language], sources)),
        };
    }

    private static ImmutableArray<string> Distinct(IEnumerable<Candidate> candidates) =>
        [.. candidates.Select(candidate => candidate.Value).DistinctBy(value => TextKey.Of(value))];

    private static string? First(string field, ImmutableArray<Candidate> candidates, Dictionary<string, string> sources)
    {
        if (candidates.IsEmpty) return null;
        sources[field] = candidates[0].Source;
        return candidates[0].Value;
    }
}
