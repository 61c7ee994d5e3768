using Extraction.Features;
using Extraction.Model;

namespace Extraction.Labelling;

/// <summary>What is known of a whole page when its threshold is chosen.</summary>
internal enum CutFeature
{
    /// <summary>Always 1.</summary>
    Constant,
    /// <summary>Expected words of main text, as share of them and of the words that the scores alone would keep: one half where both agree.</summary>
    ExpectedShare,
    /// <summary>Share of the words kept that are expected to be main text.</summary>
    ExpectedPrecision,
    /// <summary>Share of the words kept that stand in items of which the page has many.</summary>
    RepeatedShare,
    /// <summary>Share of the page's words that are linked.</summary>
    LinkShare,
    /// <summary>Logarithm of the words of the page.</summary>
    LogWords,
    /// <summary>Parts of the path of its address, up to four.</summary>
    AddressDepth,
    /// <summary>Structured data tells of a product.</summary>
    DataProduct,
    /// <summary>The page calls itself a product.</summary>
    TypeProduct,
    /// <summary>Structured data tells of an article.</summary>
    DataArticle,
    /// <summary>A forum's software made the page.</summary>
    SoftwareForum,
}

/// <summary>Fills the features of <see cref="CutModel"/>. Linear in the lines of the page.</summary>
internal static class CutEvidence
{
    private const int MostDepth = 4, LeastRepeats = 4;
    private static readonly float ManyRepeats = Logarithm.Of(LeastRepeats);

    /// <summary>Names of the features, in order.</summary>
    public static string[] Names { get; } = Enum.GetNames<CutFeature>();

    /// <summary>Fills a row from an HTML page that is scored.</summary>
    /// <param name="row">Receives a number for each feature, 0 to 4 save the logarithm.</param>
    /// <param name="page">The page, its feature matrix filled.</param>
    /// <param name="scores">The body score of each line.</param>
    /// <param name="cut">The score from which on the scores alone would keep lines.</param>
    public static void Fill(Span<float> row, Page page, ReadOnlySpan<float> scores, float cut)
    {
        FillScores(row, page, scores, cut);
        var first = FeatureMatrix.Row(page, 0);
        row[(int)CutFeature.Constant] = 1;
        row[(int)CutFeature.LinkShare] = first[(int)Feature.PageLinkShare];
        row[(int)CutFeature.LogWords] = first[(int)Feature.PageWords];
        row[(int)CutFeature.AddressDepth] = Math.Min(MostDepth, first[(int)Feature.AddressDepth]);
        row[(int)CutFeature.DataProduct] = first[(int)Feature.DataProduct];
        row[(int)CutFeature.TypeProduct] = first[(int)Feature.PageTypeProduct];
        row[(int)CutFeature.DataArticle] = first[(int)Feature.DataArticle];
        row[(int)CutFeature.SoftwareForum] = first[(int)Feature.SoftwareForum];
    }

    private static void FillScores(Span<float> row, Page page, ReadOnlySpan<float> scores, float cut)
    {
        float expected = 0, kept = 0, right = 0, repeated = 0;
        for (var i = 0; i < scores.Length; i++)
        {
            float words = page.Facts[i].Words, body = words * scores[i];
            expected += body;
            if (scores[i] < cut) continue;
            kept += words;
            right += body;
            if (FeatureMatrix.Row(page, i)[(int)Feature.Repeats] >= ManyRepeats) repeated += words;
        }
        row[(int)CutFeature.ExpectedShare] = kept > 0 ? expected / (expected + kept) : 0;
        row[(int)CutFeature.ExpectedPrecision] = kept > 0 ? right / kept : 0;
        row[(int)CutFeature.RepeatedShare] = kept > 0 ? repeated / kept : 0;
    }
}
