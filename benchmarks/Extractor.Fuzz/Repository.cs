namespace Extraction.Fuzz;

/// <summary>Finds the repository, for its fixtures.</summary>
internal static class Repository
{
    /// <summary>The folder with the solution, looked for from the current folder and from the program upwards.</summary>
    /// <exception cref="DirectoryNotFoundException">There is none.</exception>
    public static string Find()
    {
        foreach (var start in new[] { Directory.GetCurrentDirectory(), AppContext.BaseDirectory })
            for (var at = new DirectoryInfo(start); at is not null; at = at.Parent)
                if (File.Exists(Path.Combine(at.FullName, "Extractor.sln"))) return at.FullName;
        throw new DirectoryNotFoundException("Run this inside the repository: its fixtures are needed.");
    }
}
