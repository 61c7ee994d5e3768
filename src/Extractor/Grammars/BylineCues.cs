using Extraction.Lexicons;
using Extraction.Model;

namespace Extraction.Grammars;

/// <summary>Reads the cues of bylines ("by", "text:", 记者) and the roles beside names.</summary>
internal readonly ref struct BylineCues(LineView line, Lexicon lexicon)
{
    private readonly LineView _line = line;
    private readonly Lexicon _lexicon = lexicon;
    private readonly NameReader _names = new(line, lexicon);

    /// <summary>How many words of a cue start at a word; 0 unless something name-like follows.</summary>
    /// <param name="word">Index of the word.</param>
    /// <param name="limit">Index of the word where a date starts.</param>
    /// <param name="weak">Whether the cue is a noun without a sign behind it.</param>
    public int Length(int word, int limit, out bool weak)
    {
        weak = false;
        ref readonly var entry = ref _lexicon.Find(_line.Words[word]);
        if (!entry.MayStart(Section.BylineCues)) return 0;
        var length = _lexicon.Match(Section.BylineCues, _line.Words[word..]);
        if (length == 0 || RoleLength(word) > length) return 0;
        var next = word + length;
        if (next >= _line.Words.Length) return length > 1 && word == 0 && EndsInStopword(next) ? length : 0;
        var gap = _line.Gap(next - 1);
        if (gap is "-" || gap.IndexOfAny(".!?;") is >= 0 and var point && gap[point..] is not ".") return 0;
        weak = !HasSign(gap) && !EndsInStopword(next) && !(length > 1 && _line.Words[next].Is(WordShape.Unspaced));
        if (weak && _line.Words[next].Is(WordShape.Unspaced)) return 0;
        if (IsBeforeStaff(next)) return length;
        return IsBeforeName(next, limit, needsPerson: weak) ? length : 0;
    }

    /// <summary>How many characters of the first word are a cue that the page glued to the name behind it: ByAnn.</summary>
    public int GluedLength()
    {
        var first = _line.TextOf(_line.Words[0]);
        if (first.Length < 4 || _line.Words.Length < 2 || !_line.Words[1].Is(WordShape.Capitalised)) return 0;
        var seam = 1;
        while (seam < first.Length && !CharTable.IsUpper(first[seam])) seam++;
        if (seam < 2 || seam > 4 || seam > first.Length - 2) return 0;
        ref readonly var entry = ref _lexicon.Find(WordScanner.Hash(first[..seam]));
        return entry.Is(Section.BylineCues) && entry.StopwordOf != 0 && !entry.Is(Section.NameParticles) ? seam : 0;
    }

    /// <summary>Whether a person, or a single word that is no day or month, starts at a word.</summary>
    public bool IsBeforeName(int word, int limit, bool needsPerson = false)
    {
        if (word >= limit) return false;
        var run = _names.Read(word, limit);
        ref readonly var entry = ref _lexicon.Find(_line.Words[word]);
        if (run.Kind == NameKind.None || (entry.Is(Section.Weekdays) && _line.Words[word].Length > 3)) return false;
        return run.Kind != NameKind.Single || (!needsPerson && !entry.Is(Section.Months) && entry.StopwordOf == 0);
    }

    public int RoleLength(int word) => word < _line.Words.Length ? _lexicon.Match(Section.Roles, _line.Words[word..]) : 0;

    /// <summary>Whether a word opens roles of several words: senior, deputy.</summary>
    public bool StartsRole(int word) => (_lexicon.Find(_line.Words[word]).Starts & (1u << (int)Section.Roles)) != 0;

    /// <summary>Whether a role follows a name with nothing but a space between them.</summary>
    public bool RoleBehind(int word) =>
        word < _line.Words.Length && _line.Gap(word - 1) is " " or "" && !_lexicon.Find(_line.Words[word]).Is(Section.NameParticles) && RoleLength(word) > 0;

    /// <summary>Where a role ends whose first words the lexicon does not know: housing correspondent; 0 when there is none.</summary>
    public int RoleAfterModifiers(int word, int modifiers)
    {
        for (var i = word + 1; i <= word + modifiers && i < _line.Words.Length; i++)
        {
            if (_line.Gap(i - 1) is not " ") return 0;
            if (RoleLength(i) is > 0 and var length) return i + length;
        }
        return 0;
    }

    private bool IsBeforeStaff(int word)
    {
        var words = _line.Words[word..];
        return _lexicon.Match(Section.Organisations, words) > 0 || _lexicon.Match(Section.Roles, words) > 0
            || AgencyReader.Match(_line, _lexicon, word) > 0 || _lexicon.Match(Section.BylineCues, words) > 1;
    }

    /// <summary>Whether the last word of a cue is a preposition or the like, which no sign need follow.</summary>
    private bool EndsInStopword(int end) => _lexicon.Find(_line.Words[end - 1]).StopwordOf != 0;

    private static bool HasSign(ReadOnlySpan<char> gap)
    {
        foreach (var c in gap)
            if (!CharTable.IsSpace(c)) return true;
        return false;
    }
}
