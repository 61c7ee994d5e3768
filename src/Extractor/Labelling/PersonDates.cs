using Extraction.Model;

namespace Extraction.Labelling;

/// <summary>Tells dates that are a person's, not the page's: "Joined: 3 March 2014", "Member since 2014".</summary>
internal static class PersonDates
{
    /// <summary>Whether a phrase says so; such phrases stand among those of no other kind of chrome.</summary>
    public static bool Has(Page page, int line) => page.Verdicts[line] is { Rule: >= Rule.FirstPhrase, Label: Label.Other };
}
