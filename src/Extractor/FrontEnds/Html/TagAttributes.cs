using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;
using Extraction.Model;

namespace Extraction.FrontEnds.Html;

/// <summary>Collects the attributes of the tag that the tokenizer reads: each name is looked up once, a value is a slice of the source. Not thread-safe.</summary>
/// <remarks>
/// The tokenizer asks for each attribute, as soon as it has its name, whether to keep it. What it keeps it copies twice; so an attribute with a
/// plain value in quotes is noted here and refused. Any other is left to the tokenizer.
/// </remarks>
/// <param name="page">The page, for its limits.</param>
/// <param name="source">What the tokenizer reads.</param>
/// <param name="text">The same, for how far it has come.</param>
internal sealed class TagAttributes(Page page, ReadOnlyMemory<char> source, ReadOnlyMemoryTextSource text)
{
    /// <summary>One attribute.</summary>
    /// <param name="Name">What it is.</param>
    /// <param name="Start">Where its value starts in the source; -1 when the tokenizer has it.</param>
    /// <param name="Length">Characters of its value.</param>
    private readonly record struct Entry(AttributeName Name, int Start, int Length);

    private readonly Entry[] _entries = new Entry[(int)AttributeName.Value + 1];
    private readonly int _most = page.Options.MaxAttributes;
    private int _count, _met;
    private uint _names;
    private bool _isUnread;

    /// <summary>Makes ready for the next tag.</summary>
    /// <param name="isUnread">Whether its attributes do not matter.</param>
    public void Begin(bool isUnread)
    {
        _isUnread = isUnread;
        _count = _met = 0;
        _names = 0;
    }

    /// <summary>Takes an attribute from the tokenizer.</summary>
    /// <returns>Whether the tokenizer must keep it.</returns>
    public bool Meet(ref StructHtmlToken token, ReadOnlyMemory<char> name)
    {
        if (++_met > _most)
        {
            page.Warn(PageWarnings.Attributes);
            return false;
        }
        if (_isUnread) return false;
        var attribute = AttributeNames.Find(name.Span);
        if (attribute == AttributeName.None || (_names & BitOf(attribute)) != 0) return false;   // of two alike, the first counts
        _names |= BitOf(attribute);
        var isPlain = TryFindValue(out var start, out var length);
        _entries[_count++] = new Entry(attribute, start, length);
        return !isPlain;
    }

    /// <summary>Gives the attributes of the tag to those who read them.</summary>
    /// <param name="token">The tag.</param>
    /// <param name="reader">Reads attributes.</param>
    /// <param name="facts">Receives what they say.</param>
    public void Read(ref StructHtmlToken token, FactsReader reader, ref ElementFacts facts)
    {
        var kept = 0;
        foreach (ref readonly var entry in _entries.AsSpan(0, _count))
        {
            var value = entry.Start >= 0 ? source.Span.Slice(entry.Start, entry.Length) : token.Attributes[kept++].Value.Memory.Span;
            reader.Add(ref facts, entry.Name, value, isRaw: true);
        }
    }

    private static uint BitOf(AttributeName name) => 1u << (int)name;

    /// <summary>Finds the value that follows, if it stands in quotes and the tokenizer would change nothing in it.</summary>
    private bool TryFindValue(out int start, out int length)
    {
        (start, length) = (-1, 0);
        var rest = source.Span[(text.Index - 1)..];
        if (rest is not ['=', '"' or '\'', ..]) return false;
        var end = rest[2..].IndexOfAny(rest[1], '\r', '\0');
        if (end < 0 || rest[end + 2] != rest[1]) return false;
        (start, length) = (text.Index + 1, end);
        return true;
    }
}
