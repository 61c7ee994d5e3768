namespace Extraction.Lexicons;

/// <summary>An entry of several words in a word section.</summary>
/// <param name="Section">The section.</param>
/// <param name="Words">Hashes of its words, in order.</param>
/// <param name="Month">1 to 12 when it names a month, else 0.</param>
internal readonly record struct WordSequence(Section Section, uint[] Words, int Month);
