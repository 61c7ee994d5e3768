namespace Extraction.Labelling;

/// <summary>The rules that stages decide by. Rules from <see cref="FirstPhrase"/> on are the phrases of the lexicon, by index.</summary>
internal enum Rule : ushort
{
    None,
    /// <summary>The body score passes the threshold of the page, or does not.</summary>
    Score,
    FirstPhrase = 256,
}
