namespace Extraction;

/// <summary>Whether an article can be read without paying, as structured data states it; never guessed from the text.</summary>
public enum Paywall : byte
{
    /// <summary>The page does not say.</summary>
    Unknown,
    /// <summary>The page says that the article is free.</summary>
    Free,
    /// <summary>The page says that the article is not free.</summary>
    Gated,
}
