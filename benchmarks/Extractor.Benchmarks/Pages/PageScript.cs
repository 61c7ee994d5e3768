namespace Extraction.Benchmarks.Pages;

/// <summary>The script that a generated page is written in.</summary>
public enum PageScript
{
    /// <summary>English with ASCII punctuation only: one byte a character.</summary>
    Ascii,
    /// <summary>Russian: two bytes a letter.</summary>
    Cyrillic,
    /// <summary>Arabic: two bytes a letter.</summary>
    Arabic,
    /// <summary>Chinese: three bytes a character, no spaces between words.</summary>
    Cjk,
}
