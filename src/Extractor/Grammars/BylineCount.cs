namespace Extraction.Grammars;

/// <summary>How many pieces of each kind a line holds.</summary>
internal struct BylineCount
{
    public int Names, NameWords, CaselessNames, CommonNames, Singles, Roles, Agencies, Organisations, Places, Dates, Contacts, Cues;

    /// <summary>Words that bylines do not hold.</summary>
    public int Others;

    public void Add(BylinePiece piece, bool caseless, bool common)
    {
        switch (piece.Kind)
        {
            case BylinePieceKind.Name:
                Names++;
                NameWords += piece.Words;
                if (caseless) CaselessNames++;
                if (common) CommonNames++;
                break;
            case BylinePieceKind.Single:
                Singles++;
                if (Cues == 0) Others++;
                break;
            case BylinePieceKind.Role: Roles++; break;
            case BylinePieceKind.Agency: Agencies++; break;
            case BylinePieceKind.Organisation: Organisations++; break;
            case BylinePieceKind.Place: Places++; break;
            case BylinePieceKind.Date: Dates++; break;
            case BylinePieceKind.Contact: Contacts++; break;
            case BylinePieceKind.Cue: Cues++; break;
            case BylinePieceKind.And or BylinePieceKind.Filler: break;
            default: Others += piece.Words; break;
        }
    }
}
