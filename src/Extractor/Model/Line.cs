namespace Extraction.Model;

/// <summary>The form of a line as its front end saw it.</summary>
[Flags]
internal enum LineForm : ushort
{
    None = 0,
    /// <summary>Starts with a bullet or stands in a list.</summary>
    ListItem = 1,
    Heading = 2,
    Quote = 4,
    Code = 8,
    TableRow = 16,
    /// <summary>Several hard-wrapped physical lines joined.</summary>
    Joined = 32,
    /// <summary>A part of a physical line that holds two fields.</summary>
    Part = 64,
    /// <summary>A sentence cut from a text without line breaks.</summary>
    Sentence = 128,
}

/// <summary>One line of a page: where it stands and what its front end knows of it. Its text is a slice of the page text.</summary>
internal struct Line
{
    /// <summary>Offset of the first character in the page text.</summary>
    public int Start;
    /// <summary>Characters, without white space at either end.</summary>
    public int Length;
    /// <summary>Offset of the first character in the decoded source; for plain text the same as <see cref="Start"/>; -1 when not known.</summary>
    public int Source;
    /// <summary>Characters of the decoded source it spans; for plain text the same as <see cref="Length"/>.</summary>
    public int SourceLength;
    /// <summary>Physical line of the source on which it starts, from 1.</summary>
    public int Number;
    /// <summary>Blank lines before it, at most 255.</summary>
    public byte Gap;
    /// <summary>Level 1 to 6 of a heading, else 0.</summary>
    public byte HeadingLevel;
    public LineForm Form;
    /// <summary>First of its words in the page's word table.</summary>
    public int FirstWord;
    /// <summary>How many words it has there.</summary>
    public int WordCount;
    /// <summary>Index of the innermost block element in the page's <see cref="Markup.Elements"/>; the row for a row of a table.</summary>
    public int Element;
    /// <summary>What it stands in; a flag is set when it holds for all of the line.</summary>
    public LineContext Context;
    /// <summary>First of its links in <see cref="Markup.Links"/>, and how many it has.</summary>
    public int FirstLink, LinkCount;
    /// <summary>Characters inside links.</summary>
    public int LinkedChars;
    /// <summary>Characters in b or strong.</summary>
    public int BoldChars;
    /// <summary>Pictures in the line and before it.</summary>
    public int Images;
    /// <summary>First of the parts of class and id names of its inline elements in <see cref="Markup.Tokens"/>, and how many there are.</summary>
    public int FirstToken, TokenCount;

    public readonly int End => Start + Length;

    public readonly bool Is(LineForm form) => (Form & form) != 0;

    public readonly bool Is(LineContext context) => (Context & context) != 0;
}
