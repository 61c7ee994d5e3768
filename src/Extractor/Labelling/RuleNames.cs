using System.Text;
using Extraction.Lexicons;

namespace Extraction.Labelling;

/// <summary>The written names of rules.</summary>
internal static class RuleNames
{
    private static readonly string[] BuiltIn = [.. Enum.GetNames<Rule>().Select(Hyphenate)];

    /// <summary><c>headline-score</c> for a rule of the code, <c>phrase:en:= read more</c> for one of the data.</summary>
    public static string Of(Rule rule, Lexicon lexicon) =>
        rule >= Rule.FirstPhrase ? lexicon.Phrases[rule - Rule.FirstPhrase].Rule : BuiltIn[(int)rule];

    private static string Hyphenate(string name)
    {
        var words = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsUpper(c) && words.Length > 0) words.Append('-');
            words.Append(char.ToLowerInvariant(c));
        }
        return words.ToString();
    }
}
