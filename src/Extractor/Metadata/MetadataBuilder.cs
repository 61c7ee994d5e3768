using System.Collections.Immutable;
using System.Net;
using Extraction.Assembling;

namespace Extraction.Metadata;

/// <summary>Collects the candidates of a page. Not thread-safe.</summary>
internal sealed class MetadataBuilder
{
    private const int MaxCandidates = 64;      // of one field; real pages have a handful, tag lists a few dozen
    private const int MaxTitles = 24;          // titles and headings, each of which is compared with the others
    private const int MaxValueChars = 4096;    // of one value

    private readonly List<Candidate>?[] _fields = new List<Candidate>?[PageMetadata.Fields];   // by trust
    private OpenGraphType _type;

    public ArticleEvidence Evidence { get; private set; }

    public Paywall Paywall { get; private set; }

    public string? PaywallSource { get; private set; }

    /// <summary>Adds a value; blank, overlong and repeated ones are dropped.</summary>
    /// <param name="field">The field it states.</param>
    /// <param name="text">The value as written.</param>
    /// <param name="source">Where it stands.</param>
    /// <param name="trust">Lower numbers are trusted more; equal ones keep the order of the page.</param>
    /// <param name="kind">For authors, what the name belongs to.</param>
    /// <param name="line">Index of the line that shows it, or -1.</param>
    public void Add(MetadataField field, ReadOnlySpan<char> text, string source, int trust, CreatorKind kind = CreatorKind.Unknown, int line = -1) =>
        Add(field, text, null, source, trust, kind, line);

    /// <summary>Adds a value that is a string already, and keeps that where nothing in it changes.</summary>
    public void Add(MetadataField field, string? text, string source, int trust, CreatorKind kind = CreatorKind.Unknown, int line = -1) =>
        Add(field, text, text, source, trust, kind, line);

    private void Add(MetadataField field, ReadOnlySpan<char> text, string? whole, string source, int trust, CreatorKind kind, int line)
    {
        text = text.Trim();
        if (text.Length is 0 or > MaxValueChars) return;
        var list = _fields[(int)field] ??= [];
        if ((Find(list, text) ?? Clean(text, whole)) is { Length: > 0 } value) Add(field, list, new Candidate(value, source) { Trust = trust, Kind = kind, Line = line });
    }

    private static void Add(MetadataField field, List<Candidate> list, in Candidate candidate)
    {
        if (list.Count >= (field is MetadataField.Title or MetadataField.Heading ? MaxTitles : MaxCandidates) || IsKnown(list, candidate)) return;
        var place = list.Count;
        while (place > 0 && list[place - 1].Trust > candidate.Trust) place--;
        list.Insert(place, candidate);
    }

    private static bool IsKnown(List<Candidate> list, in Candidate candidate)
    {
        foreach (var known in list)
            if (known.Trust <= candidate.Trust && known.Value == candidate.Value) return true;
        return false;
    }

    /// <summary>The value of a candidate that was written as a text is: titles and descriptions stand in a page three times. What is clean stays so.</summary>
    private static string? Find(List<Candidate> list, ReadOnlySpan<char> text)
    {
        if (text.Contains('&')) return null;
        foreach (var known in list)
            if (text.SequenceEqual(known.Value)) return known.Value;
        return null;
    }

    /// <summary>Notes what the page says it is; the strongest statement counts.</summary>
    public void Note(ArticleEvidence evidence) => Evidence = evidence > Evidence ? evidence : Evidence;

    /// <summary>Notes what Open Graph calls the page.</summary>
    public void NoteType(ReadOnlySpan<char> type)
    {
        if (type is "article" or "news" or "blog" or "newsarticle") _type = OpenGraphType.Article;
        else if (_type == OpenGraphType.None && type.Equals("website", StringComparison.OrdinalIgnoreCase)) _type = OpenGraphType.Website;
        if (_type == OpenGraphType.Article) Note(ArticleEvidence.Weak);
    }

    /// <summary>Notes whether the article is free; the first statement counts.</summary>
    public void NotePaywall(string? value, string source)
    {
        if (Paywall != Paywall.Unknown || PaywallOf(value) is not { } paywall) return;
        (Paywall, PaywallSource) = (paywall, source);
    }

    public PageMetadata Build() => new(Array.ConvertAll(_fields, list => list?.ToImmutableArray() ?? []))
    {
        Evidence = Evidence,
        Type = _type,
        Paywall = Paywall,
        PaywallSource = PaywallSource,
    };

    /// <summary>Values are often escaped twice: <c>&amp;amp;#8217;</c>.</summary>
    private static string Clean(ReadOnlySpan<char> text, string? whole)
    {
        var clean = text.Contains('&') ? BlockText.Of(WebUtility.HtmlDecode(text.ToString())) : whole?.Length == text.Length ? BlockText.Of(whole) : BlockText.Of(text);
        return clean.Trim();
    }

    private static Paywall? PaywallOf(string? value)
    {
        var end = value?.LastIndexOf('/') + 1 ?? 0;   // http://schema.org/False
        return value?[end..].Trim().ToLowerInvariant() switch
        {
            "true" or "yes" or "1" => Paywall.Free,
            "false" or "no" or "0" => Paywall.Gated,
            _ => null,
        };
    }
}
