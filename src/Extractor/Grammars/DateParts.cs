namespace Extraction.Grammars;

/// <summary>What a date expression says.</summary>
[Flags]
internal enum DateParts : ushort
{
    None = 0,
    Year = 1,
    Month = 2,
    Day = 4,
    Weekday = 8,
    /// <summary>Hour and minute.</summary>
    Time = 16,
    Second = 32,
    /// <summary>Names a zone, whether its offset is known or not.</summary>
    Zone = 64,
    /// <summary>Counts from a time the text does not give: "3 hours ago", "yesterday".</summary>
    Relative = 128,
    Full = Year | Month | Day,
}

/// <summary>What a date stands for, by the label beside it.</summary>
internal enum DateRole : byte
{
    None,
    Published,
    Modified,
}
