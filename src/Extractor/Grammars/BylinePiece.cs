namespace Extraction.Grammars;

/// <summary>What a piece of a byline is.</summary>
internal enum BylinePieceKind : byte
{
    /// <summary>Nothing that bylines hold.</summary>
    Other,
    Cue,
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
    /// <summary>Initials behind an agency (dpa/jex), the word before a place (in).</summary>
    Filler,
}

/// <summary>A run of words of a byline.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="First">Index of its first word.</param>
/// <param name="End">Index of the word behind it.</param>
internal readonly record struct BylinePiece(BylinePieceKind Kind, int First, int End)
{
    public int Words => End - First;
}
