using Extraction.Model;

namespace Extraction.Grammars;

/// <summary>What one or several words mean inside a date expression.</summary>
internal enum DateTokenKind : byte
{
    /// <summary>Nothing that belongs to dates.</summary>
    None,
    /// <summary>A number of one or two digits: perhaps a day, perhaps a short year.</summary>
    Number,
    /// <summary>Two numbers, 05.11 or 11/5 or 18.39: day and month, or hour and minute, as the neighbours decide.</summary>
    Pair,
    Year,
    Month,
    Weekday,
    /// <summary>A date in figures, with or without a time.</summary>
    Date,
    Time,
    /// <summary>am, pm.</summary>
    HalfDay,
    Zone,
    /// <summary>Uhr, o'clock.</summary>
    HourMark,
    Glue,
    /// <summary>A complete relative time: 3 hours ago.</summary>
    Relative,
    /// <summary>A word of relative times by itself: yesterday.</summary>
    Ago,
}

/// <summary>A piece of a date expression: what kind it is, where it ends, and the parts it sets.</summary>
internal struct DateToken
{
    public DateTokenKind Kind;
    /// <summary>Index of the word behind it.</summary>
    public int End;
    public DateParts Parts;
    public int Year, Month, Day, Hour, Minute, Second, OffsetMinutes;
    public bool ZoneKnown, Ambiguous;
    /// <summary>Counts only beside surer parts: 18h, 05.11, "may" in lower case.</summary>
    public bool Weak;
    /// <summary>A month name that is a weekday in some language too (mar).</summary>
    public bool AlsoWeekday;
    /// <summary>A half day that is glue in some language too (am).</summary>
    public bool AlsoGlue;
    public bool Afternoon;
    /// <summary>A weekday as only languages print it that put the month first: (火).</summary>
    public bool MonthFirst;
    /// <summary>The figures of <see cref="DateTokenKind.Number"/> and <see cref="DateTokenKind.Pair"/>, and how many digits they have.</summary>
    public int Left, Right, LeftDigits, RightDigits;
    /// <summary>The sign between the figures of a pair.</summary>
    public char Sign;

    /// <summary>Sets the end to the word behind a position in the text.</summary>
    public void EndAt(in LineView line, int word, int position)
    {
        End = word + 1;
        while (End < line.Words.Length && line.Words[End].Start < position) End++;
    }

    /// <summary>Whether a pair can be hour and minute: 18.39.</summary>
    public readonly bool IsPairTime => Sign == '.' && RightDigits == 2 && Calendar.IsTime(Left, Right, 0);

    /// <summary>Whether a pair can be a day and a month, in whatever order.</summary>
    public readonly bool IsPairDay => Sign != '-' && RightDigits <= 2 && (Calendar.IsDay(0, Right, Left) || Calendar.IsDay(0, Left, Right));

    /// <summary>Turns an hour of the twelve-hour clock into one of twenty-four.</summary>
    public void SetHalfDay(bool afternoon)
    {
        Hour = afternoon && Hour < 12 ? Hour + 12 : !afternoon && Hour == 12 ? 0 : Hour;
        Weak = false;
    }
}
