using System.Text;
using Extraction.Model;

namespace Extraction.Grammars;

/// <summary>Turns a piece of a line into text for results.</summary>
internal static class Spelling
{
    /// <summary>Leaves out invisible characters and makes one space of every run of white space. Allocates.</summary>
    public static string Clean(ReadOnlySpan<char> text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if ((CharTable.Class(c) & CharClass.Invisible) != 0) continue;
            if ((CharTable.Class(c) & CharClass.Space) == 0) clean.Append(c);
            else if (clean.Length > 0 && clean[^1] != ' ') clean.Append(' ');
        }
        return clean.ToString().TrimEnd(' ');
    }
}
