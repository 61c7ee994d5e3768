using System.Buffers;
using Extraction.Lexicons;
using Extraction.Model;

namespace Extraction.Grammars;

/// <summary>Cuts a line into the pieces of a byline: <c>[cue] names [role] [outlet] [in PLACE] [agency] [date] [contact]</c>, in whatever order.</summary>
/// <remarks>Linear in the line, no allocation. What a piece is depends on the one before it, so pieces are read from left to right.</remarks>
internal ref struct BylineScanner
{
    private const int MaxModifiers = 3;    // words before a role: "home affairs correspondent"
    private const int MaxInitials = 4;     // letters behind an agency: dpa/jex

    private static readonly SearchValues<char> Breaks = SearchValues.Create("?!\"“”„«»‘…*+<>{}");

    private readonly LineView _line;
    private readonly Lexicon _lexicon;
    private readonly NameReader _names;
    private readonly BylineCues _cues;
    private int _next, _textStart;
    private BylinePieceKind _previous = BylinePieceKind.Other;
    private DateMatch _date;
    private readonly bool _hasContact;
    private bool _datesRead, _hasDate, _named, _cued;

    /// <summary>Makes a scanner of a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="lexicon">The words of all languages.</param>
    /// <param name="mayHaveDate">False when it is known that the line holds no date.</param>
    /// <param name="mayHaveContact">False when it is known that the line holds no address.</param>
    public BylineScanner(LineView line, Lexicon lexicon, bool mayHaveDate = true, bool mayHaveContact = true)
    {
        _line = line;
        _lexicon = lexicon;
        _names = new NameReader(line, lexicon);
        _cues = new BylineCues(line, lexicon);
        _datesRead = !mayHaveDate;
        _hasContact = mayHaveContact && ContactReader.IsIn(line);
    }

    /// <summary>Index of the first word of the next date, or of none.</summary>
    private readonly int Limit => _hasDate ? _date.FirstWord : _line.Words.Length;

    /// <summary>Reads the next piece.</summary>
    /// <returns>False at the end of the line.</returns>
    public bool TryNext(out BylinePiece piece)
    {
        piece = default;
        if (_next >= _line.Words.Length) return false;
        SeekDate();
        piece = Read(_next) with { Breaks = BreaksBefore(_next) };
        _textStart = 0;
        if (piece is { Kind: BylinePieceKind.Cue, End: 0 }) _textStart = piece.TextEnd;
        _next = piece.End;
        _previous = piece.Kind;
        _named |= piece.Kind == BylinePieceKind.Name;
        _cued |= piece.Kind is BylinePieceKind.Cue or BylinePieceKind.WeakCue;
        return true;
    }

    private readonly BylinePiece Read(int word)
    {
        if (ContactEnd(word) is > 0 and var contact) return Piece(BylinePieceKind.Contact, word, contact);
        if (ReadCue(word) is { Kind: not BylinePieceKind.Other } cue) return cue;
        if (DateEnd(word) is > 0 and var date) return Piece(BylinePieceKind.Date, word, date);
        ref readonly var entry = ref _lexicon.Find(_line.Words[word]);
        if (entry.MayStart(Section.Agencies) && AgencyReader.Match(_line, _lexicon, word) is > 0 and var agency)
            return Piece(BylinePieceKind.Agency, word, word + agency);
        if (entry.MayStart(Section.Roles) && _cues.RoleLength(word) is > 0 and var role) return Piece(BylinePieceKind.Role, word, word + role);
        if (entry.MayStart(Section.Organisations) && IsSetApart(word) && _lexicon.Match(Section.Organisations, _line.Words[word..]) is > 0 and var staff)
            return ReadOrganisation(word, staff);
        if (_named && entry.MayStart(Section.And) && !NameWords.IsCapitalised(_line, _line.Words[word]))
            return Piece(BylinePieceKind.And, word, word + Math.Max(1, _lexicon.Match(Section.And, _line.Words[word..])));
        if (_named && entry.MayStart(Section.PlaceCues) && _cues.IsBeforeName(word + 1, Limit)) return Piece(BylinePieceKind.PlaceCue, word, word + 1);
        return ReadName(word);
    }

    private readonly BylinePiece ReadName(int word)
    {
        var run = _names.Read(word, Limit);
        var kind = KindOf(run, word);
        if (kind == BylinePieceKind.Role) return Piece(kind, word, run.End + _cues.RoleLength(run.End));
        if (kind == BylinePieceKind.Organisation && _previous is BylinePieceKind.Cue or BylinePieceKind.And && run is { BeforeOrganisation: 3 } && run.End == word + 4)
            return Piece(BylinePieceKind.Name, word, word + 2);   // By Ann Smith Sample News
        if (kind == BylinePieceKind.Name) return ReadPerson(word, run);
        if (kind != BylinePieceKind.Other) return Piece(kind, word, run.End) with { TextEnd = run.TextEnd };
        if (_previous == BylinePieceKind.Agency && IsInitials(word)) return Piece(BylinePieceKind.Filler, word, word + 1);
        if (_named && _cues.RoleAfterModifiers(word, MaxModifiers) is > 0 and var role) return Piece(BylinePieceKind.Role, word, role);
        if (IsMinutes(word)) return Piece(BylinePieceKind.Filler, word, word + 2);
        return Piece(kind, word, Math.Max(run.End, word + 1));
    }

    private readonly BylinePiece ReadPerson(int word, in NameRun run)
    {
        var end = run.Caseless ? run.End : WithoutModifier(word, run.End);
        var piece = Piece(BylinePieceKind.Name, word, end) with { Caseless = run.Caseless, Common = run.Common };
        return end == run.End ? piece with { TextEnd = run.TextEnd } : piece;
    }

    private readonly BylinePieceKind KindOf(in NameRun run, int word) => run.Kind switch
    {
        NameKind.Organisation => BylinePieceKind.Organisation,
        NameKind.Person when run.Glued => GluedName(run, word),
        NameKind.Person or NameKind.Single when _previous == BylinePieceKind.PlaceCue => BylinePieceKind.Place,
        NameKind.Person when !_cued && !IsSetApart(word) && _previous is BylinePieceKind.Other or BylinePieceKind.Agency or BylinePieceKind.Single => BylinePieceKind.Other,
        NameKind.Person when _cues.StartsRole(word) && _cues.RoleBehind(run.End) => BylinePieceKind.Role,
        NameKind.Person => BylinePieceKind.Name,
        NameKind.Single when _cues.RoleBehind(run.End) => BylinePieceKind.Role,
        NameKind.Single when _previous is BylinePieceKind.Name or BylinePieceKind.Role or BylinePieceKind.Agency => PlaceOrOutlet(word),
        NameKind.Single => BylinePieceKind.Single,
        _ => BylinePieceKind.Other,
    };

    /// <summary>Han, kana or Hangul: a name beside a cue, a role or another name; a place before "=" and an agency, or before "reports".</summary>
    private readonly BylinePieceKind GluedName(in NameRun run, int word)
    {
        if (_cues.RoleBehind(run.End)) return BylinePieceKind.Name;
        if (_line.Gap(run.End - 1) is "=" or "＝" || (_named && run.End < _line.Words.Length && _lexicon.Match(Section.BylineCues, _line.Words[run.End..]) > 1))
            return BylinePieceKind.Place;
        if (_previous == BylinePieceKind.Cue) return run.Kana && _line.Gap(word - 1).IsEmpty ? BylinePieceKind.Other : BylinePieceKind.Name;
        return _cued && _previous is BylinePieceKind.Name or BylinePieceKind.And ? BylinePieceKind.Name : BylinePieceKind.Other;
    }

    private readonly BylinePiece ReadCue(int word)
    {
        if (word == 0 && _textStart == 0 && _cues.GluedLength() is > 0 and var glued)
            return new BylinePiece { Kind = BylinePieceKind.Cue, TextEnd = _line.Words[0].Start + glued };
        if (!_lexicon.Find(_line.Words[word]).MayStart(Section.BylineCues)) return default;
        if (word > 0 && _previous == BylinePieceKind.Other && !IsSetApart(word)) return default;
        var length = _cues.Length(word, Limit, out var weak);
        if (length == 0) return default;
        var restarts = _previous is BylinePieceKind.Name or BylinePieceKind.Single or BylinePieceKind.Organisation && !IsSetApart(word) && !_line.Words[word].Is(WordShape.Unspaced);
        return Piece(weak ? BylinePieceKind.WeakCue : BylinePieceKind.Cue, word, word + length) with { Restarts = restarts };
    }

    /// <summary>Whether the start of the line or a sign, not only a space, stands before a word.</summary>
    private readonly bool IsSetApart(int word)
    {
        if (word == 0 || _previous is BylinePieceKind.Cue or BylinePieceKind.WeakCue or BylinePieceKind.And) return true;
        var gap = _line.Gap(word - 1);
        if (gap is " - " or " – " or " — ") return true;
        foreach (var c in gap)
            if (!CharTable.IsSpace(c) && c is not ('-' or '\'' or '’' or '.')) return true;
        return _line.Words[word].Is(WordShape.Unspaced) && _previous != BylinePieceKind.Other;
    }

    private readonly bool BreaksBefore(int word)
    {
        var gap = _line.Gap(word - 1);
        if (gap.IsEmpty || gap is " ") return false;
        if (gap.ContainsAny(Breaks)) return true;
        if (word == 0) return gap.ContainsAny("–—");   // a quotation's source
        if (gap.IndexOfAny(':', '：') >= 0) return _previous is BylinePieceKind.Name or BylinePieceKind.Single or BylinePieceKind.Other or BylinePieceKind.Place;
        return gap.StartsWith(". ") && _line.Words[word - 1].Length > 3 && _previous != BylinePieceKind.Date;
    }

    private void SeekDate()
    {
        if (_datesRead && (!_hasDate || _date.FirstWord >= _next)) return;
        _hasDate = DateGrammar.TryFind(_line, _lexicon, _next, out _date);
        _datesRead = true;
    }

    private readonly int DateEnd(int word)
    {
        if (!_hasDate) return 0;
        if (_date.FirstWord == word) return _date.LastWord + 1;
        var label = Math.Max(_lexicon.Match(Section.Published, _line.Words[word..]), _lexicon.Match(Section.Modified, _line.Words[word..]));
        if (label == 0 && _previous is BylinePieceKind.Date || _line.Gap(word) is " " && word + 1 == _date.FirstWord) label = _lexicon.Match(Section.DateGlue, _line.Words[word..]);
        return label > 0 && word + label <= _date.FirstWord ? word + label : 0;
    }

    /// <summary>Ann Smith Housing Editor: the last of three words before a role belongs to the role.</summary>
    private readonly int WithoutModifier(int word, int end) =>
        end - word == 3 && _cues.RoleBehind(end) && _line.Words[end].Is(WordShape.Capitalised) && !_line.Words[word + 1].Is(WordShape.AllCaps)
        && _line.Gap(word) is " " && _line.Gap(word + 1) is " " && NameWords.IsCapitalised(_line, _line.Words[word + 1]) ? end - 1 : end;

    private readonly BylinePiece ReadOrganisation(int word, int length)
    {
        var run = _names.Read(word, Limit);
        return Piece(BylinePieceKind.Organisation, word, run.Kind == NameKind.Organisation ? Math.Max(run.End, word + length) : word + length);
    }

    /// <summary>Behind a name, one capitalised word is a place; one in capitals is an outlet, and one joined to an agency is its partner.</summary>
    private readonly BylinePieceKind PlaceOrOutlet(int word) =>
        !IsSetApart(word) || _line.Gap(word - 1).ContainsAny("&") ? BylinePieceKind.Single
        : _previous == BylinePieceKind.Agency && _line.Gap(word - 1).Contains('/') ? BylinePieceKind.Organisation
        : _line.Words[word].Is(WordShape.AllCaps) && _line.Words[word].Length <= 4 ? BylinePieceKind.Organisation
        : BylinePieceKind.Place;

    private readonly bool IsInitials(int word) =>
        _line.Words[word].Length <= MaxInitials && _line.Gap(word - 1) is "/" or "-" or " /" or "/ " or " / ";

    /// <summary>A reading time: 3 min.</summary>
    private readonly bool IsMinutes(int word) =>
        _line.Words[word].Is(WordShape.Number) && word + 1 < _line.Words.Length && _lexicon.Find(_line.Words[word + 1]).Is(Section.TimeUnits);

    /// <summary>Where the e-mail, handle or address that a word belongs to ends; 0 when it belongs to none.</summary>
    private readonly int ContactEnd(int word)
    {
        if (!_hasContact) return 0;
        var end = ContactReader.End(_line, _line.Words[word]);
        if (end == 0) return 0;
        var next = word + 1;
        while (next < _line.Words.Length && _line.Words[next].Start < end) next++;
        return next;
    }

    private readonly BylinePiece Piece(BylinePieceKind kind, int first, int end) => new()
    {
        Kind = kind,
        First = first,
        End = end,
        TextStart = Math.Max(_textStart, _line.Words[first].Start),
        TextEnd = _line.Words[end - 1].End,
    };
}
