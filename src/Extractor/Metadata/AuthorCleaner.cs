using System.Buffers;
using System.Collections.Immutable;
using Extraction.Grammars;
using Extraction.Lexicons;
using Extraction.Model;

namespace Extraction.Metadata;

/// <summary>Names of persons, and of organisations that stand in their place.</summary>
internal readonly record struct CleanAuthors(ImmutableArray<string> Authors, ImmutableArray<string> Agencies)
{
    public static CleanAuthors None => new([], []);
}

/// <summary>Makes names of what metadata gives as author. Empty beats wrong: addresses, handles, placeholders, sites and roles are left out. Not thread-safe.</summary>
internal sealed class AuthorCleaner(Lexicon lexicon, SiteEvidence site)
{
    private static readonly SearchValues<char> Separators = SearchValues.Create(",;|/&•·、，\n+–—");

    /// <summary>What is cut off at the ends of a signature, and of a name.</summary>
    private static readonly char[] SignatureEnds = [' ', ',', ';', '|', '-', '–', '—', ':', '•', '·'],
        NameEnds = [',', ';', '|', '/', '&', '•', '·', '、', '，', ' ', '-', '–', '—', ':', '"', '“', '”', '*', '(', ')', '：'];

    private const int MostDegreeLetters = 4;
    private const int MaxNameWords = 5, MaxNameChars = 60, MaxChars = 600;
    private const int OnStack = 128;   // words, as many as characters at most

    private readonly List<string> _parts = [];

    /// <summary>Cleans statements of one source. A person named twice, in another order or case, counts once.</summary>
    /// <param name="statements">The statements.</param>
    /// <param name="source">The source; null when all are of one.</param>
    public CleanAuthors Clean(ReadOnlySpan<Candidate> statements, string? source = null)
    {
        var authors = new NameList();
        var agencies = new NameList();
        foreach (ref readonly var statement in statements)
        {
            if (statement.Value.Length > MaxChars || (source is not null && statement.Source != source)) continue;
            if (IsAddress(statement.Value))
            {
                if (site.IsSite(statement.Value) && !IsLink(statement.Value)) agencies.Add(statement.Value);   // "sample.example" as a name
                continue;
            }
            if (statement.Kind == CreatorKind.Organisation && !LooksPersonal(statement.Value)) AddAgency(statement.Value, agencies);
            else AddNames(Names(statement.Value), statement.Kind, authors, agencies);
        }
        return new CleanAuthors(authors.ToImmutable(), agencies.ToImmutable());
    }

    /// <summary>A statement as it stands, for pages that nobody signs by name: a newsroom, a handle, a team; null where it says nobody.</summary>
    public string? Signature(Candidate statement)
    {
        var text = WithoutCue(statement.Value).Trim(SignatureEnds);
        if (text.Length is < 2 or > MaxNameChars || IsAddress(text) || statement.Kind == CreatorKind.Organisation) return null;
        if (MetadataNames.Shared.IsNewsroom(text)) return text;
        if (statement.Line >= 0 && HasNoNameWord(text)) return null;
        var line = LineView.Of(text, stackalloc Word[MaxNameChars]);
        return line.Words.Length is 0 or > MaxNameWords || MetadataNames.Shared.IsNoAuthor(text) || IsCue(line) || HasDateWord(line) ? null : text;
    }

    /// <summary>Whether a number, a month or a label of dates is among the words: handles hold digits, but letters too.</summary>
    private bool HasDateWord(in LineView line)
    {
        foreach (ref readonly var word in line.Words)
        {
            ref readonly var entry = ref lexicon.Find(word);
            if (word.Is(WordShape.Number) && !line.TextOf(word).ContainsAnyExceptInRange('0', '9')) return true;
            if (entry.Is(Section.Published) || entry.Is(Section.Modified) || (entry.Is(Section.Weekdays) && line.Words.Length == 1)) return true;
        }
        return false;
    }

    private bool IsCue(in LineView line) => lexicon.Match(Section.BylineCues, line.Words) == line.Words.Length;

    /// <summary>Whether a name is that of the site.</summary>
    public bool IsSite(string name) => site.IsSite(name);

    /// <summary>Whether a printed byline is more than a name: a cue, a role, an agency or a date stands beside it.</summary>
    public bool IsSigned(string byline)
    {
        var shape = BylineGrammar.Classify(LineView.Of(byline, RoomFor(byline, stackalloc Word[OnStack])), lexicon);
        return shape.HasCue || shape.HasRole || shape.HasAgency || shape.HasDate;
    }

    /// <summary>Whether a printed name may be that of a person.</summary>
    public bool IsPerson(string name) =>
        !HasNoNameWord(name) && !MetadataNames.Shared.IsNoAuthor(name) && !IsRole(LineView.Of(name, RoomFor(name, stackalloc Word[OnStack])));

    /// <summary>Room for the words of a text: that on the stack, which is enough for names, else an array.</summary>
    private static Span<Word> RoomFor(string text, Span<Word> onStack) => text.Length <= onStack.Length ? onStack : new Word[text.Length];

