namespace Extraction.Grammars;

/// <summary>Where a line splits into a caption and its credit. Offsets are those of the page text.</summary>
/// <param name="TextEnd">Where the text of the caption ends; the start of the line when the whole line is a credit.</param>
/// <param name="CreditStart">Where the credit starts, behind its cue and bracket.</param>
/// <param name="CreditEnd">Where it ends, before its bracket and final point.</param>
/// <param name="Strength">How sure it is, 0 to 1; a bare name in brackets stays under 0.5.</param>
/// <param name="IsWholeLine">Whether nothing stands before the credit.</param>
internal readonly record struct CreditSplit(int TextEnd, int CreditStart, int CreditEnd, float Strength, bool IsWholeLine);
