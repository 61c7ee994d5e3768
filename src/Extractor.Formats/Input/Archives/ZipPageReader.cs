using System.IO.Compression;
using Extraction.Formats.Input.Bytes;

namespace Extraction.Formats.Input.Archives;

/// <summary>Reads zip files, in the order of their table of contents. Without one, as when the file was cut off, the entries are looked for.</summary>
internal sealed class ZipPageReader : IPageReader
{
    public IEnumerable<InputRecord> Read(string source, Stream stream, ReadOptions options)
    {
        using var file = SeekableInput.Of(stream);
        using var archive = TryOpen(file, out var problem);
        if (archive is null)
        {
            file.Position = 0;
            foreach (var record in ZipSalvage.Read(source, file, options)) yield return record;
            yield return new InputFailure(source, $"is cut off or damaged: {problem}; what could be found in it was read");
            yield break;
        }
        foreach (var entry in archive.Entries.Where(entry => ArchiveEntries.IsWanted(entry.FullName)))
            foreach (var record in ArchiveEntries.Read(source, entry.FullName, () => Open(entry), options)) yield return record;
    }

    private static ZipArchive? TryOpen(Stream file, out string? problem)
    {
        try
        {
            problem = null;
            var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            _ = archive.Entries;   // read here: a table of contents that is cut off shows now
            return archive;
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or ArgumentException)
        {
            problem = "the list of its files cannot be read";
            return null;
        }
    }

    private static CheckedStream Open(ZipArchiveEntry entry)
    {
        if (entry.IsEncrypted) throw new DamagedInputException("is encrypted");
        return new CheckedStream(entry.Open(), entry.Length, entry.Crc32);
    }
}
