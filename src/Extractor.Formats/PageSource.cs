using Extraction.Formats.Input;

namespace Extraction.Formats;

/// <summary>Reads pages from what a user names: files, containers of many pages, folders, patterns, standard input.</summary>
/// <remarks>Lazy: one page is in memory at a time. What cannot be read becomes an <see cref="InputFailure"/>; nothing is thrown for it.</remarks>
/// <param name="standardInput">Gives the stream behind <c>-</c>; called once for each <c>-</c>.</param>
/// <param name="options">How inputs are read.</param>
public sealed class PageSource(Func<Stream> standardInput, ReadOptions? options = null)
{
    private readonly ReadOptions _options = options ?? new ReadOptions();

    /// <summary>The input that stands for standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>Reads inputs in the order given.</summary>
    /// <param name="inputs">
    /// Each a file; a folder, searched with its folders for page files in ordinal order; a pattern of <c>*</c>, <c>**</c> and <c>?</c>; or <c>-</c>.
    /// </param>
    public IEnumerable<InputRecord> Read(IEnumerable<string> inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        return inputs.SelectMany(ReadInput);
    }

    private IEnumerable<InputRecord> ReadInput(string input)
    {
        if (input == StandardInput) return ReadPages("stdin", standardInput);
        if (Directory.Exists(input)) return ReadFolder(input);
        if (!File.Exists(input) && Glob.IsPattern(input)) return ReadPattern(input);
        return ReadFile(input);
    }

    private IEnumerable<InputRecord> ReadFolder(string folder) =>
        ReadWalk(folder, folder, _ => true, PageReaders.Knows, $"holds no page: looked for {PageReaders.KnownExtensions}");

    private IEnumerable<InputRecord> ReadPattern(string pattern)
    {
        var glob = new Glob(pattern);
        return ReadWalk(pattern, glob.Root, glob.CanEnter, glob.Matches, "matches no file");
    }

    private IEnumerable<InputRecord> ReadWalk(string input, string root, Predicate<string> enter, Predicate<string> wanted, string nothingFound)
    {
        var found = false;
        foreach (var (path, failure) in FolderWalk.Files(root, enter))
        {
            if (failure is null && !wanted(path)) continue;
            found = true;
            var full = FolderWalk.Join(root, path);
            if (failure is not null) yield return new InputFailure(full, failure);
            else foreach (var page in ReadFile(full)) yield return page;
        }
        if (!found) yield return new InputFailure(input, nothingFound);
    }

    private IEnumerable<InputRecord> ReadFile(string path) =>
        ReadPages(path, () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0));

    private IEnumerable<InputRecord> ReadPages(string source, Func<Stream> open) => GuardedReading.Read(source, () => Open(source, open));

    private IEnumerable<InputRecord> Open(string source, Func<Stream> open)
    {
        using var stream = open();
        foreach (var page in LayeredReader.Read(source, stream, _options)) yield return page;
    }
}
