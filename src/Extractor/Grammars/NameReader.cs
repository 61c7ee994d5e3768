using Extraction.Lexicons;
using Extraction.Model;

namespace Extraction.Grammars;

/// <summary>What a run of name-like words is.</summary>
internal enum NameKind : byte
{
    None,
    /// <summary>A person: two to five capitalised words, or a name in a script without capitals.</summary>
    Person,
    /// <summary>One capitalised word: a place, a mononym, an outlet.</summary>
    Single,
    /// <summary>Holds a word that makes it an organisation.</summary>
    Organisation,
}

/// <summary>A run of name-like words.</summary>
internal readonly record struct NameRun
{
    public NameKind Kind { get; init; }

    /// <summary>Index of the word behind it.</summary>
    public int End { get; init; }

    /// <summary>Offset in the text where the name itself ends: before letters such as MP, or a word glued to it.</summary>
    public int TextEnd { get; init; }

    /// <summary>Whether its script has no capitals, so that only its neighbours can show that it is a name.</summary>
    public bool Caseless { get; init; }

    /// <summary>Whether it is Han, kana or Hangul, where only a cue or role right beside it tells a name from other words.</summary>
    public bool Glued { get; init; }

    public bool Kana { get; init; }

    /// <summary>Whether it starts with a word that is common in some language: "The Bridge", but "Will Smith" too.</summary>
    public bool Common { get; init; }

    /// <summary>Capitalised words before the first word that makes it an organisation.</summary>
    public int BeforeOrganisation { get; init; }
}

/// <summary>Reads names of people and organisations: capitalised words with particles, initials and hyphens.</summary>
internal readonly ref struct NameReader(LineView line, Lexicon lexicon)
{
    private const int MaxCapitals = 5;   // of one person's name
    private const int MaxLetters = 4;    // of letters behind a name: MP, PhD

    private readonly LineView _line = line;
    private readonly Lexicon _lexicon = lexicon;

    /// <summary>Reads the run that starts with a word.</summary>
    /// <param name="word">Index of the word.</param>
    /// <param name="limit">Index of a word that no longer belongs to names, such as the first of a date.</param>
    public NameRun Read(int word, int limit)
    {
        if (word >= limit) return default;
        ref readonly var first = ref _line.Words[word];
        if (first.Is(WordShape.Unspaced)) return CaselessNames.ReadUnspaced(_line, _lexicon, word, limit);
        if (NameWords.IsCaseless(_line, first)) return CaselessNames.ReadSpaced(_line, _lexicon, word, limit);
        return ReadCapitalised(word, limit);
    }

    private NameRun ReadCapitalised(int word, int limit)
    {
        var (next, capitals, organisation) = (word, 0, -1);
        var (textEnd, common, commons) = (0, false, 0);
        while (next < limit && (next == word || NameWords.IsNameGap(_line, next)))
        {
            if (SkipParticles(ref next, limit, capitals > 0)) continue;
            ref readonly var it = ref _line.Words[next];
            if (!NameWords.IsCapitalised(_line, it) || NameWords.IsForeign(_line, _lexicon, next)) break;
            ref readonly var entry = ref _lexicon.Find(it);
            if (organisation < 0 && entry.Is(Section.Organisations)) organisation = capitals;
            common |= next > word && entry.StopwordOf != 0 && !entry.Is(Section.NameParticles) && entry.Month == 0;
            if (entry.StopwordOf != 0) commons++;
            next++;
            if (++capitals > MaxCapitals) return default;
            textEnd = NameWords.UngluedEnd(_line, it);
            if (textEnd == it.Start) return default;
            if (textEnd < it.End) break;
        }
        var startsLower = capitals > 0 && !NameWords.IsCapitalised(_line, _line.Words[word]);
        if (capitals == 0 || (startsLower && capitals < 2)) return default;
        if (organisation < 0 && capitals > 1 && ((common && capitals > 2) || commons == capitals)) return default;
        return new NameRun
        {
            Kind = organisation >= 0 ? NameKind.Organisation : capitals == 1 ? NameKind.Single : NameKind.Person,
            End = next,
            TextEnd = organisation >= 0 ? textEnd : WithoutLetters(word, next, textEnd),
            Common = _lexicon.Find(_line.Words[word]).StopwordOf != 0,
            BeforeOrganisation = organisation,
        };
    }

    /// <summary>Steps over lower-case particles (van der) when a capitalised word follows them.</summary>
    private bool SkipParticles(ref int next, int limit, bool inside)
    {
        if (_line.Words[next].Is(WordShape.Capitalised)) return false;
        var after = next;
        while (after < limit && (after == next || NameWords.IsNameGap(_line, after)) && IsParticle(_line.Words[after], inside)) after++;
        if (after == next || after >= limit || !NameWords.IsNameGap(_line, after) || !NameWords.IsCapitalised(_line, _line.Words[after])) return false;
        next = after;
        return true;
    }

    private bool IsParticle(in Word word, bool inside)
    {
        ref readonly var entry = ref _lexicon.Find(word);
        return !word.Is(WordShape.Capitalised) && entry.Is(Section.NameParticles) && !entry.Is(Section.And) && (inside || !entry.Is(Section.BylineCues));
    }

    /// <summary>Leaves out letters such as MP or RDN behind a name that is not all in capitals.</summary>
    private int WithoutLetters(int word, int end, int textEnd)
    {
        ref readonly var last = ref _line.Words[end - 1];
        if (end - word < 3 || !last.Is(WordShape.AllCaps) || last.Length > MaxLetters || IsRoman(_line.TextOf(last))) return textEnd;
        return _line.Words[end - 2].Is(WordShape.AllCaps) ? textEnd : _line.Words[end - 2].End;
    }

    private static bool IsRoman(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (c is not ('I' or 'V' or 'X')) return false;
        return true;
    }
}
