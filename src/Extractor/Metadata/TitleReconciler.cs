using Extraction.Model;

namespace Extraction.Metadata;

/// <summary>What a page is called.</summary>
/// <param name="Headline">The headline; null when there is none.</param>
/// <param name="Raw">The title with everything a site adds.</param>
/// <param name="SiteName">The name of the site.</param>
internal readonly record struct ChosenTitles(string? Headline, string? Raw, string? SiteName);

/// <summary>Chooses the headline: the line on the page where metadata agrees with it, else what metadata says. Titles stay parts of what
/// the page states, in rented arrays; a string is made of the chosen one. Not thread-safe.</summary>
internal sealed class TitleReconciler(Document document, PageMetadata metadata, StatedLine statedLine, SiteEvidence site, Dictionary<string, string> sources) : IDisposable
{
    private const double LeastOverlap = 0.5;
    private const int LeastWords = 2;
    private const int FirstTitles = 16;   // room for titles at first

    private readonly Buffer<Title> _lines = new(FirstTitles), _stated = new(FirstTitles), _printed = new(FirstTitles);
    private readonly Buffer<ReadOnlyMemory<char>> _others = new(FirstTitles);

    /// <summary>A title, or a part of one.</summary>
    private readonly record struct Title(ReadOnlyMemory<char> Text, string? Source);

    public ChosenTitles Choose()
    {
        FindLines();
        FindStated();
        FindPrinted();
        var chosen = ChooseHeadline();
        if (chosen?.Source is { } source) sources["headline"] = source;
        var raw = Raw();
        if (raw.Value is not null) sources["raw_title"] = raw.Source;
        var headline = chosen is null ? null : WithoutTail(chosen.Value.Text, " | ").ToString();
        return new ChosenTitles(headline, raw.Value ?? document.RawTitle, SiteName());
    }

    public void Dispose()
    {
        _lines.Dispose();
        _stated.Dispose();
        _printed.Dispose();
        _others.Dispose();
    }

    private Candidate Raw()
    {
        foreach (var title in metadata.Titles)
            if (title.Source == MetadataSources.Title) return title;
        return metadata.Titles.IsEmpty ? default : metadata.Titles[0];
    }

    /// <summary>The labelled headline, then the first-level headings of the page, without those that name the site or book it belongs to.</summary>
    private void FindLines()
    {
        if (document.Headline is { } headline && !IsSiteAlone(headline)) _lines.Add(new Title(headline.AsMemory(), document.Sources.GetValueOrDefault("headline", "line")));
        foreach (var heading in metadata.Headings)
            if (!IsSiteAlone(heading.Value)) _lines.Add(new Title(heading.Value.AsMemory(), heading.Source));
        FindBrokenLines();
        if (_lines.Count == 0 && statedLine.Line is >= 0 and var i) _lines.Add(new Title(document.Blocks[i].Text.AsMemory(), $"line {document.Blocks[i].Line}"));
    }

    /// <summary>Headings that a line break parts in two, where a title has both in one. A kicker is kept apart there by its colon.</summary>
    private void FindBrokenLines()
    {
        for (var i = 1; i < metadata.Headings.Length; i++)
        {
            var (first, second) = (metadata.Headings[i - 1], metadata.Headings[i]);
            if (second.Line != first.Line + 1) continue;
            var whole = $"{first.Value} {second.Value}";
            if (IsInTitle(whole)) _lines.Add(new Title(whole.AsMemory(), first.Source));
        }
    }

