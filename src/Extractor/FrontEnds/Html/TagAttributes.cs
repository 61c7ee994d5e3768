using AngleSharp.Html.Parser.Tokens.Struct;
using Extraction.Model;

namespace Extraction.FrontEnds.Html;

/// <summary>Reads start tags that are written as usual, and collects the attributes of all. Each name is looked up once, a value is a slice of the source. Not thread-safe.</summary>
/// <remarks>
/// The tokenizer copies each name once and each value that it keeps twice, so it gets only what has to be looked at more closely: tags in upper
/// case, characters that it changes, and all that is wrong. It asks for each attribute, as soon as it has its name, whether to keep it.
/// </remarks>
/// <param name="page">The page, for its limits.</param>
internal sealed class TagAttributes(Page page)
{
    /// <summary>One attribute.</summary>
    /// <param name="Name">What it is.</param>
    /// <param name="Start">Where its value starts in the source, unless the tokenizer has it.</param>
    /// <param name="Length">Characters of its value.</param>
    private readonly record struct Entry(AttributeName Name, int Start, int Length);

    private readonly Entry[] _entries = new Entry[(int)AttributeName.Value + 1];
    private readonly int _most = page.Options.MaxAttributes;
    private int _count, _met;
    private uint _names;
    private bool _isUnread;

    /// <summary>Characters of the name of the tag that was read last.</summary>
    public int NameLength { get; private set; }

    /// <summary>Whether that tag ends in a slash.</summary>
    public bool IsSelfClosing { get; private set; }

    /// <summary>Makes ready for the next tag.</summary>
    /// <param name="isUnread">Whether its attributes do not matter.</param>
    public void Begin(bool isUnread)
    {
        _isUnread = isUnread;
        _count = _met = 0;
        _names = 0;
    }

    /// <summary>Reads a start tag that is written as usual.</summary>
    /// <param name="source">The page.</param>
    /// <param name="from">Where something starts that may be a start tag.</param>
    /// <param name="isUnread">Whether its attributes do not matter.</param>
    /// <returns>The place behind it; -1 when it is none, or the tokenizer has to read it.</returns>
    public int ReadTag(ReadOnlySpan<char> source, int from, bool isUnread)
    {
        Begin(isUnread);
        var at = TextEnds.OfName(source, from + 1);
        NameLength = at - from - 1;
        if (NameLength == 0) return -1;
        while (true)
        {
            var start = at;
            while (at < source.Length && TextEnds.IsSpace(source[at])) at++;
            if (at + 1 >= source.Length) return at < source.Length && source[at] == '>' ? End(at, isSelfClosing: false) : -1;
            if (source[at] == '>') return End(at, isSelfClosing: false);
            if (source[at] == '/') return source[at + 1] == '>' ? End(at + 1, isSelfClosing: true) : -1;
            if (at == start) return -1;
            at = ReadAttribute(source, at);
            if (at < 0) return -1;
        }
    }

    /// <summary>Takes an attribute from the tokenizer.</summary>
    /// <returns>Whether the tokenizer must keep it.</returns>
    public bool Meet(ref StructHtmlToken token, ReadOnlyMemory<char> name) => Note(name.Span, 0, 0);

    /// <summary>Gives the attributes of a tag that was read here to those who read them.</summary>
    /// <param name="source">The page.</param>
    /// <param name="reader">Reads attributes.</param>
    /// <param name="facts">Receives what they say.</param>
    public void Read(ReadOnlySpan<char> source, FactsReader reader, ref ElementFacts facts)
    {
        foreach (ref readonly var entry in _entries.AsSpan(0, _count)) reader.Add(ref facts, entry.Name, source.Slice(entry.Start, entry.Length), isRaw: true);
    }

    /// <summary>Gives the attributes that the tokenizer has kept to those who read them.</summary>
    /// <param name="token">The tag.</param>
    /// <param name="reader">Reads attributes.</param>
    /// <param name="facts">Receives what they say.</param>
    public void Read(ref StructHtmlToken token, FactsReader reader, ref ElementFacts facts)
    {
        for (var i = 0; i < _count; i++) reader.Add(ref facts, _entries[i].Name, token.Attributes[i].Value.Memory.Span, isRaw: true);
    }

    private int End(int at, bool isSelfClosing)
    {
        IsSelfClosing = isSelfClosing;
        return at + 1;
    }

    /// <summary>Notes an attribute.</summary>
    /// <returns>Whether it matters.</returns>
    private bool Note(ReadOnlySpan<char> name, int start, int length)
    {
        if (++_met > _most)
        {
            page.Warn(PageWarnings.Attributes);
            return false;
        }
        var attribute = _isUnread ? AttributeName.None : AttributeNames.Find(name);
        var bit = 1u << (int)attribute;
        if (attribute == AttributeName.None || (_names & bit) != 0) return false;   // of two alike, the first counts
        _names |= bit;
        _entries[_count++] = new Entry(attribute, start, length);
        return true;
    }

    /// <summary>Reads and notes one attribute.</summary>
    /// <returns>The place behind its value; -1 when it is written in an unusual way.</returns>
    private int ReadAttribute(ReadOnlySpan<char> source, int from)
    {
        var at = TextEnds.OfAttributeName(source, from);
        if (at == from || at + 1 >= source.Length) return -1;
        var name = source[from..at];
        if (source[at] != '=')
        {
            Note(name, at, 0);
            return at;
        }
        var quote = source[at + 1];
        var isQuoted = quote is '"' or '\'';
        var start = at + (isQuoted ? 2 : 1);
        var end = isQuoted ? TextEnds.OfQuotedValue(source, start, quote) : TextEnds.OfBareValue(source, start);
        if (end >= 0) Note(name, start, end - start - (isQuoted ? 1 : 0));
        return end;
    }
}
