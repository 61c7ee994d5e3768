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
        var lines = page.Lines;
        var (own, previous) = (0f, 0f);
        for (var i = 0; i < lines.Length; i++)
        {
            var row = columns[i];
            ref readonly var line = ref lines[i];
            if (i == 0 || !page.Markup.TokensOf(line).SequenceEqual(page.Markup.TokensOf(lines[i - 1]))) own = evidence.Own(line);
            var sum = FillOwn(row, own, evidence, Math.Max(0, line.Element));
            row[(int)Feature.ClassPrevious1] = previous;
            row[(int)Feature.ClassNext1] = 0;
            if (i > 0) columns[i - 1][(int)Feature.ClassNext1] = sum;
            previous = sum;
        }
    }

    private static float FillOwn(FeatureRow row, float own, ClassEvidence evidence, int element)
    {
        float near = evidence.Near(element), far = evidence.Far(element);
        row[(int)Feature.ClassOwn] = own;
        row[(int)Feature.ClassNear] = near;
        row[(int)Feature.ClassFar] = far;
        return row[(int)Feature.ClassSum] = Math.Clamp(own + near + far, -Most, Most);
    }
}
