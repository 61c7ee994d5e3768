using System.Runtime.InteropServices;
using Extraction.Labelling;

namespace Extraction.Lexicons;

/// <summary>Collects language files into a <see cref="Lexicon"/>. Not thread-safe.</summary>
internal sealed class LexiconBuilder
{
    /// <summary>Languages that can be loaded at once: each has a bit of <see cref="LexiconEntry.StopwordOf"/>.</summary>
    public const int MostLanguages = 32;

    private const int MostPhrases = ushort.MaxValue - (int)Rule.FirstPhrase;

    private readonly Dictionary<uint, LexiconEntry> _entries = [];
    private readonly List<WordSequence> _sequences = [];
    private readonly List<Phrase> _phrases = [];
    private readonly List<string> _languages = [];

    /// <summary>Everything in <c>Data</c>: the files of all languages and the language-neutral <c>chrome.txt</c>.</summary>
    public static LexiconBuilder FromResources()
    {
        var builder = new LexiconBuilder();
        foreach (var name in typeof(LexiconBuilder).Assembly.GetManifestResourceNames().Where(IsLexicon).Order(StringComparer.Ordinal))
            builder.Add(DataFile.Read(name, static (reader, name) => LexiconFile.Parse(reader, name)));
        return builder;
    }

    /// <summary>Adds one file; later files add to earlier ones.</summary>
    public LexiconBuilder Add(LexiconFile file)
    {
        foreach (var (section, words, month) in file.Words) AddWords(section, words, month, file.Language);
        foreach (var phrase in file.Phrases) _phrases.Add(phrase);
        return this;
    }

    /// <exception cref="FormatException">There are more phrases than rules can name.</exception>
    public Lexicon Build()
    {
        if (_phrases.Count > MostPhrases) throw new FormatException($"There are {_phrases.Count:N0} phrases in all; at most {MostPhrases:N0} can be loaded.");
        var phrases = _phrases.ToArray();
        var keys = new ulong[phrases.Length];
        for (var i = 0; i < keys.Length; i++) keys[i] = SortKey(phrases[i], i);
        Array.Sort(keys, phrases);
        for (var i = 0; i < phrases.Length; i++)
        {
            ref var entry = ref Entry(phrases[i].Words[0]);
            if (entry.PhraseCount++ == 0) entry.FirstPhrase = i;
            if (phrases[i].Place <= PhrasePlace.End) entry.InnerPhraseCount++;
            if (phrases[i].Words.Length > 1) entry.PhraseSeconds.Add(phrases[i].Words[1]);
            else entry.IsPhrase = true;
        }
        return new Lexicon(_entries, phrases, [.. _languages], PlaceSequences());
    }

    /// <summary>Sequences with one first word stand together, the longest first; of equal ones the one that was added first.</summary>
    private WordSequence[] PlaceSequences()
    {
        var sequences = _sequences.OrderBy(sequence => sequence.Words[0]).ThenByDescending(sequence => sequence.Words.Length).ToArray();
        for (var i = 0; i < sequences.Length; i++)
        {
            ref var entry = ref Entry(sequences[i].Words[0]);
            if (entry.Sequences++ == 0) entry.FirstSequence = i;
        }
        return sequences;
    }

    /// <summary>Phrases with one first word stand together; among them those that may stand inside a line come first, then the longer ones.</summary>
    /// <remarks>Packed into one number, because sorting by several keys is most of the time of loading.</remarks>
    private static ulong SortKey(Phrase phrase, int order) =>
        ((ulong)phrase.Words[0] << 32) | ((ulong)phrase.Place << 30) | ((ulong)(63 - Math.Min(63, phrase.Words.Length)) << 24) | (uint)order;

    private static bool IsLexicon(string name) => name is "chrome" || name.StartsWith("languages/", StringComparison.Ordinal);

    private void AddWords(Section section, uint[] words, int month, string language)
    {
        ref var entry = ref Entry(words[0]);
        var bit = 1u << (int)section;
        if (words.Length > 1)
        {
            entry.Starts |= bit;
            entry.SequenceSeconds.Add(words[1]);
            _sequences.Add(new WordSequence(section, words, month));
            return;
        }
        entry.Sections |= bit;
        if (section == Section.Stopwords) entry.StopwordOf |= 1u << LanguageNumber(language);
        if (section == Section.Months && entry.Month == 0) entry.Month = (byte)month;
    }

    private int LanguageNumber(string language)
    {
        var number = _languages.IndexOf(language);
        if (number >= 0) return number;
        if (_languages.Count == MostLanguages) throw new FormatException($"{language}: at most {MostLanguages} languages can be loaded at once.");
        _languages.Add(language);
        return _languages.Count - 1;
    }

    private ref LexiconEntry Entry(uint hash) => ref CollectionsMarshal.GetValueRefOrAddDefault(_entries, hash, out _);
}
