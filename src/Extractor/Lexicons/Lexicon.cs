using System.Runtime.CompilerServices;
using Extraction.Model;

namespace Extraction.Lexicons;

/// <summary>The words and phrases of all languages, ready for look-up. Immutable and thread-safe; made by <see cref="LexiconBuilder"/>.</summary>
/// <remarks>One probe a word, no allocation. All languages are active at once.</remarks>
internal sealed class Lexicon
{
    private static readonly Lazy<Lexicon> LazyShared = new(() => LexiconBuilder.FromResources().Build());

    /// <summary>Entry of a word that the lexicon does not have, and the first of those it has. 0 is kept for words that were not looked up.</summary>
    internal const int Unknown = 1;
    private const int First = 2;
    private const int FilterBits = 1 << 18, FilterShift = 32 - 18;

    private readonly HashMap<int> _places;   // of a word in the entries
    private readonly ulong[] _mayHave = new ulong[FilterBits / 64];   // most words of a page are none of the lexicon's: this much stays in the cache
    private readonly LexiconEntry[] _entries;
    private readonly int _number;
    private readonly WordSequence[] _sequences;

    internal Lexicon(Dictionary<uint, LexiconEntry> entries, Phrase[] phrases, string[] languages, WordSequence[] sequences)
    {
        Phrases = phrases;
        PhraseHeads = [.. phrases.Select(phrase => new PhraseHead(phrase))];
        PhraseSeconds = [.. phrases.Select(PhraseHead.SecondOf)];
        Languages = languages;
        HasOwnPhrases = phrases.Any(phrase => phrase.IsOwn);
        _sequences = sequences;
        _places = new HashMap<int>(entries.Count, entries.Keys.Select((hash, i) => KeyValuePair.Create(hash, First + i)));
        _entries = new LexiconEntry[entries.Count + First];
        entries.Values.CopyTo(_entries, First);
        foreach (var hash in entries.Keys) _mayHave[hash >> FilterShift >> 6] |= 1UL << (int)(hash >> FilterShift);
        _number = PlaceOf(WordScanner.NumberHash);
    }

    /// <summary>The lexicon of the data files that ship with the library.</summary>
    public static Lexicon Shared => LazyShared.Value;

    /// <summary>The same with the caller's own words and phrases.</summary>
    /// <exception cref="FormatException">The files hold more than fits.</exception>
    public static Lexicon Of(IReadOnlyList<RuleFile> rules) => rules.Count == 0 ? Shared : rules.Aggregate(LexiconBuilder.FromResources(), (builder, file) => builder.Add(file.Content)).Build();

    /// <summary>Whether some phrases are the caller's own.</summary>
    public bool HasOwnPhrases { get; }

    /// <summary>Codes of the languages, by number: those that ship first.</summary>
    public string[] Languages { get; }

    /// <summary>Whether the caller added languages.</summary>
    public bool HasOwnLanguages => Languages.Length > Shared.Languages.Length;

    /// <summary>Whether the caller added a language.</summary>
    public bool IsOwnLanguage(string code) => Array.IndexOf(Languages, code) >= Shared.Languages.Length;

    /// <summary>Every phrase; those that start with the same word stand together, the ones that may stand inside a line first.</summary>
    public Phrase[] Phrases { get; }

    /// <summary>Of each phrase its second word, side by side so that many are compared at once.</summary>
    public uint[] PhraseSeconds { get; }

    /// <summary>Of each phrase where it fits.</summary>
    public PhraseHead[] PhraseHeads { get; }

    /// <summary>What is known of a word; an empty entry when nothing is.</summary>
    public ref readonly LexiconEntry Find(uint hash) => ref _entries[PlaceOf(hash)];

    /// <summary>The same of a word of a page: one look into a table once it has been looked up.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]   // grammars ask many times a word
    public ref readonly LexiconEntry Find(in Word word)
    {
        if (word.Entry == 0) return ref Find(word.Hash);
        return ref _entries[word.Entry];
    }

    /// <summary>Bit n is set when a word of a page is an entry of <see cref="Section"/> n, or may start one with the word behind it.</summary>
    public uint SectionsOf(in Word word)
    {
        ref readonly var entry = ref Find(word);
        return MayStartSequence(word) ? entry.Sections | entry.Starts : entry.Sections;
    }

    /// <summary>A word that was looked up says itself whether the word behind it fits.</summary>
    private static bool MayStartSequence(in Word word) => word.Entry == 0 || word.Is(WordShape.StartsSequence);

    /// <summary>What is known of numbers.</summary>
    public ref readonly LexiconEntry Number => ref _entries[_number];

    /// <summary>Where a word stands, to be looked at by <see cref="At"/>; <see cref="Unknown"/> of a word that the lexicon does not have.</summary>
    public int PlaceOf(uint hash)
    {
        if ((_mayHave[hash >> FilterShift >> 6] & (1UL << (int)(hash >> FilterShift))) == 0) return Unknown;
        return _places.TryGet(hash, out var place) ? place : Unknown;
    }

    public ref readonly LexiconEntry At(int place) => ref _entries[place];

    /// <summary>How many of the words, from the first on, the longest entry of a section covers; 0 when none does.</summary>
    public int Match(Section section, ReadOnlySpan<Word> words) => Match(section, words, out _);

    /// <summary>The same, with the number of the month, 1 to 12, that an entry of <see cref="Section.Months"/> names; 0 in other sections.</summary>
    public int Match(Section section, ReadOnlySpan<Word> words, out int month)
    {
        month = 0;
        if (words.IsEmpty) return 0;
        ref readonly var entry = ref Find(words[0]);
        if ((entry.Starts & (1u << (int)section)) != 0 && MayStartSequence(words[0]))
        {
            foreach (ref readonly var sequence in _sequences.AsSpan(entry.FirstSequence, entry.Sequences))   // the longest first
            {
                if (sequence.Section != section || !StartsWith(words, sequence.Words)) continue;
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
}
