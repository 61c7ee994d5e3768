namespace Extraction.Features;

/// <summary>Everything counted of one line, once. Stages and the model read it; nobody counts again.</summary>
internal struct LineFacts
{
    /// <summary>Words; two characters of a script without spaces count as one.</summary>
    public int Words;
}
