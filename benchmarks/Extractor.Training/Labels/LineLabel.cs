namespace Extraction.Training.Labels;

/// <summary>What a model should say of a line, and how much it matters.</summary>
/// <param name="IsTarget">Whether the line is what the model looks for.</param>
/// <param name="Weight">0 for a line that nobody labelled.</param>
internal readonly record struct LineLabel(bool IsTarget, float Weight);
