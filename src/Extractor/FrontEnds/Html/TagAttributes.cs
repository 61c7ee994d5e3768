using System.Buffers;
using System.Runtime.CompilerServices;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;
using Extraction.Model;

namespace Extraction.FrontEnds.Html;

/// <summary>Collects the attributes of the tag that the tokenizer reads: each name is looked up once, a value is a slice of the source. Not thread-safe.</summary>
/// <remarks>
/// The tokenizer asks for each attribute, as soon as it has its name, whether to keep it; what it keeps it copies twice, and what it reads at
/// all it copies once. So at the first attribute all of the tag are read here if they are written as usual, and the tokenizer is set
/// before the end of the tag. Upper case and all that is wrong is left to it.
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

    /// <summary>What a name as usual does not hold: what ends it, and what the tokenizer changes.</summary>
    private static readonly SearchValues<char> NameEnds = SearchValues.Create("\t\n\f\r \"'/<=>\0\uFFFFABCDEFGHIJKLMNOPQRSTUVWXYZ");

    private static readonly SearchValues<char> BareEnds = SearchValues.Create(" \n\t\r\f>\0\uFFFF");

    private readonly Entry[] _entries = new Entry[(int)AttributeName.Value + 1];
    private readonly int _most = page.Options.MaxAttributes;
    private int _count, _met;
    private uint _names;
    private bool _isUnread, _isUnusual;

    /// <summary>Whether the tag ends in a slash that the tokenizer was set behind.</summary>
    public bool IsSelfClosing { get; private set; }

    /// <summary>Makes ready for the next tag.</summary>
    /// <param name="isUnread">Whether its attributes do not matter.</param>
    public void Begin(bool isUnread)
    {
        _isUnread = isUnread;
        _isUnusual = IsSelfClosing = false;
        _count = _met = 0;
        _names = 0;
    }

    /// <summary>Takes an attribute from the tokenizer.</summary>
    /// <returns>Whether the tokenizer must keep it.</returns>
    public bool Meet(ref StructHtmlToken token, ReadOnlyMemory<char> name)
    {
        if (!_isUnusual)
        {
            if (TryReadAll(name.Span)) return false;
            Begin(_isUnread);
            _isUnusual = true;
        }
        return Note(name.Span, -1, 0);
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
            var value = entry.Start >= 0 ? source.Span.Slice(entry.Start, entry.Length) : ValueOf(ref token, kept++);
            reader.Add(ref facts, entry.Name, value, isRaw: true);
        }
    }

    /// <summary>A value that the tokenizer has kept. Apart, for the tokenizer gives a copy of all its attributes: room that each tag would have to clear.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ReadOnlySpan<char> ValueOf(ref StructHtmlToken token, int index) => token.Attributes[index].Value.Memory.Span;

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

    /// <summary>Reads all attributes and sets the tokenizer before the end of the tag.</summary>
    /// <param name="name">The name of the first, which the tokenizer has read with the character behind it.</param>
    /// <returns>False when one is written in an unusual way; nothing has changed then but what was noted.</returns>
    private bool TryReadAll(ReadOnlySpan<char> name)
    {
        var tag = source.Span;
        var at = text.Index - 1;
        if (tag[at] == '>')
        {
            Note(name, at, 0);   // the tokenizer has met the end of the tag
            return true;
        }
        while (TryNote(tag, name, ref at))
        {
            while (at < tag.Length && TextEnds.IsSpace(tag[at])) at++;
            if (TryEnd(tag, at)) return true;
            var length = tag[at..].IndexOfAny(NameEnds);
            if (length <= 0) return false;
            name = tag.Slice(at, length);
            at += length;
        }
        return false;
    }

    /// <summary>Notes one attribute and moves from the end of its name to that of its value.</summary>
    private bool TryNote(ReadOnlySpan<char> tag, ReadOnlySpan<char> name, ref int at)
    {
        var start = at;
        var length = 0;
        if (tag[at] == '=')
        {
            var isQuoted = tag[(at + 1)..] is ['"' or '\'', ..];
            start = at + (isQuoted ? 2 : 1);
            length = isQuoted ? LengthInQuotes(tag[(at + 1)..]) : LengthOfBare(tag[start..]);
            if (length < 0) return false;
            at = start + length + (isQuoted ? 1 : 0);
        }
        Note(name, start, length);
        return at < tag.Length && (TextEnds.IsSpace(tag[at]) || tag[at] == '>' || (at > start && tag[at] == '/'));
    }

    private bool TryEnd(ReadOnlySpan<char> tag, int at)
    {
        IsSelfClosing = tag[at..].StartsWith("/>");
        if (!IsSelfClosing && !tag[at..].StartsWith('>')) return false;
        text.Index = IsSelfClosing ? at + 1 : at;
        return true;
    }

    /// <summary>Characters of a value in quotes; -1 when the tokenizer would change some.</summary>
    private static int LengthInQuotes(ReadOnlySpan<char> value)
    {
        var length = value[1..].IndexOfAny([value[0], '\r', '\0', '\uFFFF']);
        return length >= 0 && value[length + 1] == value[0] ? length : -1;
    }

    /// <summary>Characters of a value without quotes; -1 when there are none, or the tokenizer would change some.</summary>
    private static int LengthOfBare(ReadOnlySpan<char> value)
    {
        var length = value.IndexOfAny(BareEnds);
        return length > 0 && value[length] is not ('\0' or '\uFFFF') ? length : -1;
    }
}
