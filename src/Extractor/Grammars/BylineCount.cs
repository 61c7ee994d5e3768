namespace Extraction.Grammars;

/// <summary>How many pieces of each kind a line holds.</summary>
internal struct BylineCount
{
    public int Names, NameWords, CaselessNames, CommonNames, Singles, Roles, Agencies, Organisations, Places, Dates, Contacts, Cues, WeakCues, Breaks;

    /// <summary>Words that bylines do not hold.</summary>
    public int Others;

    public void Add(in BylinePiece piece)
    {
        if (piece.Breaks) Breaks++;
        if (piece.Restarts)
        {
            Others = piece.First;
            (Names, NameWords, CaselessNames, CommonNames, Organisations, Singles) = (0, 0, 0, 0, 0, 0);
        }
        switch (piece.Kind)
        {
            case BylinePieceKind.Name: AddName(piece); break;
            case BylinePieceKind.Single: Singles++; break;
            case BylinePieceKind.Role: Roles++; break;
            case BylinePieceKind.Agency: Agencies++; break;
            case BylinePieceKind.Organisation: Organisations++; break;
            case BylinePieceKind.Place: Places++; break;
            case BylinePieceKind.Date: Dates++; break;
            case BylinePieceKind.Contact: Contacts++; break;
            case BylinePieceKind.Cue: Cues++; break;
            case BylinePieceKind.WeakCue: WeakCues++; break;
            case BylinePieceKind.And or BylinePieceKind.PlaceCue or BylinePieceKind.Filler: break;
            default: Others += piece.Words; break;
        }
        if (piece.Kind == BylinePieceKind.Single && Cues == 0) Others++;
    }

    private void AddName(in BylinePiece piece)
    {
        Names++;
        NameWords += piece.Words;
        if (piece.Caseless) CaselessNames++;
        if (piece.Common) CommonNames++;
    }
}
