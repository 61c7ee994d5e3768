using System.Buffers;
using System.Text;
using Extraction.Model;

namespace Extraction.Lexicons;

/// <summary>How many words of a page are written in which script, and how many hold letters that only some languages of it use.</summary>
internal struct ScriptCounts
{
    /// <summary>Letters of languages that no shipped data file covers: Czech, Danish, Serbian, Persian, Marathi and so on.</summary>
    private const string ForeignLetters = "čřěůďťňđőűățåøơưšžāēīūļķņģėįų" + "ўәқңөүһјљњћђџѓќѕ" + "پچژگیک" + "ळ";

    private const string UkrainianLetters = "іїєґ", RussianLetters = "ыэё";

    private static readonly SearchValues<char> Foreign = BothCases(ForeignLetters);
    private static readonly SearchValues<char> Ukrainian = BothCases(UkrainianLetters);
    private static readonly SearchValues<char> Russian = BothCases(RussianLetters);
    private static readonly SearchValues<char> Telling = BothCases(ForeignLetters + UkrainianLetters + RussianLetters);
    /// <summary>From here on there are no telling letters: Thai, kana, ideographs and so on.</summary>
    private const char FirstUntelling = '\u0E00';

    public int Latin, Cyrillic, Arabic, Devanagari, Hangul, Kana, Han, Other;
    /// <summary>Words with a letter that tells Ukrainian from Russian, and the other way round.</summary>
    public int UkrainianWords, RussianWords;
    /// <summary>Words with a letter of a language without a data file.</summary>
    public int ForeignWords;

    /// <summary>Words of all scripts; two characters of a script without spaces count as one word.</summary>
    public readonly int Total => Latin + NonLatin;

    public readonly int NonLatin => Cyrillic + Arabic + Devanagari + Hangul + (Kana + Han) / 2 + Other;

    /// <summary>Adds words that stand one behind the other. Most hold nothing but ASCII, and one look at all of them tells so; characters that are
    /// words fold to themselves and tell no language.</summary>
    public void Add(ReadOnlySpan<char> text, ReadOnlySpan<Word> words)
    {
        var isPlain = Ascii.IsValid(text[words[0].Start..words[^1].End]);
        foreach (ref readonly var word in words)
        {
            if (word.Is(WordShape.Number | WordShape.Symbol)) continue;
            if (isPlain) Latin++;
            else if (word.Is(WordShape.Unspaced)) CountScript(text[word.Start]);
            else Add(text.Slice(word.Start, word.Length));
        }
    }

    public void Add(ReadOnlySpan<char> word)
    {
        CountScript(CharTable.Fold(word[0]));
        if (char.IsAscii(word[0]) && Ascii.IsValid(word)) return;
        if ((word.Length == 1 && word[0] >= FirstUntelling) || !word.ContainsAny(Telling)) return;
        if (word.ContainsAny(Foreign)) ForeignWords++;
        if (word.ContainsAny(Ukrainian)) UkrainianWords++;
        if (word.ContainsAny(Russian)) RussianWords++;
    }

    private void CountScript(char first)
    {
        switch (first)
        {
            case < '\u0250': Latin++; break;
            case >= '\u0400' and < '\u0530': Cyrillic++; break;
            case >= '\u0600' and < '\u0780': Arabic++; break;
            case >= '\u0900' and < '\u0980': Devanagari++; break;
            case (>= '\u1100' and < '\u1200') or (>= '\uAC00' and < '\uD7B0'): Hangul++; break;
            case (>= '\u3040' and < '\u3100') or (>= '\uFF66' and < '\uFFA0'): Kana++; break;
            case (>= '\u3400' and < '\uA000') or (>= '\uF900' and < '\uFB00'): Han++; break;
            default: Other++; break;
        }
    }

    private static SearchValues<char> BothCases(string letters) => SearchValues.Create(letters + letters.ToUpperInvariant());
}
