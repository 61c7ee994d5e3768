using System.Buffers.Binary;
using Extraction.Formats.Input.Bytes;

namespace Extraction.Formats.Codecs;

/// <summary>Reads gzip data of any number of members (RFC 1952) and checks each of them.</summary>
/// <remarks>Not <see cref="System.IO.Compression.GZipStream"/>: that one takes a file that was cut off for a whole one, and does not say where members start.</remarks>
internal sealed class GzipInput(Stream source) : InputStream, ISkipsDamage
{
    private const int HeaderLength = 10, HeaderChecksum = 2, Extra = 4, Name = 8, Comment = 16, Reserved = 0xE0;

    private static ReadOnlySpan<byte> Magic => [0x1F, 0x8B, 8];

    private readonly ByteFeed _feed = new(source);
    private DeflateMember? _member;
    private bool _hasMembers;
    private long _memberStart;

    /// <summary>Whether bytes start like gzip data.</summary>
    public static bool IsStart(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Magic);

    /// <exception cref="DamagedInputException">The data is cut off, corrupt or no gzip data.</exception>
    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty) return 0;
        while (_member is not null || TryOpenMember())
        {
            var read = _member!.Read(buffer);
            if (read > 0) return read;
            _member.TakeTrailer(after => after.IsEmpty || after.StartsWith(Magic[..2]));
            CloseMember();
        }
        return 0;
    }

    /// <summary>After damage: goes to what looks like the start of the next member.</summary>
    /// <returns>False when there is none.</returns>
    public bool TrySkipDamage()
    {
        _member?.GiveLastPortionBack();
        CloseMember();
        if (_feed.Position <= _memberStart) _feed.Skip(_memberStart + 1 - _feed.Position);
        while (_feed.Peek(HeaderLength).Length >= HeaderLength)
        {
            if (IsStart(_feed.Buffered) && (_feed.Buffered[3] & Reserved) == 0) return true;
            var next = _feed.Buffered[1..].IndexOf((byte)0x1F);
            _feed.Take(next < 0 ? _feed.Buffered.Length : next + 1);
        }
        return false;
    }

    protected override void Dispose(bool disposing)
    {
        CloseMember();
        base.Dispose(disposing);
    }

    private void CloseMember()
    {
        _member?.Dispose();
        _member = null;
    }

    private bool TryOpenMember()
    {
        if (_hasMembers && !SkipPadding()) return false;
        _memberStart = _feed.Position;
        var header = _feed.Peek(HeaderLength);
        if (!Magic.StartsWith(header[..Math.Min(header.Length, Magic.Length)])) throw new DamagedInputException(_hasMembers ? "is damaged: bytes that are no gzip data follow its data" : "is no gzip data");
        var flags = Need(HeaderLength)[3];
        if ((flags & Reserved) != 0) throw new DamagedInputException("is damaged: its gzip header makes no sense");
        _feed.Take(HeaderLength);
        if ((flags & Extra) != 0) Skip(BinaryPrimitives.ReadUInt16LittleEndian(Need(2)) + 2);
        if ((flags & Name) != 0) SkipText();
        if ((flags & Comment) != 0) SkipText();
        if ((flags & HeaderChecksum) != 0) Skip(2);
        _hasMembers = true;
        _member = new DeflateMember(_feed);
        return true;
    }

    /// <summary>Tapes and block devices pad with zeros.</summary>
    /// <returns>False when nothing else follows.</returns>
    private bool SkipPadding()
    {
        while (_feed.Peek(1) is { IsEmpty: false } bytes)
        {
            var zeros = bytes.IndexOfAnyExcept((byte)0);
            _feed.Take(zeros < 0 ? bytes.Length : zeros);
            if (zeros >= 0) return true;
        }
        return false;
    }

    /// <summary>Names and comments may be of any length, so that they are not held.</summary>
    private void SkipText()
    {
        int end;
        do
        {
            var bytes = Need(1);
            end = bytes.IndexOf((byte)0);
            _feed.Take(end < 0 ? bytes.Length : end + 1);
        }
        while (end < 0);
    }

    private void Skip(int count)
    {
        Need(count);
        _feed.Take(count);
    }

    private ReadOnlySpan<byte> Need(int count)
    {
        var bytes = _feed.Peek(count);
        return bytes.Length >= count ? bytes : throw new DamagedInputException("is cut off: its gzip header ends too early");
    }
}
