using System.Formats.Tar;
using Extraction.Formats.Input.Bytes;

namespace Extraction.Formats.Input.Archives;

/// <summary>Reads tar files, in the order of their entries. Links, devices and folders are passed over.</summary>
internal sealed class TarPageReader : IPageReader
{
    public IEnumerable<InputRecord> Read(string source, Stream stream, ReadOptions options)
    {
        var blocks = new BlockStream(stream);
        using var archive = new TarReader(blocks, leaveOpen: true);
        while (archive.GetNextEntry() is { } entry)
        {
            if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile) || !ArchiveEntries.IsWanted(entry.Name)) continue;
            foreach (var record in ArchiveEntries.Read(source, entry.Name, () => new CheckedStream(entry.DataStream ?? Stream.Null, entry.Length), options)) yield return record;
        }
        // The format ends in blocks of zeros. The library also takes a damaged header for the end.
        if (!blocks.EndsInZeros) throw new DamagedInputException("is damaged: no mark stands at its end");
    }

    /// <summary>Remembers whether the last block was empty.</summary>
    private sealed class BlockStream(Stream inner) : InputStream
    {
        private const int BlockLength = 512;

        private long _zeros;

        public bool EndsInZeros => _zeros >= BlockLength;

        public override int Read(Span<byte> buffer)
        {
            var read = inner.Read(buffer);
            var last = buffer[..read].LastIndexOfAnyExcept((byte)0);
            _zeros = last < 0 ? _zeros + read : read - last - 1;
            return read;
        }
    }
}
