namespace Extraction.Lexicons;

/// <summary>The sections of a language file that hold words for grammars. Every other section is named for a label and holds phrases.</summary>
internal enum Section : byte
{
    /// <summary>Function words, for the share of them in a line and for guessing the language.</summary>
    Stopwords,
    /// <summary>Twelve entries in order, each with all its forms: <c>november | nov</c>.</summary>
    Months,
    /// <summary>Names and short forms of days.</summary>
    Weekdays,
    /// <summary>Words of relative times: <c>ago</c>, <c>hours ago</c>, <c>yesterday</c>.</summary>
    Ago,
    /// <summary>Labels before a date of publication: <c>published on</c>.</summary>
    Published,
    /// <summary>Labels before a date of change: <c>last updated</c>.</summary>
    Modified,
    /// <summary>Words that stand inside dates: <c>at</c>, <c>o'clock</c>, <c>uhr</c>, <c>de</c>.</summary>
    DateGlue,
    /// <summary>Words before names: <c>by</c>, <c>written by</c>, <c>reporting by</c>.</summary>
    BylineCues,
    /// <summary>Words between names: <c>and</c>.</summary>
    And,
    /// <summary>What a person is: <c>reporter</c>, <c>political editor</c>, <c>correspondent</c>.</summary>
    Roles,
    /// <summary>Words before a credit: <c>photograph</c>, <c>photo by</c>, <c>image courtesy of</c>.</summary>
    CreditCues,
    /// <summary>News and picture agencies: <c>reuters</c>, <c>getty images</c>.</summary>
    Agencies,
    /// <summary>Words that make a name an organisation: <c>news</c>, <c>staff</c>, <c>agency</c>.</summary>
    Organisations,
    /// <summary>Words in a bio after the name: <c>is a reporter</c>, <c>covers</c>, <c>writes about</c>.</summary>
    BioCues,
    /// <summary>Units of time: <c>minutes</c>, <c>hours</c>.</summary>
    TimeUnits,
    /// <summary>Lower-case words inside names: <c>van</c>, <c>de</c>, <c>al</c>.</summary>
    NameParticles,
    /// <summary>Words for the hours before noon: <c>am</c>.</summary>
    Forenoon,
    /// <summary>Words for the hours after noon: <c>pm</c>.</summary>
    Afternoon,
    /// <summary>Words after the number of an hour: <c>o'clock</c>, <c>uhr</c>, <c>h</c>.</summary>
    HourMarks,
    /// <summary>Endings of the number of a day: <c>st</c>, <c>th</c>.</summary>
    Ordinals,
    /// <summary>Words between a name and a place: <c>in</c>, <c>aus</c>.</summary>
    PlaceCues,
}
