namespace Extraction.Cli;

/// <summary>The table of the fields that an explanation shows.</summary>
internal static class ExplainedFields
{
    private static readonly (string Name, Func<Document, string?> Value)[] Rows =
    [
        ("headline", document => document.Headline),
        ("kicker", document => document.Kicker),
        ("standfirst", document => document.Standfirst),
        ("byline", document => document.Byline),
        ("authors", document => Join(document.Authors)),
        ("agencies", document => Join(document.Agencies)),
        ("place", document => document.Place),
        ("published", document => document.Published?.ToIso()),
        ("modified", document => document.Modified?.ToIso()),
        ("section", document => document.Section),
        ("tags", document => Join(document.Tags)),
        ("language", document => document.Language),
        ("site_name", document => document.SiteName),
        ("canonical_url", document => document.CanonicalUrl),
    ];

    public static int NameWidth { get; } = Rows.Max(row => row.Name.Length);

    /// <summary>The fields that the document has, each with where it came from, if known.</summary>
    public static IEnumerable<(string Name, string Value, string? Source)> Of(Document document)
    {
        foreach (var (name, value) in Rows)
            if (value(document) is { Length: > 0 } text)
                yield return (name, text, document.Sources.GetValueOrDefault(name));
    }

    private static string Join(IEnumerable<string> list) => string.Join(", ", list);
}
