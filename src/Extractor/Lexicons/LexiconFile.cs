using Extraction.Model;

namespace Extraction.Lexicons;

/// <summary>One data file, read: words for grammars and phrases for labels. The format is described in CONTRIBUTING.md.</summary>
/// <remarks>
/// <code>
/// # English. A comment.
/// [months]                 a section of words: entries one a line or separated by |
/// january | jan            (in months a line is a month and | its forms)
/// [read-more]              a section named for a label: phrases, one a line
/// = read more              the whole line
/// ^ read also              the line starts with it
/// $ continue reading       the line ends with it
/// ~ story continues below  anywhere in the line
/// </code>
/// In phrases <c>#</c> stands for any number. Case, accents and punctuation do not count.
/// </remarks>
internal sealed class LexiconFile
{
    private const string PlaceMarks = "~$^=";   // in the order of PhrasePlace

    private readonly string _name;
    private Section? _words;
    private Label? _phrases;
    private int _month;

    private LexiconFile(string name)
    {
        _name = name;
        Language = Path.GetFileNameWithoutExtension(name);
    }

    /// <summary>Code of the language, from the name of the file.</summary>
    public string Language { get; }

    /// <summary>Entries of word sections: section, word hashes, and the number of the month (0 in other sections).</summary>
    public List<(Section Section, uint[] Words, int Month)> Words { get; } = [];

    public List<Phrase> Phrases { get; } = [];

    /// <summary>Reads a file.</summary>
    /// <exception cref="FormatException">A line is wrong; the message names file, line and what is allowed.</exception>
    public static LexiconFile Parse(TextReader reader, string name)
    {
        var file = new LexiconFile(name);
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            var text = line.Trim();
            if (text.Length == 0 || (text[0] == '#' && !text.StartsWith("#|", StringComparison.Ordinal))) continue;
            if (file.ReadLine(text) is { } problem) throw new FormatException($"{name}:{number}: {problem}");
        }
        if (file.CloseSection() is { } missing) throw new FormatException($"{name}:{number}: {missing}");
        return file;
    }

    private string? ReadLine(string text)
    {
        if (text[0] == '[') return text[^1] == ']' ? CloseSection() ?? OpenSection(text[1..^1].Trim()) : "a section stands alone on its line: [name].";
        if (_words is { } section) return ReadWords(section, text);
        if (_phrases is { } label) return ReadPhrase(label, text);
        return "an entry stands before the first [section].";
    }

    private string? CloseSection() =>
        _words == Section.Months && _month < 12 ? $"a year has twelve months, one a line; [months] ends after {_month}." : null;

    private string? OpenSection(string name)
    {
        _words = null;
        _phrases = null;
        _month = 0;
        if (SectionOf(name) is { } section) _words = section;
        else if (LabelNames.TryParse(name, out var label)) _phrases = label;
        else return $"there is no section [{name}]; sections are {string.Join(", ", Enum.GetNames<Section>())} and the names of labels.";
        return null;
    }

    /// <summary>The section written <c>date-glue</c> for <see cref="Section.DateGlue"/>. Numbers, which the enumeration would take, are no names.</summary>
    private static Section? SectionOf(string name) =>
        Enum.TryParse<Section>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var section)
        && !char.IsAsciiDigit(name[0]) && Enum.IsDefined(section) ? section : null;

    private string? ReadWords(Section section, string text)
    {
        if (section == Section.Months && ++_month > 12) return "a year has twelve months, one a line; this is the thirteenth.";
        foreach (var entry in text.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var words = Hashes(entry);
            if (words.Length == 0) return $"'{entry}' has no word.";
            Words.Add((section, words, _month));
        }
        return null;
    }

    private string? ReadPhrase(Label label, string text)
    {
        var place = PlaceMarks.IndexOf(text[0], StringComparison.Ordinal);
        if (place < 0 || text.Length < 3) return $"'{text}' must start with one of = ^ $ ~ and a phrase.";
        var words = Hashes(text[1..]);
        if (words.Length == 0) return $"'{text}' has no word.";
        Phrases.Add(new Phrase(label, (PhrasePlace)place, words, $"phrase:{Language}:{text}"));
        return null;
    }

    private static uint[] Hashes(string text)
    {
        var hashes = new List<uint>();
        foreach (var part in text.Split('#'))
        {
            var position = 0;
            while (WordScanner.TryNext(part, ref position, out var word)) hashes.Add(word.Hash);
            hashes.Add(WordScanner.NumberHash);
        }
        hashes.RemoveAt(hashes.Count - 1);
        return [.. hashes];
    }
}
