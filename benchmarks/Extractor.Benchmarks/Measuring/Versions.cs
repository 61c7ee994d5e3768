using System.Reflection;

namespace Extraction.Benchmarks.Measuring;

/// <summary>The versions of what is measured.</summary>
internal static class Versions
{
    private const int CommitLength = 10;

    /// <summary>One line: the library with its commit, and its peers.</summary>
    public static string Line { get; } =
        $"Extractor {Of(typeof(Extractor))}, AngleSharp {Of(typeof(AngleSharp.Html.Parser.HtmlParser))}, SmartReader {Of(typeof(SmartReader.Reader))}";

    /// <summary><c>1.2.3</c> or <c>1.2.3+0123456789</c>.</summary>
    private static string Of(Type type)
    {
        var version = type.Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? type.Assembly.GetName().Version!.ToString();
        var commit = version.IndexOf('+', StringComparison.Ordinal);
        return commit < 0 ? version : version[..Math.Min(version.Length, commit + 1 + CommitLength)];
    }
}
