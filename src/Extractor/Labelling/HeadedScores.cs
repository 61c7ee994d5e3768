using Extraction.Model;

namespace Extraction.Labelling;

/// <summary>Draws the scores of lines towards that of the heading above them: what stands under "Related" or "Specification" shares its lot.</summary>
/// <remarks>The model sees a line and its places, but not what it thought of the heading. Out of fold a fifth of the heading's score adds .0005 on
/// wcxb (listings .006, documentation .002) and leaves news where it was; more of it costs news. Linear in the lines of the page.</remarks>
internal static class HeadedScores
{
    private const float HeadingShare = 0.2f;

    /// <summary>Draws the scores of an HTML page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="scores">The body score of each line.</param>
    public static void Draw(Page page, Span<float> scores)
    {
        var heading = -1;
        for (var i = 0; i < scores.Length; i++)
        {
            if (page.LineBuffer[i].HeadingLevel > 0) heading = i;
            else if (heading >= 0) scores[i] += HeadingShare * (scores[heading] - scores[i]);
        }
    }
}
