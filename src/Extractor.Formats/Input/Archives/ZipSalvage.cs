using System.Buffers.Binary;
using System.Text;
using Extraction.Formats.Codecs;
using Extraction.Formats.Input.Bytes;

namespace Extraction.Formats.Input.Archives;

/// <summary>Reads the entries of a zip file from its start, by the header in front of each, for files whose table of contents is lost.</summary>
internal static class ZipSalvage
{
    private const int HeaderLength = 30;
    private const int Deflated = 8, Stored = 0;
    private const int Encrypted = 1, SizesFollow = 8;

    private static ReadOnlySpan<byte> HeaderStart => "PK\x03\x04"u8;

    public static IEnumerable<InputRecord> Read(string source, Stream file, ReadOptions options)
    {
        var feed = new ByteFeed(file);
        while (FindHeader(feed))
        {
            if (!TryReadHeader(feed, out var entry)) continue;
            if (Open(feed, entry) is not { } data) continue;
            if (ArchiveEntries.IsWanted(entry.Name))
                foreach (var record in ArchiveEntries.Read(source, entry.Name, () => data, options)) yield return record;
            data.Finish();
        }
    }

    private static bool FindHeader(ByteFeed feed)
    {
        while (feed.Peek(HeaderLength).Length >= HeaderLength)
        {
            var at = feed.Buffered.IndexOf(HeaderStart);
            feed.Take(at >= 0 ? at : feed.Buffered.Length - HeaderStart.Length + 1);
            if (at >= 0 && feed.Peek(HeaderLength).Length >= HeaderLength) return true;
        }
        return false;
    }

    private static bool TryReadHeader(ByteFeed feed, out Header entry)
    {
        var header = feed.Peek(HeaderLength);
        int nameLength = BinaryPrimitives.ReadUInt16LittleEndian(header[26..]), extraLength = BinaryPrimitives.ReadUInt16LittleEndian(header[28..]);
        entry = new Header(
            "", BinaryPrimitives.ReadUInt16LittleEndian(header[6..]), BinaryPrimitives.ReadUInt16LittleEndian(header[8..]),
            BinaryPrimitives.ReadUInt32LittleEndian(header[14..]), BinaryPrimitives.ReadUInt32LittleEndian(header[18..]));
        var whole = feed.Peek(HeaderLength + nameLength + extraLength);
        var isWhole = whole.Length >= HeaderLength + nameLength + extraLength;
        if (isWhole) entry = entry with { Name = Encoding.UTF8.GetString(whole.Slice(HeaderLength, nameLength)) };
        feed.Take(isWhole ? HeaderLength + nameLength + extraLength : HeaderStart.Length);
        return isWhole;
    }

    private static EntryData? Open(ByteFeed feed, Header entry)
    {
        var isSized = (entry.Flags & SizesFollow) == 0;
        if ((entry.Flags & Encrypted) != 0) return null;
        if (entry.Method == Deflated) return new EntryData(feed, new DeflateMember(feed), 0, isSized ? entry.Checksum : null);
        return entry.Method == Stored && isSized ? new EntryData(feed, null, entry.PackedLength, entry.Checksum) : null;
    }

    private readonly record struct Header(string Name, int Flags, int Method, uint Checksum, uint PackedLength);

    /// <summary>The data of one entry, deflated or as it is.</summary>
    private sealed class EntryData(ByteFeed feed, DeflateMember? deflated, long stored, uint? checksum) : InputStream
    {
        private Crc32 _checksum;
        private bool _ended;

        public override int Read(Span<byte> buffer)
        {
            if (_ended || buffer.IsEmpty) return 0;
            var read = deflated?.Read(buffer) ?? ReadStored(buffer);
            _checksum.Add(buffer[..read]);
            _ended = read == 0;
            if (_ended && stored > 0) throw new DamagedInputException("is cut off: its data ends too early");
            if (_ended && checksum is { } expected && expected != _checksum.Value) throw new DamagedInputException("is damaged: its checksum is wrong");
            return read;
        }

        /// <summary>Reads what is left, so that the next header can be looked for behind it.</summary>
        public void Finish()
        {
            var rest = new byte[1 << 14];
            try
            {
                while (Read(rest) > 0)
                {
                }
            }
            catch (DamagedInputException)   // reported already, or of an entry that nobody wants
            {
            }
            deflated?.GiveLastPortionBack();
            deflated?.Dispose();   // not when the reader of the page is done with this stream: there may be data left
        }

        private int ReadStored(Span<byte> buffer)
        {
            if (stored == 0) return 0;
            var bytes = feed.Peek(1);
            var step = (int)Math.Min(Math.Min(bytes.Length, buffer.Length), stored);
            bytes[..step].CopyTo(buffer);
            feed.Take(step);
            stored -= step;
            return step;
        }
    }
}
