using Extraction.Features.Html;
using Extraction.Model;

namespace Extraction.Tests.Features;

public class WordListTests
{
    [Fact]
    public void CountIn_WordsThatComeAgain_CountOnce()
    {
        using var list = Of(11, 12, 13, 12);
        Assert.Equal(3, list.Count);
        Assert.Equal(2, list.CountIn(Line(12, 99, 12, 13)));
        Assert.Equal(0, list.CountIn([]));
    }

    [Fact]
    public void CountIn_WordsWithTheSameLastBits_AreToldApart()
    {
        using var list = Of(0x101, 0x201, 0x301);
        Assert.Equal(2, list.CountIn(Line(0x301, 0x401, 0x101, 1)));
    }

    [Fact]
    public void CountIn_FullList_KnowsEachWord()
    {
        var words = Enumerable.Range(0, WordList.Most).Select(i => (uint)i * 0x9E3779B1).ToArray();
        using var list = Of(words);
        Assert.Equal(WordList.Most, list.CountIn(Line(words)));
    }

    private static WordList Of(params uint[] words)
    {
        var list = new WordList();
        foreach (var word in words) list.Add(word);
        return list;
    }

    private static Word[] Line(params uint[] words) => [.. words.Select(word => new Word(0, 1, word, WordShape.None))];
}
