namespace Extraction.Metadata;

/// <summary>Phrases of <c>Data/metadata.txt</c> in front of names: of those who review or edit what others write, and of those who open a discussion.</summary>
internal static class WriterCues
{
    private const int MostChars = 48, MostWords = 6;

    /// <summary>Whether the text in front of a name says that the person did not write the page.</summary>
    /// <param name="text">The text of the page.</param>
    /// <param name="start">Where the name starts.</param>
    public static bool IsOther(ReadOnlySpan<char> text, int start) => EndsWith(text, start, static words => MetadataNames.Shared.IsOtherCue(words));

    /// <summary>Whether the text in front of a name says that the person opened the discussion.</summary>
    /// <param name="text">The text of the page.</param>
    /// <param name="start">Where the name starts.</param>
    public static bool IsStarter(ReadOnlySpan<char> text, int start) => EndsWith(text, start, static words => MetadataNames.Shared.IsStarterCue(words));

    private delegate bool CueTest(ReadOnlySpan<char> words);

    private static bool EndsWith(ReadOnlySpan<char> text, int start, CueTest isCue)
    {
        var words = new FoldedWords(text[Math.Max(0, start - MostChars)..start]);
        for (var first = Math.Max(0, words.Count - MostWords); first < words.Count; first++)
            if (isCue(words.Range(first, words.Count))) return true;
        return false;
    }
}
