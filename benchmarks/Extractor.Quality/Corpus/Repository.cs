namespace Extraction.Quality.Corpus;

/// <summary>Where the source tree is, for files that live in it or beside it.</summary>
internal static class Repository
{
    /// <summary>The folder of Extractor.sln above the current directory or above the program; null when there is none.</summary>
    public static string? Find() => Above(Directory.GetCurrentDirectory()) ?? Above(AppContext.BaseDirectory);

    /// <summary>The same folder.</summary>
    /// <exception cref="DirectoryNotFoundException">There is none.</exception>
    public static string Root => Find() ?? throw new DirectoryNotFoundException($"Run this inside the repository: no folder above {AppContext.BaseDirectory} holds Extractor.sln.");

    private static string? Above(string? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder, "Extractor.sln"))) folder = Path.GetDirectoryName(folder);
        return folder;
    }
}
