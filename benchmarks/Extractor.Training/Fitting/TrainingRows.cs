using Extraction.Features;
using Extraction.Training.Labels;
using Extraction.Training.Pages;

namespace Extraction.Training.Fitting;

/// <summary>The labelled lines of many pages, each with its row of features.</summary>
internal sealed class TrainingRows
{
    private readonly (MeasuredPage Page, int Line)[] _lines;
    private readonly LineLabel[] _labels;

    public TrainingRows(IEnumerable<(MeasuredPage Page, LineLabel[] Labels)> pages)
    {
        var lines = new List<(MeasuredPage, int)>();
        var labels = new List<LineLabel>();
        foreach (var (page, ofPage) in pages)
        {
            for (var i = 0; i < ofPage.Length; i++)
            {
                if (ofPage[i].Weight <= 0) continue;
                lines.Add((page, i));
                labels.Add(ofPage[i]);
            }
        }
        _lines = [.. lines];
        _labels = [.. labels];
    }

    public int Count => _lines.Length;

    public FeatureRow Features(int row) => _lines[row].Page.Row(_lines[row].Line);

    public LineLabel Label(int row) => _labels[row];
}
