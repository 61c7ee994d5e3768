namespace Extraction.Formats.Input.Warc;

/// <summary>A record of a WARC file.</summary>
/// <param name="Header">Its named fields.</param>
/// <param name="Block">What it holds, as far as it was read; valid until the next record is read.</param>
/// <param name="IsTooLarge">Whether the block is over the limit; its beginning is there then.</param>
/// <param name="Damage">Why the block is not, or may not be, whole; null when it is.</param>
internal readonly record struct WarcRecord(WarcHeader Header, ReadOnlyMemory<byte> Block, bool IsTooLarge = false, string? Damage = null);
