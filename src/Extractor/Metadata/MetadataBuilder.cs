using System.Collections.Immutable;
using System.Net;
using Extraction.Assembling;
using Extraction.Model;

namespace Extraction.Metadata;

/// <summary>Collects the candidates of a page, in rented arrays. Not thread-safe.</summary>
internal sealed class MetadataBuilder : IDisposable
{
    private const int FirstCandidates = 16;    // room for those of one field at first
    private const int MaxCandidates = 64;      // of one field; real pages have a handful, tag lists a few dozen
    private const int MaxTitles = 24;          // titles and headings, each of which is compared with the others
    private const int MaxValueChars = 4096;    // of one value

    private readonly Buffer<Candidate>?[] _fields = new Buffer<Candidate>?[PageMetadata.Fields];   // by trust
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
    public void Add(MetadataField field, ReadOnlySpan<char> text, string source, int trust, CreatorKind kind = CreatorKind.Unknown, int line = -1)
    {
        text = text.Trim();
        if (text.Length is 0 or > MaxValueChars) return;
        var list = _fields[(int)field] ??= new Buffer<Candidate>(FirstCandidates);
        if (IsSingle(field) && list.Count > 0 && list[0].Trust <= trust) return;
        if ((Find(list, text) ?? Clean(text)) is { Length: > 0 } value) Add(field, list, new Candidate(value, source) { Trust = trust, Kind = kind, Line = line });
    }

    private static void Add(MetadataField field, Buffer<Candidate> list, in Candidate candidate)
    {
        if (IsSingle(field)) list.Clear();
        if (list.Count >= (field is MetadataField.Title or MetadataField.Heading ? MaxTitles : MaxCandidates) || IsKnown(list, candidate)) return;
        list.Add(candidate);
        var place = list.Count - 1;
        for (; place > 0 && list[place - 1].Trust > candidate.Trust; place--) list[place] = list[place - 1];
        list[place] = candidate;
    }

    /// <summary>Fields of which nothing but the most trusted value is ever asked for: no string is made of the others.</summary>
    private static bool IsSingle(MetadataField field) =>
        field is MetadataField.Section or MetadataField.Image or MetadataField.Language or MetadataField.Url or MetadataField.NextPage;

    private static bool IsKnown(Buffer<Candidate> list, in Candidate candidate)
    {
        foreach (ref readonly var known in list.Span)
            if (known.Trust <= candidate.Trust && known.Value == candidate.Value) return true;
        return false;
    }

    /// <summary>The value of a candidate that was written as a text is: titles stand in a page three times. What is clean stays so.</summary>
    private static string? Find(Buffer<Candidate> list, ReadOnlySpan<char> text)
    {
        if (text.Contains('&')) return null;
        foreach (ref readonly var known in list.Span)
            if (text.SequenceEqual(known.Value)) return known.Value;
        return null;
    }

    /// <summary>Notes what the page says it is; the strongest statement counts.</summary>
    public void Note(ArticleEvidence evidence) => Evidence = evidence > Evidence ? evidence : Evidence;

    /// <summary>Notes what Open Graph calls the page.</summary>
    public void NoteType(ReadOnlySpan<char> type)
    {
        if (MetadataNames.Shared.IsOpenGraphArticle(type)) _type = OpenGraphType.Article;
        else if (_type == OpenGraphType.None && type.Is("website")) _type = OpenGraphType.Website;
        if (_type == OpenGraphType.Article) Note(ArticleEvidence.Weak);
    }

    /// <summary>Notes whether the article is free; the first statement counts.</summary>
    public void NotePaywall(ReadOnlySpan<char> value, string source)
    {
        if (Paywall != Paywall.Unknown || PaywallOf(value) is not { } paywall) return;
        (Paywall, PaywallSource) = (paywall, source);
    }

    public PageMetadata Build() => new(Array.ConvertAll(_fields, list => list is null ? [] : ImmutableArray.Create<Candidate>(list.Span)))
    {
        Evidence = Evidence,
        Type = _type,
        Paywall = Paywall,
        PaywallSource = PaywallSource,
    };

    public void Dispose()
    {
        foreach (var list in _fields) list?.Dispose();
    }

    /// <summary>Values are often escaped twice: <c>&amp;amp;#8217;</c>.</summary>
    private static string Clean(ReadOnlySpan<char> text) => (text.Contains('&') ? BlockText.Of(WebUtility.HtmlDecode(text.ToString())) : BlockText.Of(text)).Trim();

    private static Paywall? PaywallOf(ReadOnlySpan<char> value)
    {
        value = value[(value.LastIndexOf('/') + 1)..].Trim();   // http://schema.org/False
        return value.Is("true") || value.Is("yes") || value is "1" ? Paywall.Free : value.Is("false") || value.Is("no") || value is "0" ? Paywall.Gated : null;
    }
}
