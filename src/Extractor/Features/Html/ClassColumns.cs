using Extraction.Model;

namespace Extraction.Features.Html;

/// <summary>Columns of what class and id names say. The trainer fills them anew for each table it fits.</summary>
internal static class ClassColumns
{
    private const float Most = 8;

    public static void Fill(Page page, ClassTable classes)
    {
        using var evidence = new ClassEvidence(page, classes);
        for (var i = 0; i < page.Lines.Length; i++) FillOwn(FeatureMatrix.Row(page, i), page.Lines[i], evidence);
        for (var i = 0; i < page.Lines.Length; i++)
        {
            var row = FeatureMatrix.Row(page, i);
            row[(int)Feature.ClassPrevious1] = i > 0 ? FeatureMatrix.Row(page, i - 1)[(int)Feature.ClassSum] : 0;
            row[(int)Feature.ClassNext1] = i + 1 < page.Lines.Length ? FeatureMatrix.Row(page, i + 1)[(int)Feature.ClassSum] : 0;
        }
    }

    private static void FillOwn(Span<float> row, in Line line, ClassEvidence evidence)
    {
        var element = Math.Max(0, line.Element);
        float own = evidence.Own(line), near = evidence.Near(element), far = evidence.Far(element);
        row[(int)Feature.ClassOwn] = own;
        row[(int)Feature.ClassNear] = near;
        row[(int)Feature.ClassFar] = far;
        row[(int)Feature.ClassSum] = Math.Clamp(own + near + far, -Most, Most);
    }
}
