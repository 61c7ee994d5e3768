using System.Buffers;
using Extraction.Lexicons;
using Extraction.Model;

namespace Extraction.Grammars;

/// <summary>What the words of a supposed credit are. A credit holds names, agencies and what joins them, and no sentence.</summary>
internal struct CreditContent
{
    private static readonly SearchValues<char> Foreign = SearchValues.Create("?!\"“”„«»…{}<>;");

    public int Words, Agencies, Persons, Singles, Organisations, Cues, Caseless, Contacts, Others;

    /// <summary>Words such as "for" and "of", which credits hold between names.</summary>
    public int Commons;

    /// <summary>Whether a slash joins two of its parts: Ann Smith/AFP.</summary>
    public bool HasSlash;

    public bool HasComma;

    /// <summary>Whether a sentence ends inside it, or a sign stands there that credits do not hold.</summary>
    public bool IsBroken;

    public readonly bool IsEmpty => Words == 0 || IsBroken;

    /// <summary>Whether nothing stands in it but names and agencies.</summary>
    public readonly bool IsPure => !IsEmpty && Others == 0 && Agencies + Persons + Singles + Organisations + Contacts + Caseless > 0;

    /// <summary>Whether it holds agencies, and besides them only names that a sign joins to them.</summary>
    public readonly bool IsBareSource => IsPure && Agencies > 0 && Caseless + Commons == 0 && (Singles + Persons == 0 || HasSlash || HasComma);

    /// <summary>Counts the words from one index up to another.</summary>
    /// <param name="line">The line.</param>
    /// <param name="lexicon">The words of all languages.</param>
    /// <param name="from">Index of the first word.</param>
    /// <param name="to">Index behind the last.</param>
    /// <param name="onlyPure">Whether to stop at the first word of no known kind, because only <see cref="IsPure"/> matters: sentences have one soon.</param>
    public static CreditContent Read(in LineView line, Lexicon lexicon, int from, int to, bool onlyPure = false)
    {
        var content = new CreditContent { Words = to - from };
        var names = new NameReader(line, lexicon);
        for (var i = from; i < to;)
        {
            if (i > from) content.ReadGap(line, i);
            if (content.IsBroken || (onlyPure && content.Others > 0)) return content;
            i = Math.Clamp(content.ReadPiece(line, lexicon, names, i, to), i + 1, to);
        }
        return content;
    }

    private int ReadPiece(in LineView line, Lexicon lexicon, in NameReader names, int i, int to)
    {
        ref readonly var word = ref line.Words[i];
        ref readonly var entry = ref lexicon.Find(word);
        if (entry.MayStart(Section.Agencies) && AgencyReader.Match(line, lexicon, i) is > 0 and var agency)
        {
            Agencies++;
            return i + agency;
        }
        if (entry.MayStart(Section.CreditCues) && lexicon.Match(Section.CreditCues, line.Words[i..to]) is > 0 and var cue)
        {
            Cues++;
            return i + cue;
        }
        if (entry.MayStart(Section.Roles) && lexicon.Match(Section.Roles, line.Words[i..to]) is > 0 and var role) return i + role;
        if (ContactReader.End(line, word) is > 0 and var contact)
        {
            Contacts++;
            while (i < to && line.Words[i].Start < contact) i++;
            return i;
        }
        return ReadName(line, entry, names, i, to);
    }

    private int ReadName(in LineView line, in LexiconEntry entry, in NameReader names, int i, int to)
    {
        var run = names.Read(i, to);
        if (run.Caseless || line.Words[i].Is(WordShape.Unspaced) || NameWords.IsCaseless(line, line.Words[i])) Caseless++;
        else if (run.Kind == NameKind.Person && !run.Common) Persons++;
        else if (run.Kind is NameKind.Single or NameKind.Person) Singles++;
        else if (run.Kind == NameKind.Organisation) Organisations++;
        else if (entry.StopwordOf == 0 && !entry.Is(Section.And) && !entry.Is(Section.NameParticles)) Others++;
        else Commons++;
        return run.Caseless ? i + 1 : Math.Max(run.End, i + 1);
    }

    private void ReadGap(in LineView line, int word)
    {
        var gap = line.Gap(word - 1);
        if (gap.IsEmpty || gap is " ") return;
        if (gap.Contains('/') || gap.Contains('／')) HasSlash = true;
        if (gap.Contains(',')) HasComma = true;
        if (gap.ContainsAny(Foreign) || gap.Contains('。') || gap.Contains('।')) IsBroken = true;
        if (gap.StartsWith(". ") && line.Words[word - 1].Length > 3) IsBroken = true;
    }
}
