using CsCheck;
using Extraction.Model;

namespace Extraction.Tests.Model;

/// <summary>Words read one by one and all at once are the same.</summary>
public class WordScannerTests
{
    private static readonly Gen<string> Texts = Gen.OneOfConst(
        " ", " ", " ", "a", "B", "the", "Bridge", "AFP", "7", "2024", "1,200", "3.5", ".", ",", ". ", ", ", "'", "’", "-", "_", "é", "ÉÀ", "日", "橋", "ก", "©", "ⓒ", "\u00AD", "\u0301", "٣", "\t", "!", "\0")
        .Array[0, 12].Select(string.Concat);

    [Fact]
    public void ReadAll_AnyText_GivesTheWordsOfTryNext() => Texts.Sample(text =>
    {
        using var all = new Buffer<Word>();
        var counted = WordScanner.ReadAll(text, 0, text.Length, all);
        var (position, letters, digits) = (0, 0, 0);
        var one = new List<Word>();
        while (WordScanner.TryNext(text, ref position, out var word, out var chars))
        {
            one.Add(word);
            letters += chars.Letters;
            digits += chars.Digits;
        }
        Assert.Equal(one, all.Span.ToArray());
        Assert.Equal(new WordChars(letters, digits), counted);
        Assert.Equal(text.Length, position);
    }, iter: 20_000);

    [Theory]
    [InlineData("The bridge, in 2024.", "The|bridge|in|2024", "Capitalised|None|None|Number")]
    [InlineData("don't pay 1,200.50 to AFP", "don't|pay|1,200.50|to|AFP", "Joined|None|Number, Joined|None|Capitalised, AllCaps")]
    [InlineData("橋が© x", "橋|が|©|x", "Unspaced|Unspaced|Symbol|None")]
    [InlineData("A b_c 'd'", "A|b_c|d", "Capitalised|None|None")]
    public void ReadAll_Text_GivesWordsAndShapes(string text, string words, string shapes)
    {
        using var all = new Buffer<Word>();
        WordScanner.ReadAll(text, 0, text.Length, all);
        Assert.Equal(words.Split('|'), all.Span.ToArray().Select(word => text.Substring(word.Start, word.Length)));
        Assert.Equal(shapes.Split('|'), all.Span.ToArray().Select(word => word.Shape.ToString()));
    }

    /// <summary>Words are looked at sixteen characters at once, past the end of the line too.</summary>
    [Fact]
    public void ReadAll_TextThatGoesOn_GivesTheWordsOfItsPart() => Gen.Select(Texts, Texts).Sample((text, behind) =>
    {
        using var all = new Buffer<Word>();
        using var part = new Buffer<Word>();
        Assert.Equal(WordScanner.ReadAll(text, 0, text.Length, all), WordScanner.ReadAll(text + behind, 0, text.Length, part));
        Assert.Equal(all.Span.ToArray(), part.Span.ToArray());
    }, iter: 20_000);

    [Fact]
    public void Fold_CharacterThatIsAWord_IsItself()
    {
        for (var c = '\0'; c < char.MaxValue; c++)
            if ((CharTable.Class(c) & CharClass.Unspaced) != 0 || c is '©' or 'ⓒ') Assert.Equal(c, CharTable.Fold(c));
    }

    [Fact]
    public void ReadAll_FromInside_StartsThere()
    {
        using var all = new Buffer<Word>();
        Assert.Equal(new WordChars(3, 1), WordScanner.ReadAll("one two 3", 4, 9, all));
        Assert.Equal([4, 8], all.Span.ToArray().Select(word => word.Start));
    }
}
