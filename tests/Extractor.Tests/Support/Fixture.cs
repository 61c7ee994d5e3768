using System.Text;

namespace Extraction.Tests.Support;

/// <summary>A page of our own with its expectations, <c>fixtures/LANGUAGE/SLUG/</c>: plain text, or HTML.</summary>
internal sealed class Fixture
{
    private const string TextFile = "page.txt", HtmlFile = "page.html";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly string _name;

    public Fixture(string name)
    {
        _name = name;
        IsHtml = File.Exists(PathOf(HtmlFile));
        Text = Utf8.GetString(File.ReadAllBytes(PathOf(IsHtml ? HtmlFile : TextFile)));
        Expected = ExpectedFields.Parse(File.ReadAllText(PathOf("meta.json")));
    }

    /// <summary><c>LANGUAGE/SLUG</c> of every plain-text fixture, in ordinal order.</summary>
    public static IReadOnlyList<string> Names { get; } = NamesWith(TextFile);

    /// <summary>The same of every HTML fixture.</summary>
    public static IReadOnlyList<string> HtmlNames { get; } = NamesWith(HtmlFile);

    public bool IsHtml { get; }

    /// <summary>The page, character for character: a byte order mark stays.</summary>
    public string Text { get; }

    public ExpectedFields Expected { get; }

    /// <summary>What the extractor is told of the page.</summary>
    public PageHints Hints => new() { Url = Expected.Url };

    /// <summary>What an editor says that its lines are.</summary>
    public Gold ReadGold() => Gold.Read(PathOf("gold.tsv"), IsHtml ? HtmlSource.WithoutTags(Text) : Text);

    public Document Extract(Extractor extractor) =>
        IsHtml ? extractor.ExtractHtml(Text, Hints) : extractor.ExtractText(Text);

    public string PathOf(string file) => Repository.PathOf("fixtures", _name, file);

    private static string[] NamesWith(string page) =>
    [
        .. Directory.EnumerateFiles(Repository.PathOf("fixtures"), page, SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Repository.PathOf("fixtures"), Path.GetDirectoryName(path)!).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];
}
