namespace Extraction;

/// <summary>What <see cref="Document.ToMarkdown"/> writes. Immutable and thread-safe; every setting selects, none changes what else is written.</summary>
public sealed record MarkdownOptions
{
    /// <summary>The main text with pictures, captions and links: the default.</summary>
    public static MarkdownOptions Body { get; } = new();

    /// <summary>The same under headline, standfirst, byline and date.</summary>
    public static MarkdownOptions Article { get; } = new() { Head = true };

    /// <summary>Whether headline, standfirst, byline and date stand above the text.</summary>
    /// <value>Default false: the main text alone, its standfirst as a paragraph.</value>
    public bool Head { get; init; }

    /// <summary>Whether links are written as such; their text is written in any case.</summary>
    /// <value>Default true.</value>
    public bool Links { get; init; } = true;

    /// <summary>Whether pictures are written, where they stand.</summary>
    /// <value>Default true.</value>
    public bool Images { get; init; } = true;

    /// <summary>Whether captions and credits are written, as printed, where they stand.</summary>
    /// <value>Default true.</value>
    public bool Captions { get; init; } = true;
}
