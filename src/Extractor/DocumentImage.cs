namespace Extraction;

/// <summary>A picture of the article.</summary>
/// <param name="Url">Its address, the one that a lazy loader would use: absolute where the address of the page is known, else as written.</param>
/// <param name="Alt">The text that stands in its place for those who do not see it; null when there is none.</param>
/// <param name="Block">Index in <see cref="Document.Blocks"/> of the block that it stands in or directly before; the number of blocks when it stands behind the last.</param>
/// <param name="Caption">Index in <see cref="Document.Captions"/> of its caption; null when it has none.</param>
/// <param name="Credit">Whose picture it is, without the cue ("Photograph:"); null when not named.</param>
public sealed record DocumentImage(string Url, string? Alt, int Block, int? Caption = null, string? Credit = null);
