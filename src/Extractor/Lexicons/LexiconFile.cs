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

    private readonly List<uint> _hashes = [];   // of the entry that is being read
    private Section? _words;
    private Label? _phrases;
    private readonly bool _isOwn;
    private int _month;

    private LexiconFile(string name, bool isOwn) => (Language, _isOwn) = (Path.GetFileNameWithoutExtension(name), isOwn);

    /// <summary>Code of the language, from the name of the file.</summary>
    public string Language { get; }

    /// <summary>Entries of word sections: section, word hashes, and the number of the month (0 in other sections).</summary>
    public List<(Section Section, uint[] Words, int Month)> Words { get; } = [];

    public List<Phrase> Phrases { get; } = [];

    /// <summary>Reads a file.</summary>
    /// <param name="reader">Its text.</param>
    /// <param name="name">Its name, for messages; without folders and extension the code of the language.</param>
    /// <param name="isOwn">Whether its phrases are the caller's own.</param>
    /// <exception cref="FormatException">A line is wrong; the message names file, line and what is allowed.</exception>
    public static LexiconFile Parse(TextReader reader, string name, bool isOwn = false)
    {
        var file = new LexiconFile(name, isOwn);
        var number = 0;
        foreach (var line in reader.ReadToEnd().AsSpan().EnumerateLines())
        {
            number++;
            var text = line.Trim();
            if (text.IsEmpty || (text[0] == '#' && !text.StartsWith("#|", StringComparison.Ordinal))) continue;
            if (file.ReadLine(text) is { } problem) throw new FormatException($"{name}:{number}: {problem}");
        }
        if (file.CloseSection() is { } missing) throw new FormatException($"{name}:{number}: {missing}");
        return file;
    }

    private string? ReadLine(ReadOnlySpan<char> text)
    {
        if (text[0] == '[') return text[^1] == ']' ? CloseSection() ?? OpenSection(text[1..^1].Trim().ToString()) : "a section stands alone on its line: [name].";
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

    private string? ReadWords(Section section, ReadOnlySpan<char> text)
    {
        if (_isOwn && section == Section.Stopwords && !IsLanguageCode(Language)) return $"stopwords tell the language, so their file is named for one, such as sv.txt, not '{Language}'.";
        if (section == Section.Months && ++_month > 12) return "a year has twelve months, one a line; this is the thirteenth.";
        foreach (var range in text.Split('|'))
        {
            var entry = text[range].Trim();
            if (entry.IsEmpty) continue;
            var words = Hashes(entry);
            if (words.Length == 0) return $"'{entry}' has no word.";
            Words.Add((section, words, _month));
        }
        return null;
    }

    private string? ReadPhrase(Label label, ReadOnlySpan<char> text)
    {
        var place = PlaceMarks.IndexOf(text[0], StringComparison.Ordinal);
        if (place < 0 || text.Length < 3 || text[1] != ' ') return $"'{text}' must start with one of = ^ $ ~, a blank and a phrase.";
        var words = Hashes(text[2..]);
        if (words.Length == 0) return $"'{text}' has no word.";
        Phrases.Add(new Phrase(label, (PhrasePlace)place, words, string.Concat("phrase:", Language, ":", text), _isOwn));
        return null;
    }

    private static bool IsLanguageCode(string name) => name.Length is 2 or 3 && name.All(char.IsAsciiLetterLower);

    private uint[] Hashes(ReadOnlySpan<char> text)
    {
        _hashes.Clear();
        foreach (var range in text.Split('#'))
        {
            if (range.Start.Value > 0) _hashes.Add(WordScanner.NumberHash);
            var part = text[range];
            var position = 0;
            while (WordScanner.TryNext(part, ref position, out var word)) _hashes.Add(word.Hash);
        }
        return [.. _hashes];
    }
}
