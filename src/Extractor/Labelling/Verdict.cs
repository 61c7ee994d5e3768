namespace Extraction.Labelling;

/// <summary>What a line was decided to be, by which rule, and how surely.</summary>
internal struct Verdict
{
    public Label Label;
    public Rule Rule;
    /// <summary>From 0 to 1.</summary>
    public float Confidence;
    /// <summary>The line that this one repeats; -1 unless the label is <see cref="Extraction.Label.Duplicate"/>.</summary>
    public int Target;
}
