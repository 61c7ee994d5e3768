using Extraction.Model;

namespace Extraction.Features.Html;

/// <summary>A short list of words that knows how many of them a line has, at one look for most words of the line. Not thread-safe.</summary>
internal sealed class WordList : IDisposable
{
    /// <summary>Most words of a list.</summary>
    public const int Most = 80;

    private const int Size = 256;

    private readonly Buffer<uint> _words = new();
    /// <summary>Number of a word of the list, from 1, by the last bits of its hash; a word that finds its place taken stands in the next free one.</summary>
    private readonly Buffer<byte> _places = new();

    public WordList() => _places.Resize(Size).Clear();

    /// <summary>How many different words there are.</summary>
    public int Count => _words.Count;

    /// <summary>Adds a word, unless the list has it.</summary>
    public void Add(uint word)
    {
        var places = _places.Span;
        var place = word;
        for (; places[(int)(place % Size)] is > 0 and var number; place++)
            if (_words[number - 1] == word) return;
        _words.Add(word);
        places[(int)(place % Size)] = (byte)_words.Count;
    }

    /// <summary>How many words of the list a line has; each counts once.</summary>
    public int CountIn(ReadOnlySpan<Word> line)
    {
        var places = _places.Span;
        var words = _words.Span;
        var found = UInt128.Zero;
        foreach (ref readonly var word in line)
        {
            for (var place = word.Hash; places[(int)(place % Size)] is > 0 and var number; place++)
            {
                if (words[number - 1] != word.Hash) continue;
                found |= UInt128.One << number;
                break;
            }
        }
        return (int)UInt128.PopCount(found);
    }

    public void Dispose()
    {
        _words.Dispose();
        _places.Dispose();
    }
}
