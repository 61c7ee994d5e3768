namespace Extraction.Grammars;

/// <summary>What the dates of a line say about the line.</summary>
/// <param name="Share">Share of the line's words that belong to dates, their labels and the glue between them, 0 to 1; 0 without date or label.</param>
/// <param name="Parts">Parts of the first full date of the line; else of all its dates together.</param>
/// <param name="Role">Role of the first date that has one.</param>
/// <param name="Dates">How many date expressions the line holds.</param>
internal readonly record struct DateLine(float Share, DateParts Parts, DateRole Role, int Dates)
{
    /// <summary>Whether the line holds a year, month and day in one expression.</summary>
    public bool HasFullDate => IsFull(Parts);

    /// <summary>Whether it holds a part of a date: day and month, month and year, weekday and year.</summary>
    public bool HasPartDate => !HasFullDate && (Parts & DateParts.Full) != 0;

    /// <summary>Whether it holds times but no date.</summary>
    public bool HasTimeOnly => (Parts & (DateParts.Full | DateParts.Time)) == DateParts.Time;

    public bool HasRelative => (Parts & DateParts.Relative) != 0;

    internal static bool IsFull(DateParts parts) => (parts & DateParts.Full) == DateParts.Full;
}