    /// <summary>The parts of a statement that may be names: cut at separators, "Last, First" turned.</summary>
    private List<string> Names(string text)
    {
        var parts = Parts(WithoutBrackets(text));
        if (parts is not [var last, var first] || !IsOneWord(last) || !IsOneWord(first) || text.AsSpan().Count(',') != 1) return parts;
        parts.Clear();
        parts.Add($"{first} {last}");
        return parts;
    }

    private List<string> Parts(string text)
    {
        var line = LineView.Of(text, RoomFor(text, stackalloc Word[OnStack]));
        var parts = _parts;
        parts.Clear();
        var start = 0;
        for (var i = 0; i < line.Words.Length; i++)
        {
            ref readonly var word = ref line.Words[i];
            var isAnd = i > 0 && i < line.Words.Length - 1 && CharTable.IsSpace(text[word.Start - 1]) && !word.Is(WordShape.Capitalised) && lexicon.Find(word).Is(Section.And) && !IsParticleHere(line, i);
            if (isAnd) AddPart(text[start..word.Start]);
            if (isAnd) start = word.End;
            var gap = line.Gap(i);
            var isDash = gap.Length > 2 && gap.Trim() is "-";
            if (gap.IndexOfAny(Separators) < 0 && !isDash) continue;
            AddPart(text[start..word.End]);
            start = word.End;
        }
        AddPart(text[start..]);
        return parts;

        void AddPart(string part)
        {
            var name = part.Trim().Trim(NameEnds);
            if (name.Length > 0) parts.Add(name);
        }
    }

    /// <summary>"y" and "e" are words for "and" and stand inside names too.</summary>
    private bool IsParticleHere(in LineView line, int word) =>
        lexicon.Find(line.Words[word]).Is(Section.NameParticles) && line.Words[word].Length == 1 && (word < 2 || line.Words.Length - word < 3);

    /// <summary>Behind a full name a single word says what the person is: "Ann Reyes, Gardener".</summary>
    private void AddNames(List<string> names, CreatorKind kind, NameList authors, NameList agencies)
    {
        var isFull = names.Count > 0 && names[0].Contains(' ', StringComparison.Ordinal);
        for (var i = 0; i < names.Count; i++)
            if (i == 0 || !isFull || !IsOneWord(names[i])) AddName(names[i], kind, authors, agencies);
    }

    private void AddName(string text, CreatorKind kind, NameList authors, NameList agencies)
    {
        var name = WithoutDegree(FromSlug(WithoutCue(text)));
        if (name.Length is 0 or > MaxNameChars || IsAddress(name) || MetadataNames.Shared.IsNoAuthor(name)) return;
        if (HasNoNameWord(name)) return;
        var line = LineView.Of(name, stackalloc Word[MaxNameChars]);
        if (line.Words.Length is 0 or > MaxNameWords + 3) return;
        if (site.IsSite(name) && !IsPersonalSite(line)) AddAgency(name, agencies);
        else if (HasNumber(line) || IsRole(line) || IsCue(line)) return;
        else if (IsOrganisation(line)) AddAgency(name, agencies);
        else if (IsName(line, kind)) authors.Add(name);
    }

    private static bool HasNoNameWord(string name)
    {
        var words = new FoldedWords(name);
        for (var i = 0; i < words.Count; i++)
            if (MetadataNames.Shared.IsNoNameWord(words[i])) return true;
        return false;
    }

    private bool IsName(in LineView line, CreatorKind kind)
    {
        if (line.Words.Length > MaxNameWords) return BylineGrammar.Parse(line, lexicon).Authors.Length == 1;
        var (capitals, particles) = (0, 0);
        foreach (ref readonly var word in line.Words)
        {
            if (lexicon.Find(word).Is(Section.CreditCues)) return false;
            if (NameWords.IsCapitalised(line, word) || word.Is(WordShape.Unspaced) || NameWords.IsCaseless(line, word)) capitals++;
            else if (lexicon.Find(word).Is(Section.NameParticles)) particles++;
        }
        if (capitals == 0) return kind == CreatorKind.Person || line.Words.Length is 2 or 3;   // typed without capitals
        return capitals + particles == line.Words.Length && capitals >= particles;
    }

    /// <summary>The name of a site is that of its only author where it is a clear name of a person.</summary>
    private bool IsPersonalSite(in LineView line) =>
        line.Words.Length == 2 && lexicon.Find(line.Words[0]).StopwordOf == 0 && !IsOrganisation(line) && BylineGrammar.Parse(line, lexicon).Authors.Length == 1
        && !line.Words[0].Is(WordShape.AllCaps) && !line.Words[1].Is(WordShape.AllCaps);

    /// <summary>Whether a name is that of a news agency.</summary>
    public bool IsAgency(string name) => IsAgency(LineView.Of(name, RoomFor(name, stackalloc Word[OnStack])));

    private bool IsAgency(in LineView line) => AgencyReader.Match(line, lexicon, 0) == line.Words.Length;

