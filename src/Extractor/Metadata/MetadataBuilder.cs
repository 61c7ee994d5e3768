using System.Collections.Immutable;
using System.Net;
using Extraction.Assembling;

namespace Extraction.Metadata;

/// <summary>Collects the candidates of a page. Not thread-safe.</summary>
internal sealed class MetadataBuilder
{
    private const int MaxCandidates = 64;      // of one field; real pages have a handful, tag lists a few dozen
    private const int MaxValueChars = 4096;    // of one value

    private readonly Dictionary<MetadataField, List<(int Trust, Candidate Candidate)>> _fields = [];

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
    public void Add(MetadataField field, string? text, string source, int trust, CreatorKind kind = CreatorKind.Unknown, int line = -1)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > MaxValueChars) return;
        var value = Clean(text);
        if (value.Length == 0) return;
        if (!_fields.TryGetValue(field, out var list)) _fields.Add(field, list = []);
        if (list.Count >= MaxCandidates || list.Exists(it => it.Candidate.Value == value && it.Trust <= trust)) return;
        list.Add((trust, new Candidate(value, source) { Kind = kind, Line = line }));
    }

    /// <summary>Notes what the page says it is; the strongest statement counts.</summary>
    public void Note(ArticleEvidence evidence) => Evidence = evidence > Evidence ? evidence : Evidence;

    /// <summary>Notes whether the article is free; the first statement counts.</summary>
    public void NotePaywall(string? value, string source)
    {
        if (Paywall != Paywall.Unknown || PaywallOf(value) is not { } paywall) return;
        (Paywall, PaywallSource) = (paywall, source);
    }

    public PageMetadata Build() => new(_fields.ToImmutableDictionary(
        field => field.Key,
        field => field.Value.OrderBy(it => it.Trust).Select(it => it.Candidate).ToImmutableArray()))
    {
        Evidence = Evidence,
        Paywall = Paywall,
        PaywallSource = PaywallSource,
    };

    /// <summary>Values are often escaped twice: <c>&amp;amp;#8217;</c>.</summary>
    private static string Clean(string text) => BlockText.Of(WebUtility.HtmlDecode(text)).Trim();

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
