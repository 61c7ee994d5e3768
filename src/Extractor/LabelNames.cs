using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Extraction;

/// <summary>The written names of labels: <c>headline</c>, <c>body</c>, <c>chrome/read-more</c>. Thread-safe.</summary>
public static class LabelNames
{
    private static readonly string[] Names =
    [
        "headline", "kicker", "standfirst", "byline", "date", "caption", "credit", "subheading", "body", "correction", "comment",
        "chrome/site-name", "chrome/navigation", "chrome/breadcrumb", "chrome/read-more", "chrome/related", "chrome/most-read",
        "chrome/ticker", "chrome/tags", "chrome/share", "chrome/newsletter", "chrome/subscribe", "chrome/consent",
        "chrome/comment-policy", "chrome/comment-form", "chrome/author-bio", "chrome/advert", "chrome/copyright", "chrome/contact",
        "chrome/counter", "chrome/placeholder", "chrome/template-leak", "chrome/duplicate", "chrome/form", "chrome/other",
    ];

    private static readonly FrozenDictionary<string, Label> ByName =
        Enum.GetValues<Label>().ToFrozenDictionary(label => Names[(int)label]);

    /// <summary>Every label, in the order of the enumeration.</summary>
    public static IReadOnlyList<Label> All { get; } = Enum.GetValues<Label>();

    /// <summary>The written name of a label.</summary>
    public static string ToName(this Label label) => Names[(int)label];

    /// <summary>Whether the label is a kind of chrome.</summary>
    public static bool IsChrome(this Label label) => label >= Label.SiteName;

    /// <summary>Whether lines of this label belong to the main text: standfirst, subheadings, body and corrections.</summary>
    public static bool IsMainText(this Label label) =>
        label is Label.Standfirst or Label.Subheading or Label.Body or Label.Correction;

    /// <summary>Reads a written name; a chrome kind may stand without its <c>chrome/</c>.</summary>
    /// <returns>False for null and everything else that is no name.</returns>
    public static bool TryParse([NotNullWhen(true)] string? name, out Label label)
    {
        label = default;
        return name is not null && (ByName.TryGetValue(name, out label) || ByName.TryGetValue("chrome/" + name, out label));
    }
}