    private bool IsInTitle(string text)
    {
        foreach (var title in metadata.Titles)
            if (title.Value.Contains(text, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>Whether a line names the site. What a title sets before that name is called so although a part of the name is in it: "Thinking in Example – Example".</summary>
    private bool IsSiteAlone(ReadOnlySpan<char> line)
    {
        if (!site.IsSite(line)) return false;
        foreach (var title in metadata.Titles)
            if (TitleSplitter.Split(title.Value.AsMemory(), site, []) is var parts && IsBeforeSite(parts) && TextKey.AreSame(parts.Title.Span, line)) return false;
        return true;
    }

    private bool IsBeforeSite(in TitleParts parts) => !parts.SiteName.IsEmpty && !site.IsName(parts.Title.Span);

    /// <summary>The titles of metadata without what the site adds. Lines of the page and shorter titles of other sources show what that is.</summary>
    private void FindStated()
    {
        foreach (var title in metadata.Titles)
        {
            SetOthers(_lines.Span);
            foreach (var other in metadata.Titles)
                if (other.Source != title.Source && other.Value.Length < title.Value.Length) _others.Add(other.Value.AsMemory());
            var parts = TitleSplitter.Split(title.Value.AsMemory(), site, _others.Span);
            if (IsBeforeSite(parts) || !site.IsSite(parts.Title.Span)) _stated.Add(new Title(parts.Title, title.Source));
        }
    }

    /// <summary>The lines without what the site adds and without kickers that metadata does not have.</summary>
    private void FindPrinted()
    {
        SetOthers(_stated.Span);
        foreach (ref readonly var line in _lines.Span)
            _printed.Add(line with { Text = WithoutKicker(TitleSplitter.Split(line.Text, site, _others.Span).Title) });
    }

    private void SetOthers(ReadOnlySpan<Title> titles)
    {
        _others.Clear();
        foreach (ref readonly var title in titles) _others.Add(title.Text);
    }

    private Title? ChooseHeadline()
    {
        foreach (ref readonly var line in _printed.Span)
            if (IsStated(line)) return WithKicker(line);
        foreach (ref readonly var line in _printed.Span)
            if (Agrees(line)) return line;
        if (PrintedOnly() is { } heading) return heading;
        if (_stated.Count > 0) return IsArticle ? _stated[0] : _stated[0] with { Text = WithoutSlogan(_stated[0].Text) };
        if (_lines.Count > 0) return _lines[0];
        if (metadata.Titles is [var title, ..]) return new Title(title.Value.AsMemory(), title.Source);
        return document.Headline is { } headline ? new Title(headline.AsMemory(), document.Sources.GetValueOrDefault("headline")) : null;
    }

    private bool IsArticle => metadata.Type == OpenGraphType.Article || metadata.Evidence == ArticleEvidence.Strong;

    private bool IsStated(in Title line)
    {
        foreach (ref readonly var title in _stated.Span)
            if (TextKey.AreSame(line.Text.Span, title.Text.Span)) return true;
        return false;
    }

    private bool Agrees(in Title line)
    {
        var printed = new FoldedWords(line.Text.Span);
        foreach (ref readonly var title in _stated.Span)
            if (printed.Overlap(new FoldedWords(title.Text.Span)) >= LeastOverlap) return true;
        return false;
    }

    /// <summary>Behind the names of pages that are no articles stands what shall be found: "Tram tickets - Cheap fares and timetables".</summary>
    private ReadOnlyMemory<char> WithoutSlogan(ReadOnlyMemory<char> title) => WithoutTail(WithoutTail(WithoutTail(title, " - "), " – "), " — ");

    /// <summary>Cuts a title at its first sign of a kind; a word or the name of the site alone is no title.</summary>
    private ReadOnlyMemory<char> WithoutTail(ReadOnlyMemory<char> title, string sign)
    {
        var cut = title.Span.IndexOf(sign, StringComparison.Ordinal);
        return cut > 0 && new FoldedWords(title.Span[..cut]).Count >= LeastWords && !site.IsSite(title.Span[..cut]) ? title[..cut].TrimEnd() : title;
    }

    /// <summary>A headline with its kicker where structured data makes both one and nothing states the headline alone.</summary>
    private Title WithKicker(in Title printed)
    {
        foreach (var stated in metadata.Titles)
        {
            if (stated.Source != MetadataSources.JsonArticle) continue;
            var whole = Whole(stated);
            return Kicker.IsInFront(whole.Span, printed.Text.Span) && !IsStatedAlone(printed) ? new Title(whole, stated.Source) : printed;
        }
        return printed;
    }

    private bool IsStatedAlone(in Title headline)
    {
        foreach (var title in metadata.Titles)
            if (TextKey.AreSame(Whole(title).Span, headline.Text.Span)) return true;
        return false;
    }

    private ReadOnlyMemory<char> Whole(in Candidate title) => TitleSplitter.Split(title.Value.AsMemory(), site, []).Title;

    /// <summary>A headline that metadata does not confirm: the labelled line where it is a heading of the first level too.</summary>
    private Title? PrintedOnly() =>
        _printed.Span is [var labelled, var heading] && document.Headline is not null && TextKey.AreSame(heading.Text.Span, labelled.Text.Span) && !IsSlogan(labelled) ? labelled : null;

    /// <summary>Pages that are no articles often open with a slogan; what they are called is stated alone.</summary>
    private bool IsSlogan(in Title printed)
    {
        if (metadata is not { Type: OpenGraphType.Website, Evidence: ArticleEvidence.None or ArticleEvidence.Against } || _stated.Count == 0) return false;
        var words = new FoldedWords(printed.Text.Span);
        foreach (ref readonly var title in _stated.Span)
            if (words.ShareIn(new FoldedWords(title.Text.Span)) >= LeastOverlap) return false;
        return true;
    }

    private ReadOnlyMemory<char> WithoutKicker(ReadOnlyMemory<char> printed)
    {
        foreach (ref readonly var title in _stated.Span)
            if (Kicker.IsIn(printed.Span, title.Text.Span)) return title.Text;
        return printed;
    }

    private string? SiteName()
    {
        if (metadata.SiteNames is [var name, ..])
        {
            sources["site_name"] = name.Source;
            return name.Value;
        }
        SetOthers(_lines.Span);
        foreach (var title in metadata.Titles)
        {
            if (TitleSplitter.Split(title.Value.AsMemory(), site, _others.Span).SiteName is not { IsEmpty: false } part) continue;
            sources["site_name"] = title.Source;
            return part.ToString();
        }
        return document.SiteName;
    }
}
