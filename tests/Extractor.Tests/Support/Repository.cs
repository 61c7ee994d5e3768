namespace Extraction.Tests.Support;

/// <summary>The source tree that the running tests were built from.</summary>
internal static class Repository
{
    /// <summary>The folder that holds Extractor.sln.</summary>
    public static string Root { get; } = Extraction.Quality.Corpus.Repository.Root;

    /// <summary>A path inside the source tree.</summary>
    public static string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);
}
