namespace Extraction.Metadata;

/// <summary>Chooses the headline: the line on the page where metadata agrees with it, else what metadata says.</summary>
internal sealed class TitleReconciler(Document document, PageMetadata metadata, SiteEvidence site, Dictionary<string, string> sources)
{
    private const double LeastOverlap = 0.5;
    private const int LeastWords = 3, MaxKickerWords = 5;

    public Document Fill(Document filled)
    {
        var lines = Lines();
        var stated = Stated(lines);
        var (headline, source) = Choose(lines, stated);
        if (source is not null) sources["headline"] = source;
        var raw = metadata.Titles.FirstOrDefault(title => title.Source == "title") is { Value: not null } title ? title : metadata.Titles.FirstOrDefault();
        if (raw.Value is not null) sources["raw_title"] = raw.Source;
        return filled with { Headline = headline, RawTitle = raw.Value ?? filled.RawTitle, SiteName = SiteName(filled, lines) };
    }

    /// <summary>The labelled headline, then the first-level headings of the page.</summary>
    private List<Candidate> Lines()
    {
        var lines = metadata.Headings.Where(heading => IsOfPage(heading.Value)).ToList();
        if (document.Headline is { } headline && IsOfPage(headline)) lines.Insert(0, new Candidate(headline, document.Sources.GetValueOrDefault("headline", "line")));
        return lines;
    }

    /// <summary>Whether a heading names the page rather than the site or book it belongs to.</summary>
    private bool IsOfPage(string heading) => !site.IsSite(heading);

    private List<Candidate> Stated(List<Candidate> lines)
    {
        var stated = new List<Candidate>();
        foreach (var title in metadata.Titles)
        {
            var others = lines.Select(line => line.Value).Concat(metadata.Titles.Where(other => other.Source != title.Source && other.Value.Length < title.Value.Length).Select(other => other.Value));
            var split = TitleSplitter.Split(title.Value, site, others);
            if (!site.IsSite(split.Title)) stated.Add(title with { Value = split.Title });
        }
        return stated;
    }

    private (string? Headline, string? Source) Choose(List<Candidate> lines, List<Candidate> stated)
    {
        var printed = lines.ConvertAll(line => line with { Value = WithoutKicker(TitleSplitter.Split(line.Value, site, stated.Select(title => title.Value)).Title, stated) });
        foreach (var isSame in (ReadOnlySpan<Func<string, string, bool>>)[AreEqual, Agree])
            foreach (var line in printed)
                if (stated.Exists(title => isSame(line.Value, title.Value))) return (line.Value, line.Source);
        if (PrintedOnly(printed) is { } heading) return (heading.Value, heading.Source);
        if (stated.Count > 0) return (stated[0].Value, stated[0].Source);
        if (lines.Count > 0) return (lines[0].Value, lines[0].Source);
        if (metadata.Titles is [var title, ..]) return (title.Value, title.Source);
        return (document.Headline, document.Sources.GetValueOrDefault("headline"));
    }

    /// <summary>A headline that metadata does not confirm: the labelled line where it is a heading of the first level too.</summary>
    private Candidate? PrintedOnly(List<Candidate> printed)
    {
        if (printed is not [var labelled, ..]) return null;
        return printed.Count is 2 && document.Headline is not null && printed.Skip(1).Any(heading => AreEqual(heading.Value, labelled.Value)) ? labelled : null;
    }

    /// <summary>Headings often hold the kicker too; what stands behind it is a title of its own where metadata states it.</summary>
    private static string WithoutKicker(string printed, List<Candidate> stated)
    {
        var words = TextKey.WordsOf(printed);
        foreach (var title in stated)
        {
            var tail = TextKey.WordsOf(title.Value);
            var more = words.Count - tail.Count;
            if (tail.Count >= LeastWords && more is > 0 and <= MaxKickerWords && words.Skip(more).SequenceEqual(tail)) return title.Value;
        }
        return printed;
    }

    private static bool AreEqual(string printed, string stated) => TextKey.Of(printed) == TextKey.Of(stated);

    private static bool Agree(string printed, string stated) => TextKey.Overlap(printed, stated) >= LeastOverlap;

    private string? SiteName(Document filled, List<Candidate> lines)
    {
        if (metadata.SiteNames is [var name, ..])
        {
            sources["site_name"] = name.Source;
            return name.Value;
        }
        foreach (var title in metadata.Titles)
        {
            if (TitleSplitter.Split(title.Value, site, lines.Select(line => line.Value)).SiteName is not { } part) continue;
            sources["site_name"] = title.Source;
            return part;
        }
        return filled.SiteName;
    }
}
