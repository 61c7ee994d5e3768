using System.IO.Enumeration;

namespace Extraction.Formats.Input;

/// <summary>A path pattern: <c>*</c> and <c>?</c> stand for characters of one name, <c>**</c> for any number of folders.</summary>
/// <remarks>Written here because Microsoft.Extensions.FileSystemGlobbing knows no <c>?</c>.</remarks>
internal sealed class Glob
{
    private const string AnyFolders = "**";

    private readonly string[] _segments;

    /// <summary>Reads a pattern; the folders before the first wildcard become the root of the search.</summary>
    public Glob(string pattern)
    {
        if (OperatingSystem.IsWindows()) pattern = pattern.Replace('\\', '/');
        var rootLength = pattern.LastIndexOf('/', pattern.AsSpan().IndexOfAny('*', '?')) + 1;
        Root = pattern[..rootLength];
        _segments = pattern[rootLength..].Split('/', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The folder that every match lies under, with its slash; empty for the working folder.</summary>
    public string Root { get; }

    /// <summary>Whether an input holds a wildcard.</summary>
    public static bool IsPattern(string input) => input.AsSpan().ContainsAny('*', '?');

    /// <summary>Whether a path below <see cref="Root"/> matches.</summary>
    public bool Matches(string path)
    {
        var names = path.Split('/');
        int segment = 0, name = 0, retrySegment = -1, retryName = 0;
        while (name < names.Length)
        {
            if (segment < _segments.Length && _segments[segment] == AnyFolders)
            {
                retrySegment = ++segment;
                retryName = name;
            }
            else if (segment < _segments.Length && Matches(_segments[segment], names[name]))
            {
                segment++;
                name++;
            }
            else if (retrySegment >= 0)
            {
                segment = retrySegment; // ** takes one name more
                name = ++retryName;
            }
            else
            {
                return false;
            }
        }
        return _segments.AsSpan(segment).TrimStart(AnyFolders).IsEmpty;
    }

    /// <summary>Whether a folder below <see cref="Root"/> may hold matches.</summary>
    public bool CanEnter(string folder)
    {
        var names = folder.Split('/');
        for (var i = 0; i < names.Length; i++)
        {
            if (i < _segments.Length && _segments[i] == AnyFolders) return true;
            if (i >= _segments.Length - 1 || !Matches(_segments[i], names[i])) return false;
        }
        return true;
    }

    private static bool Matches(string segment, string name) =>
        FileSystemName.MatchesSimpleExpression(segment, name, ignoreCase: OperatingSystem.IsWindows());
}
