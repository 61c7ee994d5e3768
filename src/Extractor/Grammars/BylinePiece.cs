namespace Extraction.Grammars;

/// <summary>What a piece of a byline is.</summary>
internal enum BylinePieceKind : byte
{
    /// <summary>Nothing that bylines hold.</summary>
    Other,
    Cue,
    /// <summary>A cue that is a noun and has no sign behind it: "text Ann Smith" may be a byline, "text size" is none.</summary>
    WeakCue,
    Name,
    /// <summary>One capitalised word that may be a mononym.</summary>
    Single,
    Role,
    Agency,
    Organisation,
    Place,
    Date,
    /// <summary>E-mail, handle, address of a page.</summary>
    Contact,
    And,
    /// <summary>The word before a place: in.</summary>
    PlaceCue,
    /// <summary>Initials behind an agency (dpa/jex), minutes to read.</summary>
    Filler,
}

/// <summary>A run of words of a byline.</summary>
internal readonly record struct BylinePiece
{
    public BylinePieceKind Kind { get; init; }

    /// <summary>Index of its first word.</summary>
    public int First { get; init; }

    /// <summary>Index of the word behind it.</summary>
    public int End { get; init; }

    /// <summary>Offset in the text where it starts.</summary>
    public int TextStart { get; init; }

    /// <summary>Offset in the text where it ends; before the end of its last word when a page glued that to the next.</summary>
    public int TextEnd { get; init; }

    /// <summary>Whether the signs before it do not stand inside bylines: a question mark, a quotation mark, a colon behind a name.</summary>
    public bool Breaks { get; init; }

    /// <summary>Whether it is a cue right behind words that looked like a name: what stood before it were no authors.</summary>
    public bool Restarts { get; init; }

    /// <summary>Whether it is a name in a script without capitals.</summary>
    public bool Caseless { get; init; }

    /// <summary>Whether it is a name that starts with a word common in some language.</summary>
    public bool Common { get; init; }

    public int Words => End - First;
}
