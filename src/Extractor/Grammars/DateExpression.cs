using System.Buffers;
using Extraction.Lexicons;
using Extraction.Model;

namespace Extraction.Grammars;

/// <summary>Joins pieces that follow each other into one date expression, in whatever order they stand.</summary>
internal ref struct DateExpression(LineView line, Lexicon lexicon)
{
    private const int MaxPieces = 16;
    private const int MaxGap = 8;   // characters between two pieces, such as " – " or " ( "
    private const string Joints = ",.;:/|-–—·•・()[]【】（）{}'’´`@،、，。⋅»›";

    private static readonly SearchValues<char> YearTies = SearchValues.Create("-/'’´.");

    private readonly LineView _line = line;
    private readonly Lexicon _lexicon = lexicon;

    private DateToken _sum;
    private DateTokenKind _previous;
    private int _pendingDay, _pendingHalfDay, _glue, _last;
    private DateToken _pair;
    private bool _monthIsWeekday, _monthBeforeYear, _weakMonth, _weakTime, _weakDay, _impossible;

    /// <summary>Reads the expression that starts with a word.</summary>
    /// <param name="line">The line.</param>
    /// <param name="lexicon">The words of all languages.</param>
    /// <param name="word">Index of its first word.</param>
    /// <param name="labelled">Whether a label such as "updated" stands before it: then a time or "yesterday" alone is enough.</param>
    /// <param name="match">What was read.</param>
    /// <param name="next">After a failure, index of the word at which to look on: behind an impossible date, so that no part of it is read.</param>
    public static bool TryRead(in LineView line, Lexicon lexicon, int word, bool labelled, out DateMatch match, out int next)
    {
        var expression = new DateExpression(line, lexicon);
        var end = expression.Read(word);
        next = expression._impossible ? Math.Max(word + 1, end) : word + 1;
        match = default;
        if (expression._last <= word || !expression.IsComplete(labelled || (word == 0 && expression._last == line.Words.Length))) return false;
        match = expression.ToMatch(word);
        return true;
    }

    /// <summary>Takes all pieces that belong together.</summary>
    /// <returns>Index of the word behind them.</returns>
    private int Read(int word)
    {
        var next = word;
        for (var pieces = 0; pieces < MaxPieces && next < _line.Words.Length; pieces++)
        {
            if (next > word && !IsJoint(next)) break;
            var piece = DateTokens.Read(_line, _lexicon, next);
            if (!Accept(piece, next)) break;
            next = piece.End;
        }
        return next;
    }

    /// <summary>Takes a piece into the expression.</summary>
    /// <returns>False when it belongs to something else, so that the expression ends before it.</returns>
    private bool Accept(in DateToken piece, int word)
    {
        var accepted = piece.Kind switch
        {
            DateTokenKind.Glue => (_sum.Parts != 0 || _pendingDay > 0) && ++_glue <= 2,
            DateTokenKind.HourMark => Has(DateParts.Time) && (_previous == DateTokenKind.Time || ++_glue <= 2),
            DateTokenKind.Number => AcceptNumber(piece, word),
            DateTokenKind.Pair => AcceptPair(piece),
            DateTokenKind.Month => AcceptMonth(piece),
            DateTokenKind.HalfDay => AcceptHalfDay(piece),
            DateTokenKind.Zone => Has(DateParts.Time) && AcceptParts(piece),
            DateTokenKind.Time => AcceptTime(piece),
            DateTokenKind.Ago => (_sum.Parts & DateParts.Full) == 0 && AcceptParts(piece),
            DateTokenKind.None => false,
            _ => AcceptParts(piece),
        };
        if (!accepted) return false;
        if (piece.Kind == DateTokenKind.Glue) return true;
        _glue = 0;
        _previous = piece.Kind;
        if (_pendingDay == 0 && (_pendingHalfDay == 0 || Has(DateParts.Time))) _last = piece.End;
        return true;
    }

    private bool AcceptParts(in DateToken piece)
    {
        if ((_sum.Parts & piece.Parts) != 0 || _pendingDay > 0) return false;
        if (piece.Kind == DateTokenKind.Year) _monthBeforeYear = Has(DateParts.Month);
        if (piece.Kind == DateTokenKind.Date) _monthBeforeYear = true;
        if (piece.MonthFirst && _sum.Ambiguous) (_sum.Day, _sum.Month, _sum.Ambiguous) = (_sum.Month, _sum.Day, false);
        Add(piece);
        return true;
    }

    private bool AcceptNumber(in DateToken piece, int word)
    {
        if (_pendingDay > 0 || piece.Left == 0) return false;
        var isDay = piece.Left <= 31;
        if (!Has(DateParts.Month))
        {
            if (!isDay || Has(DateParts.Day)) return false;
            _pendingDay = piece.Left;
            return true;
        }
        if (isDay && !Has(DateParts.Day) && _previous == DateTokenKind.Month) return SetDay(piece.Left);
        if (Has(DateParts.Year) || !Has(DateParts.Day) || piece.LeftDigits != 2 || !IsShortYear(piece, word)) return false;
        _sum.Year = Calendar.FullYear(piece.Left);
        _sum.Parts |= DateParts.Year;
        return true;
    }

    /// <summary>A number of two digits behind day and month is a year when a sign ties it to them, or nothing but a time follows.</summary>
    private readonly bool IsShortYear(in DateToken piece, int word)
    {
        if (_previous is not (DateTokenKind.Month or DateTokenKind.Number)) return false;
        if (_line.Gap(word - 1).ContainsAny(YearTies)) return true;
        return piece.End == _line.Words.Length || IsTime(piece.End);
    }

    private readonly bool IsTime(int word) =>
        word < _line.Words.Length && DateTokens.Read(_line, _lexicon, word).Kind == DateTokenKind.Time;

    private bool SetDay(int day)
    {
        _sum.Day = day;
        _sum.Parts |= DateParts.Day;
        _impossible = !Calendar.IsDay(_sum.Year, _sum.Month, day);
        return true;
    }

    /// <summary>Day and year behind a month (Nov-05-2024), month and year (11/2024), hour and minute (18.39), or day and month (05.11.).</summary>
    private bool AcceptPair(in DateToken piece)
    {
        if (_pendingDay > 0) return false;
        if (piece.RightDigits == 4) return AcceptYearPair(piece);
        var isDay = (_sum.Parts & DateParts.Full) == 0 && piece.IsPairDay;
        var closed = _line.Gap(piece.End - 1).StartsWith('.');
        if (isDay && (closed || !piece.IsPairTime || Has(DateParts.Weekday) || Has(DateParts.Time))) return SetPairDay(piece);
        if (!piece.IsPairTime || Has(DateParts.Time)) return false;
        if (isDay) _pair = piece;
        (_sum.Hour, _sum.Minute) = (piece.Left, piece.Right);
        _sum.Parts |= DateParts.Time;
        _weakTime = true;
        return true;
    }

    private bool SetPairDay(in DateToken piece)
    {
        var dayFirst = Calendar.IsDay(0, piece.Right, piece.Left);
        (_sum.Day, _sum.Month) = dayFirst ? (piece.Left, piece.Right) : (piece.Right, piece.Left);
        _sum.Ambiguous = dayFirst && piece.Sign == '/' && piece.Left <= 12 && piece.Left != piece.Right;
        _sum.Parts |= DateParts.Day | DateParts.Month;
        _weakDay = true;
        return true;
    }

    private bool AcceptYearPair(in DateToken piece)
    {
        if (Has(DateParts.Year) || Has(DateParts.Day) || !Calendar.IsYear(piece.Right)) return false;
        if (Has(DateParts.Month)) SetDay(piece.Left);
        else
        {
            if (piece.Sign == '-' || !Calendar.IsDay(0, piece.Left, 1)) return false;
            _sum.Month = piece.Left;
        }
        _sum.Year = piece.Right;
        _sum.Parts |= DateParts.Year | DateParts.Month;
        _monthBeforeYear = true;
        return true;
    }

    private bool AcceptMonth(in DateToken piece)
    {
        if (Has(DateParts.Month)) return AcceptSecondMonth(piece);
        _sum.Month = piece.Month;
        _sum.Parts |= DateParts.Month;
        _monthIsWeekday = piece.AlsoWeekday;
        _weakMonth = piece.Weak;
        if (_pendingDay == 0) return true;
        var day = _pendingDay;
        _pendingDay = 0;
        return SetDay(day);
    }

    /// <summary>Two names of one month (نوفمبر / تشرين الثاني), or the first was a weekday after all (mar 5 nov).</summary>
    private bool AcceptSecondMonth(in DateToken piece)
    {
        if (piece.Month == _sum.Month) return true;
        if (!_monthIsWeekday || Has(DateParts.Weekday)) return piece.AlsoWeekday && !Has(DateParts.Weekday) && SetWeekday();
        _sum.Month = piece.Month;
        _monthIsWeekday = false;
        _weakMonth = piece.Weak;
        var day = _pendingDay;
        _pendingDay = 0;
        return SetWeekday() && (day == 0 || SetDay(day));
    }

    private bool SetWeekday()
    {
        _sum.Parts |= DateParts.Weekday;
        return true;
    }

    private bool AcceptHalfDay(in DateToken piece)
    {
        if (_pendingDay > 0) return false;
        if (Has(DateParts.Time) && _previous is DateTokenKind.Time or DateTokenKind.Pair or DateTokenKind.Year or DateTokenKind.Date)
        {
            _sum.SetHalfDay(piece.Afternoon);
            _weakTime = false;
            return true;
        }
        if (!IsTime(piece.End)) return piece.AlsoGlue && _sum.Parts != 0 && ++_glue <= 2;
        if (Has(DateParts.Time) || _pendingHalfDay != 0) return false;
        _pendingHalfDay = piece.Afternoon ? 1 : -1;
        return true;
    }

    private bool AcceptTime(in DateToken piece)
    {
        if (_pendingDay > 0 || (Has(DateParts.Time) && !TryTurnPairIntoDay())) return false;
        Add(piece);
        _weakTime = piece.Weak;
        if (_pendingHalfDay == 0) return true;
        _sum.SetHalfDay(_pendingHalfDay > 0);
        _pendingHalfDay = 0;
        _weakTime = false;
        return true;
    }

    /// <summary>When a time follows, the pair before it was a day and a month after all: 05.11 18:39.</summary>
    private bool TryTurnPairIntoDay()
    {
        if (_pair.Kind != DateTokenKind.Pair || Has(DateParts.Zone)) return false;
        _sum.Parts &= ~DateParts.Time;
        return SetPairDay(_pair);
    }

    private void Add(in DateToken piece)
    {
        var parts = _sum.Parts | piece.Parts;
        if ((piece.Parts & DateParts.Year) != 0) _sum.Year = piece.Year;
        if ((piece.Parts & DateParts.Month) != 0) _sum.Month = piece.Month;
        if ((piece.Parts & DateParts.Day) != 0) _sum.Day = piece.Day;
        if ((piece.Parts & DateParts.Time) != 0) (_sum.Hour, _sum.Minute, _sum.Second) = (piece.Hour, piece.Minute, piece.Second);
        if ((piece.Parts & DateParts.Zone) != 0) (_sum.OffsetMinutes, _sum.ZoneKnown) = (piece.OffsetMinutes, piece.ZoneKnown);
        _sum.Ambiguous |= piece.Ambiguous;
        _sum.Parts = parts;
    }

    /// <summary>Whether the parts together say something, and not only words that happen to name months and days.</summary>
    private readonly bool IsComplete(bool certain)
    {
        var parts = _sum.Parts;
        if (_impossible) return false;
        if (Has(DateParts.Full)) return Calendar.IsDay(_sum.Year, _sum.Month, _sum.Day);
        if (Has(DateParts.Month | DateParts.Day)) return _weakDay ? certain || (parts & (DateParts.Weekday | DateParts.Time)) != 0 : !_weakMonth;
        if (Has(DateParts.Month | DateParts.Year)) return _monthBeforeYear && !_weakMonth;
        if (Has(DateParts.Year)) return Has(DateParts.Weekday);
        if (Has(DateParts.Time)) return !_weakTime || certain || Has(DateParts.Weekday) || Has(DateParts.Relative);
        return Has(DateParts.Relative) && (certain || _previous == DateTokenKind.Relative);
    }

    private readonly DateMatch ToMatch(int word) => new()
    {
        FirstWord = word,
        LastWord = _last - 1,
        Parts = _sum.Parts,
        Year = _sum.Year,
        Month = _sum.Month,
        Day = _sum.Day,
        Hour = _sum.Hour,
        Minute = _sum.Minute,
        Second = _sum.Second,
        OffsetMinutes = _sum.OffsetMinutes,
        ZoneKnown = _sum.ZoneKnown,
        Ambiguous = _sum.Ambiguous && Has(DateParts.Month | DateParts.Day),
    };

    private readonly bool Has(DateParts parts) => (_sum.Parts & parts) == parts;

    /// <summary>Whether the signs before a word can stand inside a date; a point behind a year or time ends the sentence before a capital.</summary>
    private readonly bool IsJoint(int word)
    {
        var gap = _line.Gap(word - 1);
        if (gap.Length > MaxGap) return false;
        if (_previous is DateTokenKind.Year or DateTokenKind.Time && gap.StartsWith(". ") && _line.Words[word].Is(WordShape.Capitalised)) return false;
        foreach (var c in gap)
            if (!CharTable.IsSpace(c) && !Joints.Contains(c)) return false;
        return true;
    }
}
