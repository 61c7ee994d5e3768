namespace Extraction.Lexicons;

/// <summary>Where in a line a phrase must stand.</summary>
internal enum PhrasePlace : byte
{
    /// <summary><c>~</c> anywhere.</summary>
    Anywhere,
    /// <summary><c>$</c> at the end.</summary>
    End,
    /// <summary><c>^</c> at the start.</summary>
    Start,
    /// <summary><c>=</c> the whole line, punctuation aside.</summary>
    Whole,
}

/// <summary>A phrase of a data file: folded words, a place and the label it speaks for.</summary>
/// <param name="Label">What a line with this phrase is likely to be.</param>
/// <param name="Place">Where the phrase must stand.</param>
/// <param name="Words">Hashes of its words; <see cref="Model.WordScanner.NumberHash"/> stands for any number.</param>
/// <param name="Rule">Its name in results: <c>phrase:en:^ read more</c>.</param>
/// <param name="IsOwn">Whether it is the caller's own, from a <see cref="RuleFile"/>: such a phrase is stronger than any that ships.</param>
internal sealed record Phrase(Label Label, PhrasePlace Place, uint[] Words, string Rule, bool IsOwn = false);

/// <summary>What tells where in a line a phrase fits, small so that many stand side by side.</summary>
/// <param name="Words">How many words it has.</param>
/// <param name="Place">Where it must stand.</param>
internal readonly record struct PhraseHead(ushort Words, PhrasePlace Place)
{
    /// <summary>Stands for the second word of a phrase of one word.</summary>
    public const uint NoSecond = 0;

    public PhraseHead(Phrase phrase)
        : this((ushort)Math.Min(phrase.Words.Length, ushort.MaxValue), phrase.Place)
    {
    }

    /// <summary>Hash of the second word of a phrase, which tells most that start with one word apart.</summary>
    public static uint SecondOf(Phrase phrase) => phrase.Words.Length > 1 ? phrase.Words[1] : NoSecond;

    /// <summary>Whether the phrase may stand at a word of a line of some words.</summary>
    public bool Fits(int at, int count) => Place switch
    {
        PhrasePlace.Whole => at == 0 && Words == count,
        PhrasePlace.Start => at == 0,
        PhrasePlace.End => at + Words == count,
        _ => true,
    };
}
