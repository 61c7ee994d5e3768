using Extraction.Features;
using Extraction.FrontEnds;
using Extraction.Grammars;
using Extraction.Lexicons;
using Extraction.Model;
using Extraction.Tests.Support;

namespace Extraction.Tests.Features;

/// <summary>What is left out for speed must be what would have found nothing: asked of every line of the fixtures, in all their languages.</summary>
public sealed class ShortcutTests
{
    public static TheoryData<string> Names => [.. Fixture.Names];

    [Theory, MemberData(nameof(Names))]
    public void MayFit_LineOfFixture_TrueWhereverABylineIsFound(string name)
    {
        using var page = Measure(new Fixture(name).Text);
        for (var i = 0; i < page.Lines.Length; i++)
        {
            var shape = BylineGrammar.Classify(page.View(i), Lexicon.Shared);
            var (sections, capitals) = (page.Facts[i].Sections, page.Facts[i].CapitalWords);
            Assert.True(BylineGrammar.MayFit(page.View(i), sections, capitals) || shape is { Score: 0, NameWords: 0 }, page.View(i).Text.ToString());
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Classify_ToldWhatTheLineLacks_SaysTheSame(string name)
    {
        using var page = Measure(new Fixture(name).Text);
        for (var i = 0; i < page.Lines.Length; i++)
        {
            var view = page.View(i);
            var hasDate = DateGrammar.TryFind(view, Lexicon.Shared, 0, out _);
            var told = BylineGrammar.Classify(view, Lexicon.Shared, hasDate, page.Facts[i].Symbols > 0);
            Assert.Equal(BylineGrammar.Classify(view, Lexicon.Shared), told);
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Grammars_ToldWhichSectionsTheLineHolds_SayTheSame(string name)
    {
        using var page = Measure(new Fixture(name).Text);
        for (var i = 0; i < page.Lines.Length; i++)
        {
            var told = page.View(i);
            var untold = new LineView(told.Page, told.Start, told.Length, told.Words);
            Assert.Equal((CreditGrammar.TrySplit(untold, Lexicon.Shared, out var split), split), (CreditGrammar.TrySplit(told, Lexicon.Shared, out var toldSplit), toldSplit));
            Assert.Equal(DateGrammar.Classify(untold, Lexicon.Shared), DateGrammar.Classify(told, Lexicon.Shared));
            Assert.Equal(BylineGrammar.Classify(untold, Lexicon.Shared), BylineGrammar.Classify(told, Lexicon.Shared));
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Phrase_LineOfFixture_WhatALookAtEveryWordFinds(string name)
    {
        using var page = Measure(new Fixture(name).Text);
        for (var i = 0; i < page.Lines.Length; i++)
        {
            var words = page.WordsOf(i).ToArray();
            var labels = Lexicon.Shared.Phrases.Where(phrase => StandsIn(phrase, words)).Aggregate(0UL, (all, phrase) => all | 1UL << (int)phrase.Label);
            Assert.Equal(labels, page.Facts[i].PhraseLabels);
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Match_WordsThatWereLookedUp_FindsTheSame(string name)
    {
        using var page = Measure(new Fixture(name).Text);
        for (var i = 0; i < page.Lines.Length; i++)
        {
            var view = page.View(i);
            var fresh = LineView.Of(view.Text.ToString()).Words;
            for (var at = 0; at < fresh.Length; at++)
                foreach (var section in Enum.GetValues<Section>())
                {
                    var found = Lexicon.Shared.Match(section, fresh[at..]);
                    Assert.Equal(found, Lexicon.Shared.Match(section, view.Words[at..]));
                    Assert.True(found == 0 || view.MayHold(section), $"{section} in: {view.Text}");
                }
        }
    }

    [Fact]
    public void Slots_ContentWordsOfALine_OneEachInOrder()
    {
        using var page = Measure("The harbour of Port Elwin\n\nharbour 1905 of");
        Assert.Equal(page.SlotsOf(0)[0], page.SlotsOf(1)[0]);   // harbour
        Assert.Equal(3, page.SlotsOf(0).Length);                // neither "the" nor "of"
        Assert.Equal(1, page.SlotsOf(1).Length);                // nor a number
    }

    private static bool StandsIn(Phrase phrase, Word[] words) => phrase.Place switch
    {
        PhrasePlace.Whole => words.Length == phrase.Words.Length && Lexicon.StartsWith(words, phrase.Words),
        PhrasePlace.Start => Lexicon.StartsWith(words, phrase.Words),
        PhrasePlace.End => words.Length >= phrase.Words.Length && Lexicon.StartsWith(words.AsSpan(words.Length - phrase.Words.Length), phrase.Words),
        _ => Enumerable.Range(0, words.Length).Any(at => Lexicon.StartsWith(words.AsSpan(at), phrase.Words)),
    };

    private static Page Measure(string text)
    {
        var page = new Page();
        PlainTextFrontEnd.Split(page, text.AsMemory());
        FeaturePass.Measure(page, Lexicon.Shared);
        return page;
    }
}
