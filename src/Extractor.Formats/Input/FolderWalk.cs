using System.IO.Enumeration;

namespace Extraction.Formats.Input;

/// <summary>Lists the files under a folder in ordinal order of their paths, one folder in memory at a time.</summary>
/// <remarks>Hidden files and folders are left out. Links to files are followed, links to folders are not: they may lead in circles.</remarks>
internal static class FolderWalk
{
    private static readonly EnumerationOptions Listing = new() { IgnoreInaccessible = false };

    /// <summary>Walks a folder. A folder that cannot be listed gives a record with a reason, and the walk goes on.</summary>
    /// <param name="root">The folder; empty for the working folder.</param>
    /// <param name="enter">Whether to look into a folder, by its path below the root.</param>
    public static IEnumerable<WalkedPath> Files(string root, Predicate<string> enter)
    {
        var open = new Stack<Entry>();
        open.Push(new Entry("", IsFolder: true));
        while (open.TryPop(out var entry))
        {
            if (!entry.IsFolder)
            {
                yield return new WalkedPath(entry.Path);
                continue;
            }
            if (entry.Path.Length > 0 && !enter(entry.Path.TrimEnd('/'))) continue;
            if (!TryList(root, entry.Path, out var children, out var failure)) yield return new WalkedPath(entry.Path, failure);
            foreach (var child in children) open.Push(child);
        }
    }

    /// <summary>Joins a root and a path below it, with slashes on every system.</summary>
    public static string Join(string root, string path) => root.Length == 0 || root.EndsWith('/') ? root + path : root + '/' + path;

    /// <summary>Lists a folder in descending order, ready for the stack.</summary>
    private static bool TryList(string root, string folder, out Entry[] children, out string? failure)
    {
        failure = null;
        children = [];
        try
        {
            var path = Join(root, folder);
            children = [.. new FileSystemEnumerable<Entry>(path.Length == 0 ? "." : path, (ref e) => Child(folder, ref e), Listing)
            {
                ShouldIncludePredicate = (ref e) => !e.IsDirectory || !e.Attributes.HasFlag(FileAttributes.ReparsePoint),
            }];
        }
        catch (Exception e) when (FileErrors.IsFileError(e))
        {
            failure = FileErrors.Reason(e);
        }
        Array.Sort(children, (a, b) => string.CompareOrdinal(b.Path, a.Path));
        return failure is null;
    }

    // The slash behind a folder sorts it where its files belong: a-b.txt, a/x.txt, a0.txt.
    private static Entry Child(string folder, ref FileSystemEntry entry) =>
        new(folder + entry.FileName.ToString() + (entry.IsDirectory ? "/" : ""), entry.IsDirectory);

    private readonly record struct Entry(string Path, bool IsFolder);
}

/// <summary>A file below the root of a walk, with slashes; or a folder and the reason why it could not be listed.</summary>
internal readonly record struct WalkedPath(string Path, string? Failure = null);
