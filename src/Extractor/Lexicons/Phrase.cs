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
