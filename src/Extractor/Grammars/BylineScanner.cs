using Extraction.Lexicons;
using Extraction.Model;

namespace Extraction.Grammars;

/// <summary>Cuts a line into the pieces of a byline: <c>[cue] names [role] [outlet] [in PLACE] [agency] [date] [contact]</c>, in whatever order.</summary>
/// <remarks>Linear in the line, no allocation. What a piece is depends on the one before it, so pieces are read from left to right.</remarks>
internal ref struct BylineScanner(LineView line, Lexicon lexicon)
{
    private const int MaxModifiers = 3;    // words before a role: "home affairs correspondent"
    private const int MaxInitials = 4;     // letters behind an agency: dpa/jex

    private readonly LineView _line = line;
    private readonly Lexicon _lexicon = lexicon;
    private int _next;
    private BylinePieceKind _previous = BylinePieceKind.Other;
    private DateMatch _date;
    private bool _dateKnown, _noMoreDates, _named, _cued;

    /// <summary>Whether the last name stands in a script without capitals and nothing but itself shows that it is one.</summary>
    public bool LastIsCaseless { get; private set; }

    /// <summary>Whether the last name starts with a word that is common in some language.</summary>
    public bool LastIsCommon { get; private set; }

    /// <summary>Reads the next piece.</summary>
    /// <returns>False at the end of the line.</returns>
    public bool TryNext(out BylinePiece piece)
    {
        piece = default;
        if (_next >= _line.Words.Length) return false;
        piece = Read(_next);
        _next = piece.End;
        _previous = piece.Kind;
        _named |= piece.Kind == BylinePieceKind.Name;
        _cued |= piece.Kind == BylinePieceKind.Cue;
        return true;
    }

    private BylinePiece Read(int word)
    {
        if (ContactEnd(word) is > 0 and var contact) return new(BylinePieceKind.Contact, word, contact);
        if (CueLength(word) is > 0 and var cue) return new(BylinePieceKind.Cue, word, word + cue);
        if (DateEnd(word) is > 0 and var date) return new(BylinePieceKind.Date, word, date);
        ref readonly var entry = ref _lexicon.Find(_line.Words[word]);
        if (entry.MayStart(Section.Agencies) && AgencyReader.Match(_line, _lexicon, word) is > 0 and var agency)
            return new(BylinePieceKind.Agency, word, word + agency);
        if (entry.MayStart(Section.Roles) && RoleLength(word) is > 0 and var role) return new(BylinePieceKind.Role, word, word + role);
        if (entry.MayStart(Section.Organisations) && IsSetApart(word) && _lexicon.Match(Section.Organisations, _line.Words[word..]) is > 0 and var staff)
            return ReadOrganisation(word, staff);
        if (_named && entry.MayStart(Section.And) && !NameReader.IsCapitalised(_line, _line.Words[word]))
            return new(BylinePieceKind.And, word, word + Math.Max(1, _lexicon.Match(Section.And, _line.Words[word..])));
        if (_named && entry.MayStart(Section.PlaceCues) && IsBeforeName(word + 1)) return new(BylinePieceKind.Filler, word, word + 1);
        return ReadName(word);
    }

    private BylinePiece ReadName(int word)
    {
        var run = NameReader.Read(_line, _lexicon, word);
        (LastIsCaseless, LastIsCommon) = (run.Caseless, run.Common);
        var kind = run.Kind switch
        {
            NameKind.Person when run.Glued => GluedName(word, run.End),
            NameKind.Organisation => BylinePieceKind.Organisation,
            NameKind.Person or NameKind.Single when _previous == BylinePieceKind.Filler => BylinePieceKind.Place,
            NameKind.Person => BylinePieceKind.Name,
            NameKind.Single when RoleBehind(run.End) => BylinePieceKind.Role,
            NameKind.Single when _previous is BylinePieceKind.Name or BylinePieceKind.Role or BylinePieceKind.Agency => PlaceOrOutlet(word),
            NameKind.Single => BylinePieceKind.Single,
            _ => BylinePieceKind.Other,
        };
        if (kind == BylinePieceKind.Name && !run.Caseless) return new(kind, word, WithoutModifier(word, run.End));
        if (kind != BylinePieceKind.Other) return new(kind, word, run.End);
        if (_previous == BylinePieceKind.Agency && IsInitials(word)) return new(BylinePieceKind.Filler, word, word + 1);
        return RoleAfterModifiers(word) is > 0 and var role ? new(BylinePieceKind.Role, word, role) : new(kind, word, word + 1);
    }

    /// <summary>A cue counts at the start of the line or behind another piece, and only when something name-like follows.</summary>
    private readonly int CueLength(int word)
    {
        ref readonly var entry = ref _lexicon.Find(_line.Words[word]);
        if (!entry.MayStart(Section.BylineCues) || (word > 0 && !IsSetApart(word) && _previous == BylinePieceKind.Other)) return 0;
        var length = _lexicon.Match(Section.BylineCues, _line.Words[word..]);
        if (length == 0) return 0;
        var next = word + length;
        if (next >= _line.Words.Length) return length > 1 && word == 0 ? length : 0;
        return _line.Gap(next - 1).IndexOfAny(".!?;") < 0 && (IsBeforeName(next) || IsBeforeStaff(next)) ? length : 0;
    }

    /// <summary>Whether a person, or a single word that is no day or month, starts here.</summary>
    private readonly bool IsBeforeName(int word)
    {
        if (word >= _line.Words.Length) return false;
        var run = NameReader.Read(_line, _lexicon, word);
        ref readonly var entry = ref _lexicon.Find(_line.Words[word]);
        if (entry.Is(Section.Weekdays) && _line.Words[word].Length > 3) return false;
        return run.Kind != NameKind.None && !(run.Kind == NameKind.Single && (entry.Is(Section.Months) || entry.StopwordOf != 0));
    }

    private readonly bool IsBeforeStaff(int word) =>
        _lexicon.Match(Section.Organisations, _line.Words[word..]) > 0 || _lexicon.Match(Section.Roles, _line.Words[word..]) > 0
        || AgencyReader.Match(_line, _lexicon, word) > 0 || (word < _line.Words.Length && _lexicon.Match(Section.BylineCues, _line.Words[word..]) > 1);

    /// <summary>Whether the start of the line or a sign, not only a space, stands before a word.</summary>
    private readonly bool IsSetApart(int word)
    {
        if (word == 0 || _previous is BylinePieceKind.Cue or BylinePieceKind.And) return true;
        foreach (var c in _line.Gap(word - 1))
            if (!CharTable.IsSpace(c) && c is not ('-' or '\'' or '’' or '.')) return true;
        return _line.Words[word].Is(WordShape.Unspaced) && _previous != BylinePieceKind.Other;
    }

    private int DateEnd(int word)
    {
        if (_noMoreDates) return 0;
        if (!_dateKnown || _date.FirstWord < word)
        {
            _noMoreDates = !DateGrammar.TryFind(_line, _lexicon, word, out _date);
            _dateKnown = !_noMoreDates;
            if (_noMoreDates) return 0;
        }
        if (_date.FirstWord == word) return _date.LastWord + 1;
        var label = Math.Max(_lexicon.Match(Section.Published, _line.Words[word..]), _lexicon.Match(Section.Modified, _line.Words[word..]));
        if (label == 0 && _previous == BylinePieceKind.Date) label = _lexicon.Match(Section.DateGlue, _line.Words[word..]);
        return label > 0 && word + label <= _date.FirstWord ? word + label : 0;
    }

    private readonly int RoleLength(int word) => _lexicon.Match(Section.Roles, _line.Words[word..]);

    /// <summary>Han, kana or Hangul: a name beside a cue, a role or another name; a place before "=" and an agency, or before "reports".</summary>
    private readonly BylinePieceKind GluedName(int word, int end)
    {
        if (RoleBehind(end)) return BylinePieceKind.Name;
        if (_line.Gap(end - 1) is "=" or "＝" || (_named && end < _line.Words.Length && _lexicon.Match(Section.BylineCues, _line.Words[end..]) > 1))
            return BylinePieceKind.Place;
        return _previous == BylinePieceKind.Cue || (_cued && _previous is BylinePieceKind.Name or BylinePieceKind.And) ? BylinePieceKind.Name : BylinePieceKind.Other;
    }

    private readonly bool RoleBehind(int word) =>
        word < _line.Words.Length && _line.Gap(word - 1) is " " or "" && !_lexicon.Find(_line.Words[word]).Is(Section.NameParticles) && RoleLength(word) > 0;

    /// <summary>Ann Smith Housing Editor: the last of three words before a role belongs to the role.</summary>
    private readonly int WithoutModifier(int word, int end) =>
        end - word == 3 && RoleBehind(end) && _line.Words[end].Is(WordShape.Capitalised) && !_line.Words[word + 1].Is(WordShape.AllCaps)
        && _line.Gap(word) is " " && _line.Gap(word + 1) is " " && NameReader.IsCapitalised(_line, _line.Words[word + 1]) ? end - 1 : end;

    /// <summary>A role whose first words the lexicon does not know: housing correspondent.</summary>
    private readonly int RoleAfterModifiers(int word)
    {
        for (var i = word + 1; i <= word + MaxModifiers && i < _line.Words.Length; i++)
        {
            if (_line.Gap(i - 1) is not " ") return 0;
            if (_named && RoleLength(i) is > 0 and var length) return i + length;
        }
        return 0;
    }

    private readonly BylinePiece ReadOrganisation(int word, int length)
    {
        var run = NameReader.Read(_line, _lexicon, word);
        return new(BylinePieceKind.Organisation, word, run.Kind == NameKind.Organisation ? Math.Max(run.End, word + length) : word + length);
    }

    /// <summary>Behind a name, one capitalised word is a place; one in capitals is an outlet.</summary>
    private readonly BylinePieceKind PlaceOrOutlet(int word) =>
        !IsSetApart(word) && _line.Gap(word - 1) is not " - " and not " – " and not " — " ? BylinePieceKind.Single
        : _line.Words[word].Is(WordShape.AllCaps) && _line.Words[word].Length <= 4 ? BylinePieceKind.Organisation
        : BylinePieceKind.Place;

    private readonly bool IsInitials(int word) =>
        _line.Words[word].Length <= MaxInitials && _line.Gap(word - 1) is "/" or "-" or " /" or "/ " or " / ";

    /// <summary>Where the e-mail, handle or address that a word belongs to ends; 0 when it belongs to none.</summary>
    private readonly int ContactEnd(int word)
    {
        var text = _line.Page;
        var start = _line.Words[word].Start;
        var end = start;
        while (end < _line.End && !CharTable.IsSpace(text[end]) && end - start < 100) end++;
        var token = text[start..end];
        var isHandle = start > _line.Start && text[start - 1] == '@';
        if (!isHandle && !token.Contains('@') && !token.Contains("://", StringComparison.Ordinal) && !token.StartsWith("www.", StringComparison.Ordinal)) return 0;
        var next = word + 1;
        while (next < _line.Words.Length && _line.Words[next].Start < end) next++;
        return next;
    }
}
