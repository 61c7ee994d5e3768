namespace Extraction.Formats;

/// <summary>The one guard of the code base: a defect that one page in a million brings out must not cost the other pages.</summary>
internal static class PageGuard
{
    /// <summary>Does something with one page and turns what it throws into a failure of that page.</summary>
    /// <remarks>What breaks the output breaks it for every page, so that goes on to the caller.</remarks>
    /// <returns>The failure in words; null when there was none.</returns>
    public static string? Run(Action work)
    {
        try
        {
            work();
            return null;
        }
        catch (Exception e) when (!FileErrors.IsFileError(e))
        {
            return $"{e.GetType().Name}: {e.Message}";
        }
    }
}
