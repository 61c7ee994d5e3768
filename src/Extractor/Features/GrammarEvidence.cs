using System.Buffers;
using Extraction.Grammars;
using Extraction.Lexicons;
using Extraction.Model;

namespace Extraction.Features;

/// <summary>Asks the grammars about lines short enough to be a date, a byline or a credit.</summary>
internal static class GrammarEvidence
{
    private const int MostWords = 30, MostCaptionWords = 100, MostSmallWords = 14, MostUnspaced = 40;
    /// <summary>A line is nothing but a date when this share of its words is.</summary>
    private const float DateOnlyShare = 0.75f;

    private const uint DateSections = 1u << (int)Section.Months | 1u << (int)Section.Weekdays | 1u << (int)Section.Ago | 1u << (int)Section.TimeUnits |
        1u << (int)Section.Forenoon | 1u << (int)Section.Afternoon | 1u << (int)Section.Published | 1u << (int)Section.Modified;
    private const uint CreditSections = 1u << (int)Section.CreditCues | 1u << (int)Section.Agencies;

    private static readonly SearchValues<char> HanUnits = SearchValues.Create("年月日号號時时点點分秒前昨今週周曜期");

    /// <summary>Signs that set a credit off from its caption when no word tells it.</summary>
    private static readonly SearchValues<char> CreditSigns = SearchValues.Create("()[]（）［］【】〔〕|｜/／");

    public static void Find(LineView line, Lexicon lexicon, ref LineFacts facts)
    {
        if (facts.Words is 0 or > MostCaptionWords) return;
        ReadCredit(line, lexicon, ref facts);
        if (facts.Words > MostWords) return;
        ReadDates(line, lexicon, ref facts);
        if (IsProse(facts) || !BylineGrammar.MayFit(line, facts.Sections, facts.CapitalWords)) return;
        var byline = BylineGrammar.Classify(line, lexicon, facts.Is(LineTraits.HasDate), mayHaveContact: facts.Symbols > 0);
        facts.Byline = byline.Score;
        facts.NameWords = byline.NameWords;
    }

    /// <summary>Too many words that are no names and no cues for a byline.</summary>
    private static bool IsProse(in LineFacts facts) =>
        facts.UnspacedChars > MostUnspaced || (facts.CapitalWords > 0 && facts.Tokens - facts.CapitalWords - facts.NumberWords - facts.UnspacedChars > MostSmallWords);

    private static void ReadCredit(LineView line, Lexicon lexicon, ref LineFacts facts)
    {
        if (!MayCredit(line, facts)) return;
        if (!CreditGrammar.TrySplit(line, lexicon, out var split)) return;
        facts.Credit = split.Strength;
        if (split.IsWholeLine) facts.Traits |= LineTraits.CreditOnly;
    }

    private static void ReadDates(LineView line, Lexicon lexicon, ref LineFacts facts)
    {
        if (!MayDate(line, facts)) return;
        var date = DateGrammar.Classify(line, lexicon);
        facts.DateShare = date.Share;
        if (date.Dates == 0) return;
        facts.Traits |= LineTraits.HasDate;
        if (date.HasFullDate) facts.Traits |= LineTraits.HasFullDate;
        if (date.Share < DateOnlyShare) return;
        facts.Traits |= LineTraits.DateOnly;
        if (date.HasTimeOnly || (date.HasRelative && !date.HasFullDate)) facts.Traits |= LineTraits.TimeOnly;
    }

    /// <summary>Every credit has a cue, an agency, a sign of copyright, brackets, a bar or a slash.</summary>
    private static bool MayCredit(LineView line, in LineFacts facts) =>
        (facts.Sections & CreditSections) != 0 || facts.Is(LineTraits.HasSymbolWord) ||
        (facts.Symbols > facts.Commas + facts.Sentences && line.Text.ContainsAny(CreditSigns));   // these signs are neither

    /// <summary>Every date, time or label has a number, a word of dates or, with numbers in Han characters, a unit.</summary>
    private static bool MayDate(LineView line, in LineFacts facts) =>
        facts.NumberWords > 0 || (facts.Sections & DateSections) != 0 || (facts.UnspacedChars > 0 && line.Text.ContainsAny(HanUnits));
}
