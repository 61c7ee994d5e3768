using System.Collections.Immutable;
using Extraction.Lexicons;
using Extraction.Model;

namespace Extraction.Grammars;

/// <summary>Recognises bylines and reads their names, roles, places and agencies, in all languages at once.</summary>
internal static class BylineGrammar
{
    private const int MaxWords = 40, MaxOthers = 6;
    private const int MaxNameWords = 24;
    private const float LeastShare = 0.6f;     // of the words that belong to byline pieces
    private const float CueScore = 0.95f, RoleScore = 0.85f, SourceScore = 0.7f, AgencyScore = 0.6f, DatedScore = 0.55f, MononymScore = 0.5f, NameScore = 0.45f, CaselessScore = 0.2f;

    /// <summary>Says how much a line looks like a byline. Linear, no allocation.</summary>
    /// <param name="line">The line.</param>
    /// <param name="lexicon">The words of all languages.</param>
    /// <param name="mayHaveDate">False when it is known that the line holds no date.</param>
    /// <param name="mayHaveContact">False when it is known that the line holds no address.</param>
    public static BylineShape Classify(in LineView line, Lexicon lexicon, bool mayHaveDate = true, bool mayHaveContact = true)
    {
        if (line.Words.IsEmpty || line.Words.Length > MaxWords) return default;
        var count = new BylineCount();
        var scanner = new BylineScanner(line, lexicon, mayHaveDate, mayHaveContact);
        while (scanner.TryNext(out var piece))
        {
            count.Add(piece);
            if (count.Others > MaxOthers) return default;
        }
        var sentence = EndsLikeSentence(line);
        return new BylineShape
        {
            Score = Score(count, line.Words.Length, sentence),
            HasCue = count.Cues + count.WeakCues > 0,
            NameWords = count.NameWords,
            HasRole = count.Roles > 0,
            HasAgency = count.Agencies + count.Organisations > 0,
            HasDate = count.Dates > 0,
            EndsLikeSentence = sentence,
        };
    }

    /// <summary>A quick look that leaves out lines without a cue, an agency, an organisation or two words of a name: <see cref="Classify"/> finds nothing in them.</summary>
    /// <param name="line">The line.</param>
    /// <param name="sections">Bit n is set when a word of the line is or starts an entry of lexicon section n.</param>
    /// <param name="capitals">How many words start with a capital.</param>
    public static bool MayFit(in LineView line, uint sections, int capitals)
    {
        if (capitals > 1 || (sections & Deciding) != 0) return true;
        if (capitals > 0 && line.Words.Length > 1 && line.Words[1].Is(WordShape.Capitalised)) return true;   // a cue may be glued to the word before it
        var telling = (sections & Telling) != 0 ? WordShape.Joined | WordShape.Unspaced : WordShape.Joined;
        foreach (ref readonly var word in line.Words)
            if (word.Is(telling) || (line.Page[word.Start] > '\x7F' && NameWords.IsCaseless(line, word))) return true;
        return false;
    }

    /// <summary>Without a cue, only a role behind it makes a name of a run of Han, kana or the like.</summary>
    private const uint Telling = 1u << (int)Section.Roles;

    private const uint Deciding = 1u << (int)Section.BylineCues | 1u << (int)Section.Agencies | 1u << (int)Section.Organisations;

    /// <summary>Reads a byline; empty when the line does not look like one.</summary>
    public static BylineParts Parse(in LineView line, Lexicon lexicon)
    {
        if (Classify(line, lexicon).Score <= 0) return BylineParts.Empty;
        var authors = ImmutableArray.CreateBuilder<string>();
        var agencies = ImmutableArray.CreateBuilder<string>();
        var outlets = ImmutableArray.CreateBuilder<string>();
        string? place = null, role = null;
        var previous = BylinePieceKind.Other;
        var named = 0;
        var scanner = new BylineScanner(line, lexicon);
        while (scanner.TryNext(out var piece))
        {
            if (piece.Restarts)
            {
                authors.Clear();
                outlets.Clear();
            }
            if (authors.Count > 0 && piece.Kind is BylinePieceKind.Name or BylinePieceKind.Single && BracketReader.IsOpen(line.Page[named..piece.TextStart])) continue;   // where, or for whom, the one before writes
            if (piece.Kind is BylinePieceKind.Name) named = piece.TextEnd;
            if (piece.Kind == BylinePieceKind.Name || (piece.Kind == BylinePieceKind.Single && previous == BylinePieceKind.Cue)) AddOnce(authors, TextOf(line, piece));
            else if (piece.Kind == BylinePieceKind.Agency) AddOnce(agencies, TextOf(line, piece));
            else if (piece.Kind == BylinePieceKind.Organisation) AddOnce(outlets, TextOf(line, piece));
            else if (piece.Kind == BylinePieceKind.Place) place ??= TextOf(line, piece);
            else if (piece.Kind == BylinePieceKind.Role) role ??= TextOf(line, piece);
            previous = piece.Kind;
        }
        if (authors.Count == 0)
            foreach (var outlet in outlets) AddOnce(agencies, outlet);
        return new BylineParts(authors.ToImmutable(), agencies.ToImmutable(), place, role);
    }

    private static float Score(in BylineCount count, int words, bool sentence)
    {
        if (count.NameWords > MaxNameWords) return 0;
        var score = Kind(count);
        if (sentence) score *= count.Cues > 0 ? 0.6f : 0.1f;
        if (count.Breaks > 0) score *= count.Cues > 0 ? 0.6f : 0.2f;
        var share = (float)(words - count.Others) / words;
        return score * Math.Clamp((share - LeastShare) / (1 - LeastShare), 0, 1);
    }

    private static float Kind(in BylineCount count)
    {
        if (count.Cues > 0) return count.Names > 0 ? CueScore : count.Agencies + count.Organisations + count.Roles > 0 ? RoleScore : MononymScore;
        if (count.Names > 0) return KindOfNames(count);
        if (count.Singles > 0) return 0;
        return count.Agencies > 0 ? AgencyScore : count.Organisations > 0 ? CaselessScore : 0;
    }

    private static float KindOfNames(in BylineCount count)
    {
        if (count.WeakCues > 0) return DatedScore;
        if (count.Roles > 0) return RoleScore;
        if (count.CommonNames == count.Names) return CaselessScore;
        if (count.Agencies > 0 || count.Contacts > 0) return SourceScore;
        if (count.Organisations > 0) return AgencyScore;
        if (count.Dates > 0) return DatedScore;
        return count.CaselessNames == count.Names ? CaselessScore : NameScore;
    }

    /// <summary>Whether a line ends in a sentence terminal that is not the point of an abbreviation.</summary>
    private static bool EndsLikeSentence(in LineView line)
    {
        var gap = line.Gap(line.Words.Length - 1);
        foreach (var c in gap)
            if (CharTable.IsTerminal(c)) return c != '.' || line.Words[^1].Length > 2;
        return false;
    }

    private static string TextOf(in LineView line, in BylinePiece piece)
    {
        var last = line.Words[piece.End - 1];
        var end = piece.TextEnd;
        if (end == last.End && last.Length <= 2 && last.Is(WordShape.Capitalised) && end < line.End && line.Page[end] == '.') end++;
        return Spelling.Clean(line.Page[piece.TextStart..end]);
    }

    private static void AddOnce(ImmutableArray<string>.Builder list, string text)
    {
        foreach (var known in list)
            if (string.Equals(known, text, StringComparison.OrdinalIgnoreCase)) return;
        list.Add(text);
    }
}
