namespace Extraction.Model;

/// <summary>What a line stands in, read from tags, roles and attributes. Evidence, never a verdict.</summary>
[Flags]
internal enum LineContext : uint
{
    None = 0,
    Article = 1 << 0,
    Main = 1 << 1,
    Nav = 1 << 2,
    Aside = 1 << 3,
    Header = 1 << 4,
    Footer = 1 << 5,
    Form = 1 << 6,
    Figure = 1 << 7,
    Figcaption = 1 << 8,
    Dialog = 1 << 9,
    Blockquote = 1 << 10,
    Table = 1 << 11,
    /// <summary>A list of any kind: ul, ol, dl, menu.</summary>
    List = 1 << 12,
    Heading = 1 << 13,
    Button = 1 << 14,
    /// <summary>All of the line is hidden: <c>hidden</c>, <c>aria-hidden</c>, inline <c>display:none</c> or <c>visibility:hidden</c>.</summary>
    Hidden = 1 << 15,
    /// <summary>The line stands in <c>noscript</c>, read because little else remains.</summary>
    NoScript = 1 << 16,
    Address = 1 << 17,
    /// <summary>Some of the line stands in a <c>time</c> element.</summary>
    Time = 1 << 18,
    /// <summary>A container that names itself a place for readers' comments.</summary>
    Comments = 1 << 19,
    /// <summary>What a form control shows: option, text area, placeholder.</summary>
    Control = 1 << 20,
    /// <summary>A fold-out: details.</summary>
    Details = 1 << 21,
    Section = 1 << 22,
    /// <summary>A link that holds whole blocks, as cards do.</summary>
    BlockLink = 1 << 23,
    /// <summary>The line follows the one before it after a single line break, in the same block.</summary>
    AfterBreak = 1 << 24,
}
