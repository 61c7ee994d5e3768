using System.Globalization;
using Extraction.Features.Html;

namespace Extraction.Training.Classes;

/// <summary>Writes weights as the table that <see cref="ClassTable"/> reads.</summary>
internal static class ClassText
{
    /// <summary>The table, by name.</summary>
    /// <param name="weights">Weights by hash of the name.</param>
    /// <param name="names">The names.</param>
    /// <param name="comments">Lines for the top.</param>
    public static string Of(IReadOnlyDictionary<uint, ClassWeight> weights, ClassNames names, params IEnumerable<string> comments)
    {
        var lines = weights
            .Select(entry => (Name: names.Of(entry.Key), entry.Value)).Where(entry => entry.Name is not null)
            .OrderBy(entry => entry.Name, StringComparer.Ordinal)
            .Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Name} {entry.Value.Own} {entry.Value.Near} {entry.Value.Far}"));
        return string.Concat(comments.Select(line => $"# {line}").Concat(lines).Select(line => line + "\n"));
    }
}