    private bool IsOrganisation(in LineView line)
    {
        if (IsAgency(line)) return true;
        foreach (ref readonly var word in line.Words)
            if (lexicon.Find(word).Is(Section.Organisations) && !word.Is(WordShape.Unspaced)) return line.Words.Length != 2 || !IsSurname(line, word);
        return false;
    }

    /// <summary>Some words for organisations are surnames: Ann Post. Only behind a word that is none in any language.</summary>
    private bool IsSurname(in LineView line, in Word word) =>
        word.Start == line.Words[1].Start && line.TextOf(word) is "Post" or "Times" or "Herald" or "Union" && lexicon.Find(line.Words[0]).StopwordOf == 0;

    private bool IsRole(in LineView line)
    {
        var length = lexicon.Match(Section.Roles, line.Words);
        return length == line.Words.Length || (line.Words.Length > 1 && lexicon.Match(Section.Roles, line.Words[^1..]) == 1);
    }

    private static void AddAgency(string name, NameList agencies)
    {
        if (name.Length <= MaxNameChars && !IsAddress(name) && !MetadataNames.Shared.IsNoAuthor(name)) agencies.Add(name);
    }

    /// <summary>Some sites type every author as an organisation: a clear byline of one person is believed over the type.</summary>
    private bool LooksPersonal(string name)
    {
        var line = LineView.Of(name, RoomFor(name, stackalloc Word[OnStack]));
        return line.Words.Length is 2 or 3 && !site.IsSite(name) && !IsOrganisation(line) && BylineGrammar.Parse(line, lexicon).Authors.Length == 1
            && lexicon.Find(line.Words[0]).StopwordOf == 0 && line.Words[^1].Is(WordShape.Capitalised) && !line.Words[^1].Is(WordShape.AllCaps);
    }

    private string WithoutCue(string text)
    {
        var line = LineView.Of(text, RoomFor(text, stackalloc Word[OnStack]));
        var length = lexicon.Match(Section.BylineCues, line.Words);
        if (length == 0 || length >= line.Words.Length || line.Words[0].Is(WordShape.Unspaced)) return text;
        var isParticle = lexicon.Find(line.Words[0]).Is(Section.NameParticles);   // von der Ley, di Rosa
        return isParticle && length == 1 && line.Words.Length < 3 ? text : text[line.Words[length].Start..];
    }

    /// <summary>The name in an address: ann-reyes.</summary>
    private static string FromSlug(string text)
    {
        foreach (var c in text)
            if (c != '-' && !char.IsAsciiLetterLower(c)) return text;
        var words = text.Split('-', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is 2 or 3 ? string.Join(' ', words.Select(word => char.ToUpperInvariant(word[0]) + word[1..])) : text;
    }

    /// <summary>Drops letters behind a name: Ann Reyes MD, Bo Lindqvist PhD. Letters alone are no name; a name all in capitals is kept.</summary>
    private static string WithoutDegree(string text)
    {
        var whole = text.AsSpan().TrimEnd(' ');
        if (!IsDegree(whole[(whole.LastIndexOf(' ') + 1)..])) return text;
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var count = words.Length;
        while (count > 0 && IsDegree(words[count - 1])) count--;
        return count == words.Length || (count > 0 && !text.Any(char.IsLower)) ? text : string.Join(' ', words[..count]);
    }

    private static bool IsDegree(ReadOnlySpan<char> word)
    {
        var letters = word.Trim(".,");
        if (letters.Length is < 2 or > MostDegreeLetters || letters is "JR" or "SR" or "II" or "III" or "IV") return false;
        var capitals = 0;
        foreach (var c in letters)
        {
            if (!char.IsLetter(c) && c != '.') return false;
            if (char.IsUpper(c)) capitals++;
        }
        return capitals >= 2;
    }

    private static bool IsOneWord(string text) => text.Length > 1 && !text.Contains(' ', StringComparison.Ordinal) && char.IsUpper(text[0]);

    private static bool HasNumber(in LineView line)
    {
        foreach (var c in line.Text)
            if (CharTable.IsDigit(c)) return true;
        return false;
    }

    private static bool IsLink(string text) =>
        text.Contains('/', StringComparison.Ordinal) || text.Contains('@', StringComparison.Ordinal) || text.Contains("www.", StringComparison.OrdinalIgnoreCase);

    private static bool IsAddress(string text) =>
        text.Contains("://", StringComparison.Ordinal) || text.Contains('@', StringComparison.Ordinal) || text.Contains("www.", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith('/') || text.Contains('{', StringComparison.Ordinal)
        || (!text.Contains(' ', StringComparison.Ordinal) && text.IndexOf('.', StringComparison.Ordinal) is > 2 and var dot && dot < text.Length - 2);

    /// <summary>Leaves out what stands in brackets: outlets, handles, roles.</summary>
    private static string WithoutBrackets(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        var close = open < 0 ? -1 : text.IndexOf(')', open);
        var isNickname = close > 0 && close + 2 < text.Length && char.IsUpper(text[close + 2]);   // Ann (Rey) Reyes
        return close < 0 || isNickname ? text : string.Concat(text.AsSpan(0, open), " ", text.AsSpan(close + 1)).Trim();
    }
}
