using System.Globalization;
using Extraction.Formats.Input.Bytes;

namespace Extraction.Formats.Input.Warc;

/// <summary>Cuts a stream into WARC records (ISO 28500, versions 1.0 and 1.1).</summary>
/// <remarks>A length that is wrong would take a part of a page for a record, or lose all records behind it. So each block must be followed by
/// another record or the end; where it is not, the next line that starts a record ends the block, and the record says so.</remarks>
internal sealed class WarcRecords(Stream stream, int maxBytes)
{
    private const int MaxHeaderBytes = 1 << 20, HeadOfLargeBlock = 1 << 16;

    /// <summary>Line breaks behind a block, and the start of a record.</summary>
    private const int Lookahead = 32;

    private readonly ByteFeed _feed = new(stream);
    private bool _isLost;

    private static ReadOnlySpan<byte> Start => "WARC/"u8;

    /// <summary>Reads the next record.</summary>
    /// <param name="record">The record. One without a header stands for bytes that belong to no record.</param>
    /// <returns>False at the end.</returns>
    public bool TryRead(out WarcRecord record)
    {
        record = default;
        SkipLineBreaks();
        if (_feed.Peek(Lookahead).IsEmpty) return false;
        record = IsStart(_feed.Buffered) ? ReadRecord() : ReadJunk();
        _isLost = record.Damage is not null;
        return true;
    }

    private WarcRecord ReadJunk()
    {
        var wasLost = _isLost;
        while (FindStart(0) is var at)
        {
            var isEnd = IsStart(_feed.Buffered[at..]) || at <= Lookahead;
            _feed.Take(isEnd ? at : at - Lookahead);   // a start may stand across the end of what is at hand
            if (isEnd) break;
        }
        return new WarcRecord(new WarcHeader(), default, Damage: wasLost ? null : "is no WARC record; passed over up to the next one");
    }

    private WarcRecord ReadRecord()
    {
        var header = ReadHeader();
        if (header.ContentLength is not { } length) return EndAtNextStart(header, 0, "has no Content-Length");
        if (length > maxBytes && !EndsWithinLimit()) return SkipLarge(header, length);
        if (length <= maxBytes)
        {
            var bytes = _feed.Peek((int)length + Lookahead);
            if (bytes.Length >= length && IsBoundary(bytes[(int)length..])) return Take(header, (int)length, null);
        }
        return EndAtNextStart(header, Math.Min(length, maxBytes), string.Create(CultureInfo.InvariantCulture, $"has a wrong Content-Length ({length:#,0})"));
    }

    /// <summary>Whether the next record starts, or the file ends, before a block has grown too large.</summary>
    private bool EndsWithinLimit()
    {
        var start = FindStart(0);
        return IsStart(_feed.Buffered[start..]) || _feed.Buffered.Length <= maxBytes;
    }

    private WarcHeader ReadHeader()
    {
        var searched = 0;
        while (true)
        {
            var bytes = _feed.Buffered;
            if (HasBlankLine(bytes[searched..]) || bytes.Length > MaxHeaderBytes || !_feed.Fill()) break;
            searched = Math.Max(0, bytes.Length - 2);
        }
        var header = WarcHeader.Parse(_feed.Buffered, out var length);
        _feed.Take(length);
        return header;
    }

    /// <summary>Goes from line to line and no further than the header: what is at hand behind it may be many records.</summary>
    private static bool HasBlankLine(ReadOnlySpan<byte> bytes)
    {
        while (bytes.IndexOf((byte)'\n') is >= 0 and var at)
        {
            bytes = bytes[(at + 1)..];
            if (bytes.StartsWith("\n"u8) || bytes.StartsWith("\r\n"u8)) return true;
        }
        return false;
    }

    /// <summary>A record whose length is of no use: it ends where the next one starts, or with the file.</summary>
    private WarcRecord EndAtNextStart(WarcHeader header, long claimed, string problem)
    {
        var at = FindStart(0);
        if (IsStart(_feed.Buffered[at..])) return Take(header, at, problem + "; read up to the next record");
        return _feed.Buffered.Length <= claimed
            ? Take(header, _feed.Buffered.Length, "is cut off: the data ends within the record; read up to there")
            : Take(header, Math.Min(_feed.Buffered.Length, maxBytes), problem);
    }

    /// <summary>Passes over a block that is too large to be a page, unless its length is wrong and another record starts within.</summary>
    private WarcRecord SkipLarge(WarcHeader header, long length)
    {
        var head = _feed.Peek(HeadOfLargeBlock)[..Math.Min(HeadOfLargeBlock, _feed.Buffered.Length)].ToArray();
        var left = length;
        while (left > 0 && _feed.Peek(HeadOfLargeBlock) is { IsEmpty: false } bytes)
        {
            var start = IndexOfStart(bytes, 0);
            var step = Math.Min(left, start >= 0 ? start : Math.Max(1, bytes.Length - Lookahead));
            _feed.Take((int)step);
            left -= step;
            if (start >= 0 && left > 0) return new WarcRecord(header, head, IsTooLarge: true, "has a wrong Content-Length");
        }
        return new WarcRecord(header, head, IsTooLarge: true, left > 0 ? "is cut off: the data ends within the record" : null);
    }

    private WarcRecord Take(WarcHeader header, int length, string? damage)
    {
        var block = _feed.BufferedMemory[..length];
        _feed.Take(length);
        return new WarcRecord(header, damage is null ? block : block[..block.Span.TrimEnd("\r\n"u8).Length], Damage: damage);
    }

    /// <summary>Where the next record starts in the bytes at hand, of which more are read up to the limit; all of them when none does.</summary>
    private int FindStart(int from)
    {
        while (true)
        {
            if (IndexOfStart(_feed.Buffered, from) is >= 0 and var at) return at;
            from = Math.Max(0, _feed.Buffered.Length - Lookahead);
            if (_feed.Buffered.Length > maxBytes || !_feed.Fill()) return _feed.Buffered.Length;
        }
    }

    private static int IndexOfStart(ReadOnlySpan<byte> bytes, int from)
    {
        for (; from < bytes.Length; from++)
        {
            var at = bytes[from..].IndexOf(Start);
            if (at < 0) return -1;
            from += at;
            if (from > 0 && bytes[from - 1] == '\n' && IsStart(bytes[from..])) return from;
        }
        return -1;
    }

    /// <summary>A whole first line: a page that speaks of WARC/1.0 in its text must not be cut.</summary>
    private static bool IsStart(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(Start) && bytes.Length > 9 && char.IsAsciiDigit((char)bytes[5]) && bytes[6] == '.' && char.IsAsciiDigit((char)bytes[7])
        && bytes[8..].TrimStart("0123456789"u8) is [(byte)'\r' or (byte)'\n', ..];

    private static bool IsBoundary(ReadOnlySpan<byte> behind)
    {
        var next = behind.TrimStart("\r\n"u8);
        return next.IsEmpty || (next.Length < behind.Length && IsStart(next));
    }

    private void SkipLineBreaks()
    {
        while (_feed.Peek(1) is { IsEmpty: false } bytes)
        {
            var breaks = bytes.IndexOfAnyExcept((byte)'\r', (byte)'\n');
            _feed.Take(breaks < 0 ? bytes.Length : breaks);
            if (breaks >= 0) return;
        }
    }
}
