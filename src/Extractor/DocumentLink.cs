namespace Extraction;

/// <summary>A link in the text of a page.</summary>
/// <param name="Text">The linked text, white space runs as single spaces.</param>
/// <param name="Url">Where it leads: absolute where the address of the page is known, else as written. Web, FTP, mail and telephone addresses only.</param>
/// <param name="Block">Index in <see cref="Document.Blocks"/> of the block that holds it, the first one when it goes over several.</param>
public sealed record DocumentLink(string Text, string Url, int Block);
