namespace Extraction.Tests.Support;

/// <summary>The source tree that the running tests were built from.</summary>
internal static class Repository
{
    /// <summary>The folder that holds Extractor.sln.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>A path inside the source tree.</summary>
    public static string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    private static string Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Extractor.sln"))) return folder.FullName;
        throw new DirectoryNotFoundException($"No folder above {start} holds Extractor.sln.");
    }
}
