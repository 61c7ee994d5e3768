using Extraction.Features;
using Extraction.FrontEnds;
using Extraction.Labelling;
using Extraction.Lexicons;
using Extraction.Model;
using Extraction.Tests.FrontEnds;

namespace Extraction.Tests.Hostile;

/// <summary>The work of a page is counted, bounded and ended on demand; whatever ends it, the extractor goes on and nothing rented is lost.</summary>
public class WorkBudgetTests
{
    private static readonly string Html =
        "<title>The bridge is shut</title><body><h1>The bridge is shut</h1>" + string.Concat(Enumerable.Range(0, 400).Select(number =>
            $"<p class=text>Paragraph {number} says that the <a href=/b>bridge</a> was closed on Monday, and why.</p><figure><img src=/{number}.jpg><figcaption>A bridge</figcaption></figure>"));

    private static readonly string Text = string.Concat(Enumerable.Range(0, 500).Select(number => $"Paragraph {number} says that the bridge was closed on Monday, and why it was.\n\n"));

    public static TheoryData<string> Forms => ["html", "text", "document"];

    private static Document Extract(string form, ExtractorOptions? options = null, CancellationToken cancellation = default)
    {
        var extractor = new Extractor(options);
        return form switch
        {
            "html" => extractor.ExtractHtml(Html, cancellation: cancellation),
            "text" => extractor.ExtractText(Text, cancellation: cancellation),
            _ => extractor.Extract(HtmlPages.Parse(Html), cancellation: cancellation),
        };
    }

    [Theory, MemberData(nameof(Forms))]
    public void Work_OfTheSamePage_IsTheSame(string form)
    {
        var work = Extract(form).Work;
        Assert.InRange(work, Text.Length, 200L * Html.Length);
        Assert.Equal(work, Extract(form).Work);
        Assert.Equal(work, Extract(form, ExtractorOptions.Balanced with { WorkBudget = work }).Work);
    }

    [Theory, MemberData(nameof(Forms))]
    public void WorkBudget_AtAndOverTheEdge_DoneAndGivenUp(string form)
    {
        var whole = Extract(form);
        var done = Extract(form, new ExtractorOptions { WorkBudget = whole.Work });
        Assert.Equal(whole.Body, done.Body);
        Assert.Empty(done.Warnings);
        var givenUp = Extract(form, new ExtractorOptions { WorkBudget = whole.Work - 1 });
        Assert.Equal(ExtractionStatus.TooLarge, givenUp.Status);
        Assert.StartsWith("work-budget: ", Assert.Single(givenUp.Warnings), StringComparison.Ordinal);
        Assert.True(givenUp.Work > whole.Work - 1);
    }

    [Theory, MemberData(nameof(Forms))]
    public void WorkBudget_SpentAnywhere_GivesBackWhatWasRentedAndGoesOn(string form)
    {
        using var watching = new PoolWatch();
        Assert.True(PoolWatch.SeesPools());
        var work = Extract(form).Work;
        for (var budget = 1_000L; budget < work; budget = (budget * 5 / 4) + 777)
        {
            var options = new ExtractorOptions { WorkBudget = budget };
            Assert.Equal(0, PoolWatch.CountKept(() => Assert.Equal(ExtractionStatus.TooLarge, Extract(form, options).Status)));
        }
        Assert.Equal(0, PoolWatch.CountKept(() => Assert.NotEmpty(Extract(form).Body)));
    }

    private static IEnumerable<(Label, string, int, float, string)> Described(Document document) =>
        document.Blocks.Select(block => (block.Label, block.Text, block.Start, block.Confidence, block.Rule));

    [Fact]
    public void Extract_AfterAPageThatWasGivenUp_SameDocumentAsBefore()
    {
        var extractor = new Extractor(new ExtractorOptions { WorkBudget = Extract("html").Work - 1 });
        var small = Html[..4_000];
        var before = extractor.ExtractHtml(small);
        Assert.Equal(ExtractionStatus.TooLarge, extractor.ExtractHtml(Html).Status);
        Assert.Equal(Described(before), Described(extractor.ExtractHtml(small)));
    }

    [Theory, MemberData(nameof(Forms))]
    public void Extract_CancelledBefore_Throws(string form)
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.Equal(cancelled.Token, Assert.Throws<OperationCanceledException>(() => Extract(form, cancellation: cancelled.Token)).CancellationToken);
        Assert.Throws<OperationCanceledException>(() => new Extractor().Extract("<p>text"u8, cancellation: cancelled.Token));
        Assert.NotEmpty(Extract(form).Body);
    }

    [Fact]
    public void Stages_CancelledBetweenThem_EachThrowsAndGivesBack()
    {
        using var watching = new PoolWatch();
        var lexicon = Lexicon.Shared;
        var labeller = new Labeller(lexicon, ModelStore.Html, ExtractorOptions.Balanced);
        Action<Page>[] stages =
        [
            page => HtmlFrontEnd.Split(page, Html.AsMemory()),
            page => FeaturePass.Measure(page, lexicon),
            labeller.Label,
        ];
        for (var last = 0; last < stages.Length; last++)
        {
            var stop = last;
            Assert.Equal(0, PoolWatch.CountKept(() =>
            {
                using var source = new CancellationTokenSource();
                using var page = new Page { Work = new WorkMeter(cancellation: source.Token) };
                for (var i = 0; i < stop; i++) stages[i](page);
                source.Cancel();
                Assert.Throws<OperationCanceledException>(() => stages[stop](page));
            }));
        }
    }

    [Fact]
    public void Add_OverTheStride_LooksAtTheToken()
    {
        using var source = new CancellationTokenSource();
        var meter = new WorkMeter(cancellation: source.Token);
        meter.Add(10_000);
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => meter.Add(100_000));
    }

    [Fact]
    public void Add_BudgetSpentToTheLastStep_OneMoreThrows()
    {
        var meter = new WorkMeter(2_000_000);
        meter.Add(1_999_999);
        meter.Add(1);
        Assert.Throws<WorkBudgetException>(() => meter.Add(1));
        Assert.Equal(2_000_001, meter.Steps);
    }
}
