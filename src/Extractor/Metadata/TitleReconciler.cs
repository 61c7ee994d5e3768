namespace Extraction.Metadata;

/// <summary>Chooses the headline: the line on the page where metadata agrees with it, else what metadata says.</summary>
internal sealed class TitleReconciler(Document document, PageMetadata metadata, SiteEvidence site, Dictionary<string, string> sources)
{
    private const double LeastOverlap = 0.5;
    private const int LeastWords = 2;

    /// <summary>A title and its key, made once.</summary>
    private readonly record struct Title(string Text, string Source, string Key)
    {
        public Title(string text, string source) : this(text, source, TextKey.Of(text))
        {
        }
    }

    public Document Fill(Document filled)
    {
        var lines = Lines();
        var stated = Stated(lines);
        var (chosen, source) = Choose(lines, stated);
        var headline = chosen is null ? null : WithoutTail(chosen, " | ");
        if (source is not null) sources["headline"] = source;
        var raw = metadata.Titles.FirstOrDefault(title => title.Source == "title") is { Value: not null } title ? title : metadata.Titles.FirstOrDefault();
        if (raw.Value is not null) sources["raw_title"] = raw.Source;
        return filled with { Headline = headline, RawTitle = raw.Value ?? filled.RawTitle, SiteName = SiteName(filled, lines) };
    }

    /// <summary>The labelled headline, then the first-level headings of the page.</summary>
    private List<Title> Lines()
    {
        var lines = new List<Title>();
        if (document.Headline is { } headline && IsOfPage(headline)) lines.Add(new Title(headline, document.Sources.GetValueOrDefault("headline", "line")));
        foreach (var heading in metadata.Headings)
            if (IsOfPage(heading.Value)) lines.Add(new Title(heading.Value, heading.Source));
        return lines;
    }

    /// <summary>Whether a heading names the page rather than the site or book it belongs to.</summary>
    private bool IsOfPage(string heading) => !site.IsSite(heading);

    private List<Title> Stated(List<Title> lines)
    {
        var all = metadata.Titles.Select(title => new Title(title.Value, title.Source)).ToList();
        var stated = new List<Title>();
        foreach (var title in all)
        {
            var others = all.FindAll(other => other.Source != title.Source && other.Text.Length < title.Text.Length);
            var split = TitleSplitter.Split(title.Text, site, KeysOf(lines, others));
            if (!site.IsSite(split.Title)) stated.Add(new Title(split.Title, title.Source));
        }
        return stated;
    }

    private static List<string> KeysOf(List<Title> some, List<Title> others) => [.. some.Select(title => title.Key), .. others.Select(title => title.Key)];

    private (string? Headline, string? Source) Choose(List<Title> lines, List<Title> stated)
    {
        var keys = KeysOf(stated, []);
        var printed = lines.ConvertAll(line => new Title(WithoutKicker(TitleSplitter.Split(line.Text, site, keys).Title, stated), line.Source));
        foreach (var line in printed)
            if (stated.Exists(title => line.Key == title.Key)) return WithKicker(line);
        foreach (var line in printed)
            if (stated.Exists(title => Agree(line.Text, title.Text))) return (line.Text, line.Source);
        if (PrintedOnly(printed, stated) is { } heading) return (heading.Text, heading.Source);
        if (stated.Count > 0) return (IsArticle ? stated[0].Text : WithoutSlogan(stated[0].Text), stated[0].Source);
        if (lines.Count > 0) return (lines[0].Text, lines[0].Source);
        if (metadata.Titles is [var title, ..]) return (title.Value, title.Source);
        return (document.Headline, document.Sources.GetValueOrDefault("headline"));
    }

    private bool IsArticle => metadata.Type == OpenGraphType.Article || metadata.Evidence == ArticleEvidence.Strong;

    /// <summary>Behind the names of pages that are no articles stands what shall be found: "Tram tickets - Cheap fares and timetables".</summary>
    private string WithoutSlogan(string title) => WithoutTail(WithoutTail(WithoutTail(title, " - "), " – "), " — ");

    /// <summary>Cuts a title at its first sign of a kind; a word or the name of the site alone is no title.</summary>
    private string WithoutTail(string title, string sign)
    {
        var cut = title.IndexOf(sign, StringComparison.Ordinal);
        return cut > 0 && new FoldedWords(title.AsSpan(0, cut)).Count >= LeastWords && !site.IsSite(title.AsSpan(0, cut)) ? title[..cut].TrimEnd() : title;
    }

    /// <summary>A headline with its kicker where structured data makes both one and nothing states the headline alone.</summary>
    private (string Headline, string Source) WithKicker(Title printed)
    {
        var whole = metadata.Titles.Select(title => new Title(TitleSplitter.Split(title.Value, site, []).Title, title.Source)).ToList();
        var stated = whole.Find(title => title.Source == "json-ld");
        var isOne = stated.Text is not null && Kicker.IsInFront(stated.Text, printed.Key) && !whole.Exists(title => title.Key == printed.Key);
        return isOne ? (stated.Text!, stated.Source) : (printed.Text, printed.Source);
    }

    /// <summary>A headline that metadata does not confirm: the labelled line where it is a heading of the first level too.</summary>
    private Title? PrintedOnly(List<Title> printed, List<Title> stated) =>
        printed is [var labelled, var heading] && document.Headline is not null && heading.Key == labelled.Key && !IsSlogan(labelled, stated) ? labelled : null;

    /// <summary>Pages that are no articles often open with a slogan; what they are called is stated alone.</summary>
    private bool IsSlogan(Title printed, List<Title> stated) =>
        metadata is { Type: OpenGraphType.Website, Evidence: ArticleEvidence.None or ArticleEvidence.Against } && stated.Count > 0
        && !stated.Exists(title => new FoldedWords(printed.Text).ShareIn(new FoldedWords(title.Text)) >= LeastOverlap);

    private static string WithoutKicker(string printed, List<Title> stated) =>
        stated.Find(title => Kicker.IsIn(printed, title.Text)) is { Text: not null } title ? title.Text : printed;

    private static bool Agree(string printed, string stated) => new FoldedWords(printed).Overlap(new FoldedWords(stated)) >= LeastOverlap;

    private string? SiteName(Document filled, List<Title> lines)
    {
        if (metadata.SiteNames is [var name, ..])
        {
            sources["site_name"] = name.Source;
            return name.Value;
        }
        var keys = KeysOf(lines, []);
        foreach (var title in metadata.Titles)
        {
            if (TitleSplitter.Split(title.Value, site, keys).SiteName is not { } part) continue;
            sources["site_name"] = title.Source;
            return part;
        }
        return filled.SiteName;
    }
}
