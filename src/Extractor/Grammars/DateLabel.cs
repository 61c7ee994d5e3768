using Extraction.Lexicons;
using Extraction.Model;

namespace Extraction.Grammars;

/// <summary>Remembers the last label ("published", "updated") while a line is walked, for the dates behind it.</summary>
internal struct DateLabel(int maxDistance)
{
    private readonly int _maxDistance = maxDistance;
    private int _end = -1;

    public DateRole Role { get; private set; }

    /// <summary>Reads a label that starts with a word.</summary>
    /// <param name="line">The line.</param>
    /// <param name="lexicon">The words of all languages.</param>
    /// <param name="word">Index of the word.</param>
    /// <param name="length">Words of the label; 0 when there is none.</param>
    public bool TryRead(in LineView line, Lexicon lexicon, int word, out int length)
    {
        length = Match(line, lexicon, word, out var role);
        if (length == 0) return false;
        (Role, _end) = (role, word + length);
        return true;
    }

    /// <summary>Whether a date that starts with a word belongs to the last label.</summary>
    public readonly bool Reaches(int word) => _end >= 0 && word - _end <= _maxDistance;

    /// <summary>The role a label right behind a date gives it (18:39配信), unless another date follows that label.</summary>
    public static DateRole Behind(in LineView line, Lexicon lexicon, int lastWord)
    {
        var next = lastWord + 1;
        if (next >= line.Words.Length || line.Gap(lastWord).Length > 2) return DateRole.None;
        var length = Match(line, lexicon, next, out var role);
        if (length == 0) return DateRole.None;
        next += length;
        var followed = next < line.Words.Length && DateTokens.Read(line, lexicon, next).Kind is not (DateTokenKind.None or DateTokenKind.Glue);
        return followed ? DateRole.None : role;
    }

    private static int Match(in LineView line, Lexicon lexicon, int word, out DateRole role)
    {
        role = DateRole.None;
        ref readonly var entry = ref lexicon.Find(line.Words[word]);
        if (!entry.MayStart(Section.Published) && !entry.MayStart(Section.Modified)) return 0;
        var published = lexicon.Match(Section.Published, line.Words[word..]);
        var modified = lexicon.Match(Section.Modified, line.Words[word..]);
        role = published == 0 && modified == 0 ? DateRole.None : modified >= published ? DateRole.Modified : DateRole.Published;
        return Math.Max(published, modified);
    }
}
