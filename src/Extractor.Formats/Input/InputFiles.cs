namespace Extraction.Formats.Input;

/// <summary>A file that is to be read, or the reason why there is none.</summary>
/// <param name="Path">The file, or the input that gives none.</param>
/// <param name="Failure">The reason; null for a file.</param>
internal readonly record struct InputFile(string Path, string? Failure = null);

/// <summary>Finds the files that inputs name, in a stable order.</summary>
internal static class InputFiles
{
    /// <summary>Lists lazily. Standard input stays as it is named.</summary>
    public static IEnumerable<InputFile> Of(IEnumerable<string> inputs) => inputs.SelectMany(Of);

    private static IEnumerable<InputFile> Of(string input)
    {
        if (input == PageSource.StandardInput) return [new InputFile(input)];
        if (Directory.Exists(input)) return Walk(input, input, _ => true, PageReaders.Knows, $"holds no page: looked for {PageReaders.KnownExtensions}");
        if (File.Exists(input) || !Glob.IsPattern(input)) return [new InputFile(input)];
        var glob = new Glob(input);
        return Walk(input, glob.Root, glob.CanEnter, glob.Matches, "matches no file");
    }

    private static IEnumerable<InputFile> Walk(string input, string root, Predicate<string> enter, Predicate<string> wanted, string nothingFound)
    {
        var found = false;
        foreach (var (path, failure) in FolderWalk.Files(root, enter))
        {
            if (failure is null && !wanted(path)) continue;
            found = true;
            yield return new InputFile(FolderWalk.Join(root, path), failure);
        }
        if (!found) yield return new InputFile(input, nothingFound);
    }
}
