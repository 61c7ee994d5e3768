namespace Extraction.Labelling;

/// <summary>Where the parts of the article stand on the page, as line indices; -1 when there is none.</summary>
internal struct Layout
{
    public int Headline;
    /// <summary>First and last body line of the densest run of body lines.</summary>
    public int FirstBody;
    public int LastBody;

    public static Layout None => new() { Headline = -1, FirstBody = -1, LastBody = -1 };

    public readonly bool HasBody => FirstBody >= 0;
}
