namespace Extraction.Quality.Corpus;

/// <summary>Where the source tree is, for files that live in it or beside it.</summary>
internal static class Repository
{
    /// <summary>The folder of Extractor.sln above the current directory or above the program; null when there is none.</summary>
    public static string? Find() => Above(Directory.GetCurrentDirectory()) ?? Above(AppContext.BaseDirectory);

    private static string? Above(string? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder, "Extractor.sln"))) folder = Path.GetDirectoryName(folder);
        return folder;
    }
}
