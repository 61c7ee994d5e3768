namespace Extraction;

/// <summary>What a page may cost. A page that passes a limit is read as far as the limit says, and <see cref="Document.Warnings"/> names the limit.</summary>
public sealed partial record ExtractorOptions
{
    /// <summary>Largest input that is read; larger ones have the status <see cref="ExtractionStatus.TooLarge"/>.</summary>
    /// <value>Bytes, 1 to 2,000,000,000; default 256 Mi.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value lies outside the range.</exception>
    public int MaxBytes { get; init => field = InRange(value, 1, 2_000_000_000); } = 256 << 20;

    /// <summary>Longest page that is read, counted after decoding; longer ones have the status <see cref="ExtractionStatus.TooLarge"/>.</summary>
    /// <value>UTF-16 characters, 1 to 1,000,000,000; default 64 Mi.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value lies outside the range.</exception>
    public int MaxChars { get; init => field = InRange(value, 1, 1_000_000_000); } = 64 << 20;

    /// <summary>Most lines of a page that are told apart; the last one holds all the text that remains, so that none is lost.</summary>
    /// <remarks>A line costs about a kilobyte while its page is being read, however short it is.</remarks>
    /// <value>Lines, 16 to 4,000,000; default 500,000.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value lies outside the range.</exception>
    public int MaxLines { get; init => field = InRange(value, 16, 4_000_000); } = 500_000;

    /// <summary>How short the lines of a long page may be on average: beyond 4,000 lines a page may have one more for each so many of its characters.
    /// The last one holds all the text that remains.</summary>
    /// <remarks>
    /// A line has a fixed price in time and memory, so a page of one letter a line would cost a hundred times what a page of prose of its size
    /// does. In HTML, where tags are most of a page, a line stands for twice as many characters. Of 2,400 real pages none has more than 2,700
    /// lines; pages of more than 1,000 have 140 characters of HTML a line and more.
    /// </remarks>
    /// <value>UTF-16 characters, 1 to 1,000; default 32. Not asked of a document that AngleSharp has parsed.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value lies outside the range.</exception>
    public int MinCharsPerLine { get; init => field = InRange(value, 1, 1_000); } = 32;

    /// <summary>Lines that a page may have however short they are, as long as <see cref="MaxLines"/> allows.</summary>
    internal const int FreeLines = 4_000;

    /// <summary>Longest line; longer ones are cut, at white space where there is any, and each part is a line of its own.</summary>
    /// <value>UTF-16 characters, 1,000 to 1,000,000,000; default 100,000.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value lies outside the range.</exception>
    public int MaxLineChars { get; init => field = InRange(value, 1_000, 1_000_000_000); } = 100_000;

    /// <summary>Open elements of an HTML page that are told apart; the text of deeper ones belongs to the deepest, each block still a line of its own.</summary>
    /// <remarks>Time grows with it on pages that are nested on purpose. Real pages reach 56.</remarks>
    /// <value>Elements, 32 to 4,096; default 512.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value lies outside the range.</exception>
    public int MaxDepth { get; init => field = InRange(value, 32, 4_096); } = 512;

    /// <summary>Block elements of an HTML page that are told apart; the text of further ones belongs to the last one around them.</summary>
    /// <value>Elements, 100 to 4,000,000; default 262,144.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value lies outside the range.</exception>
    public int MaxElements { get; init => field = InRange(value, 100, 4_000_000); } = 1 << 18;

    /// <summary>Attributes of one tag that are looked at; further ones are passed over.</summary>
    /// <value>Attributes, 8 to 100,000; default 256.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value lies outside the range.</exception>
    public int MaxAttributes { get; init => field = InRange(value, 8, 100_000); } = 256;

    /// <summary>Longest value of an attribute that is read; an attribute with a longer one counts as missing.</summary>
    /// <value>UTF-16 characters, 256 to 1,000,000,000; default 65,536.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value lies outside the range.</exception>
    public int MaxValueChars { get; init => field = InRange(value, 256, 1_000_000_000); } = 1 << 16;

    /// <summary>How much JSON-LD of a page is read; a script with which it would be more is left out.</summary>
    /// <value>UTF-16 characters of all scripts together, 0 to 1,000,000,000; default 2 Mi.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value lies outside the range.</exception>
    public int MaxJsonChars { get; init => field = InRange(value, 0, 1_000_000_000); } = 2 << 20;

    /// <summary>Steps that the extraction of a page may take; a page that takes more has the status <see cref="ExtractionStatus.TooLarge"/>.</summary>
    /// <remarks>A step is about one character read, one comparison, or one move up the tree of elements. Steps are counted, not timed: the same page
    /// takes the same number on every machine, and <see cref="Document.Work"/> tells it. Pages take about 10 to 60 a character, and 10 million steps
    /// are roughly 0.1 s.</remarks>
    /// <value>Steps, 1,000 or more; default <see cref="long.MaxValue"/>, no limit.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1,000.</exception>
    public long WorkBudget { get; init => field = value >= 1_000 ? value : throw Bad(value, "1,000 or more"); } = long.MaxValue;

    private static int InRange(int value, int least, int most, [System.Runtime.CompilerServices.CallerMemberName] string name = "") =>
        value >= least && value <= most ? value : throw Bad(value, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{least:N0} to {most:N0}"), name);
}
