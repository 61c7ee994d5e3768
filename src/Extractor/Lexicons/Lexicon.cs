using Extraction.Model;

namespace Extraction.Lexicons;

/// <summary>The words and phrases of all languages, ready for look-up. Immutable and thread-safe; made by <see cref="LexiconBuilder"/>.</summary>
/// <remarks>An open-addressing table from word hash to entry: one probe a word, no allocation. All languages are active at once.</remarks>
internal sealed class Lexicon
{
    private static readonly Lazy<Lexicon> LazyShared = new(() => LexiconBuilder.FromResources().Build());

    private readonly uint[] _keys;
    private readonly int[] _slots;
    private readonly LexiconEntry[] _entries;
    private readonly Dictionary<(Section, uint), WordSequence[]> _sequences;
    private readonly int _mask;

    internal Lexicon(Dictionary<uint, LexiconEntry> entries, Phrase[] phrases, string[] languages, Dictionary<(Section, uint), WordSequence[]> sequences)
    {
        Phrases = phrases;
        SecondWords = [.. phrases.Select(phrase => phrase.Words.Length > 1 ? phrase.Words[1] : 0)];
        Languages = languages;
        HasOwnPhrases = phrases.Any(phrase => phrase.IsOwn);
        _sequences = sequences;
        var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, entries.Count * 2));
        _keys = new uint[size];
        _slots = new int[size];
        _entries = new LexiconEntry[entries.Count + 1];   // entry 0: a word nobody knows
        _mask = size - 1;
        var next = 1;
        foreach (var (hash, entry) in entries) Insert(hash, entry, next++);
    }

    /// <summary>The lexicon of the data files that ship with the library.</summary>
    public static Lexicon Shared => LazyShared.Value;

    /// <summary>The same with the caller's own words and phrases.</summary>
    /// <exception cref="FormatException">The files hold more than fits.</exception>
    public static Lexicon Of(IReadOnlyList<RuleFile> rules) => rules.Count == 0 ? Shared : rules.Aggregate(LexiconBuilder.FromResources(), (builder, file) => builder.Add(file.Content)).Build();

    /// <summary>Whether some phrases are the caller's own.</summary>
    public bool HasOwnPhrases { get; }

    /// <summary>Codes of the languages, by number.</summary>
    public string[] Languages { get; }

    /// <summary>Every phrase; those that start with the same word stand together, the ones that may stand inside a line first.</summary>
    public Phrase[] Phrases { get; }

    /// <summary>Hash of the second word of each phrase; 0 of those with one word.</summary>
    public uint[] SecondWords { get; }

    /// <summary>What is known of a word; an empty entry when nothing is.</summary>
    public ref readonly LexiconEntry Find(uint hash)
    {
        var slot = (int)hash & _mask;
        while (true)
        {
            var index = _slots[slot];
            if (index == 0 || _keys[slot] == hash) return ref _entries[index];
            slot = (slot + 1) & _mask;
        }
    }

    public ref readonly LexiconEntry Find(in Word word) => ref Find(word.Hash);

    /// <summary>How many of the words, from the first on, the longest entry of a section covers; 0 when none does.</summary>
    public int Match(Section section, ReadOnlySpan<Word> words) => Match(section, words, out _);

    /// <summary>The same, with the number of the month, 1 to 12, that an entry of <see cref="Section.Months"/> names; 0 in other sections.</summary>
    public int Match(Section section, ReadOnlySpan<Word> words, out int month)
    {
        month = 0;
        if (words.IsEmpty) return 0;
        ref readonly var entry = ref Find(words[0].Hash);
        if ((entry.Starts & (1u << (int)section)) != 0)
        {
            foreach (var sequence in _sequences[(section, words[0].Hash)])   // the longest first
            {
                if (!StartsWith(words, sequence.Words)) continue;
                month = sequence.Month;
                return sequence.Words.Length;
            }
        }
        if (!entry.Is(section)) return 0;
        if (section == Section.Months) month = entry.Month;
        return 1;
    }

    /// <summary>Whether the words start with a sequence of hashes, numbers standing for each other.</summary>
    public static bool StartsWith(ReadOnlySpan<Word> words, uint[] sequence)
    {
        if (words.Length < sequence.Length) return false;
        for (var i = 0; i < sequence.Length; i++)
        {
            if (words[i].Hash == sequence[i]) continue;
            if (sequence[i] != WordScanner.NumberHash || !words[i].Is(WordShape.Number)) return false;
        }
        return true;
    }

    private void Insert(uint hash, LexiconEntry entry, int index)
    {
        _entries[index] = entry;
        var slot = (int)hash & _mask;
        while (_slots[slot] != 0) slot = (slot + 1) & _mask;
        _keys[slot] = hash;
        _slots[slot] = index;
    }
}
