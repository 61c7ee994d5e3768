namespace Extraction;

/// <summary>One page of a batch, for <see cref="Extractor.ExtractMany(IAsyncEnumerable{PageInput}, int, CancellationToken)"/>.</summary>
/// <param name="Bytes">The page as it was stored or sent, in any encoding. They must not change until its document is there.</param>
/// <param name="Hints">What else is known of it.</param>
public readonly record struct PageInput(ReadOnlyMemory<byte> Bytes, PageHints? Hints = null);
