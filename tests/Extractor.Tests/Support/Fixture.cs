using System.Text;

namespace Extraction.Tests.Support;

/// <summary>A plain-text page of our own with its expectations: <c>fixtures/LANGUAGE/SLUG/</c>.</summary>
internal sealed class Fixture(string name)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary><c>LANGUAGE/SLUG</c> of every plain-text fixture, in ordinal order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Directory.EnumerateFiles(Repository.PathOf("fixtures"), "page.txt", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Repository.PathOf("fixtures"), Path.GetDirectoryName(path)!).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The page, character for character: a byte order mark stays.</summary>
    public string Text { get; } = Utf8.GetString(File.ReadAllBytes(Repository.PathOf("fixtures", name, "page.txt")));

    public string PathOf(string file) => Repository.PathOf("fixtures", name, file);
}
