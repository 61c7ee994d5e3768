namespace Extraction.Formats.Input.Archives;

/// <summary>What archives of files have in common: which entries are read, how they are named, and how deep archives may nest.</summary>
internal static class ArchiveEntries
{
    /// <summary>Deeper nesting is an attack.</summary>
    private const int MaxDepth = 4;

    /// <summary>Whether an entry is read: as in a folder, those with a known extension that are not hidden.</summary>
    public static bool IsWanted(string name)
    {
        var path = Normalize(name);
        return PageReaders.Knows(path) && !path.EndsWith('/') && !path.Split('/').Any(part => part.StartsWith('.') && part is not ("." or "..") || part == "__MACOSX");
    }

    /// <summary>Reads one entry, which may be a container itself. What is wrong with it is a failure of the entry alone.</summary>
    /// <param name="archive">The archive as a user would name it.</param>
    /// <param name="name">The name of the entry.</param>
    /// <param name="open">Opens the entry.</param>
    /// <param name="options">How inputs are read.</param>
    public static IEnumerable<InputRecord> Read(string archive, string name, Func<Stream> open, ReadOptions options)
    {
        var source = $"{archive}/{Normalize(name)}";
        return options.Depth >= MaxDepth
            ? [new InputFailure(source, $"stands in archives that are nested over {MaxDepth} deep")]
            : GuardedReading.Read(source, () => ReadOpened(source, open, options with { Depth = options.Depth + 1 }));
    }

    private static IEnumerable<InputRecord> ReadOpened(string source, Func<Stream> open, ReadOptions options)
    {
        using var stream = open();
        foreach (var record in LayeredReader.Read(source, stream, options)) yield return record;
    }

    // Zip files made on Windows may hold backslashes.
    private static string Normalize(string name) => name.Replace('\\', '/').TrimStart('/');
}
