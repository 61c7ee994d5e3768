using Extraction.Model;

namespace Extraction.Features.Html;

/// <summary>Columns of what class and id names say. The trainer fills them anew for each table it fits.</summary>
internal static class ClassColumns
{
    private const float Most = 8;

    public static void Fill(Page page, ClassTable classes)
    {
        using var evidence = new ClassEvidence(page, classes);
        var columns = FeatureMatrix.ColumnsOf(page);
        Span<float> owns = columns[Feature.ClassOwn], nears = columns[Feature.ClassNear], fars = columns[Feature.ClassFar], sums = columns[Feature.ClassSum];
        var lines = page.Lines;
        var own = 0f;
        for (var i = 0; i < lines.Length; i++)
        {
            ref readonly var line = ref lines[i];
            var element = Math.Max(0, line.Element);
            if (i == 0 || !page.Markup.TokensOf(line).SequenceEqual(page.Markup.TokensOf(lines[i - 1]))) own = evidence.Own(line);
            var (near, far) = evidence.Around(element);
            (owns[i], nears[i], fars[i]) = (own, near, far);
            sums[i] = Math.Clamp(own + near + far, -Most, Most);
        }
        columns.Shift(Feature.ClassPrevious1, Feature.ClassSum, -1);
        columns.Shift(Feature.ClassNext1, Feature.ClassSum, 1);
    }
}
