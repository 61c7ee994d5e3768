using System.Text;

namespace Extraction.Benchmarks.Pages;

/// <summary>Writes the source of one generated page and knows how many bytes of UTF-8 it has become. Not thread-safe.</summary>
/// <param name="script">Script of the visible text.</param>
/// <param name="seed">The same seed gives the same page.</param>
/// <param name="bytes">Size to aim at.</param>
internal sealed class PageWriter(PageScript script, int seed, int bytes)
{
    private readonly StringBuilder _text = new(bytes);

    /// <summary>What the page says.</summary>
    public Prose Prose { get; } = new(Vocabulary.Read(script), seed);

    /// <summary>For what is in Latin letters on any page: addresses, code, names of classes.</summary>
    public Prose Latin { get; } = new(Vocabulary.Read(PageScript.Ascii), seed + 1);

    /// <summary>Bytes of UTF-8 written so far.</summary>
    public int Bytes { get; private set; }

    /// <summary>Size the page aims at.</summary>
    public int Target => bytes;

    /// <summary>Whether less than this share of the page is written.</summary>
    public bool IsBefore(double share) => Bytes < share * bytes;

    /// <summary>Whether this many bytes more leave the page short of its size.</summary>
    public bool HasRoomFor(int more) => Bytes + more < bytes;

    public PageWriter Add(string text)
    {
        _text.Append(text);
        Bytes += Encoding.UTF8.GetByteCount(text);
        return this;
    }

    /// <summary>Adds a line and its end.</summary>
    public PageWriter Line(string text = "") => Add(text).Add("\n");

    /// <summary>An element that holds text only.</summary>
    public PageWriter Element(string tag, string attributes, string text) =>
        Line($"<{tag}{(attributes.Length > 0 ? " " : "")}{attributes}>{text}</{tag}>");

    /// <summary>An address on the invented site.</summary>
    public string Address(string section) => $"/{section}/{Latin.Day().Replace('-', '/')}/{Slug()}-{Latin.Number(100_000, 999_999)}";

    /// <summary>A few words joined by hyphens, as in addresses.</summary>
    public string Slug() => Latin.Phrase(3, 7).Replace(", ", "-", StringComparison.Ordinal).Replace(' ', '-').ToLowerInvariant();

    /// <summary>The address of a picture in one of the sizes that its server makes.</summary>
    public string Picture(int width) => $"https://media.example.org/{Latin.Number(1, 99):00}/{Latin.Number(10_000_000, 99_999_999)}/{Slug()}.jpg?width={width}&amp;quality=75&amp;auto=webp";

    public override string ToString() => _text.ToString();
}
