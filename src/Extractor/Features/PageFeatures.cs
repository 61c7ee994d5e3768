using Extraction.Model;

namespace Extraction.Features;

/// <summary>Features that all lines of a page share.</summary>
internal readonly struct PageFeatures
{
    private const int LongProse = 20;

    private readonly int _lines, _words, _prose, _proseLines, _longest, _prices, _dates, _comments, _forms, _questions, _short, _twins, _gaps;
    private readonly float _segment;

    public PageFeatures(Page page, Surroundings around)
    {
        _lines = page.Facts.Length;
        _words = around.TotalWords;
        _prose = around.TotalProse;
        var (start, end) = around.BestSegment;
        _segment = around.WordsBetween(start, end) / (float)Math.Max(1, _words);
        for (var i = 0; i < page.Facts.Length; i++)
        {
            ref readonly var facts = ref page.FactBuffer[i];
            _longest = Math.Max(_longest, facts.Words);
            if (facts.Is(LineTraits.Prose) && facts.Words >= LongProse) _proseLines++;
            if (facts.Is(LineTraits.HasPrice)) _prices++;
            if (facts.Is(LineTraits.HasDate)) _dates++;
            if (facts.Speaks(Label.CommentForm) || facts.Speaks(Label.Comment)) _comments++;
            if (facts.Speaks(Label.Form)) _forms++;
            if (facts.Is(LineTraits.HasQuestion)) _questions++;
            if (facts.Words <= Surroundings.ShortWords) _short++;
            if (facts.Twins > 0) _twins++;
            if (page.LineBuffer[i].Gap > 0) _gaps++;
        }
    }

    public void Fill(FeatureColumns columns)
    {
        var row = columns[0];
        float lines = Math.Max(1, _lines);
        row[(int)Feature.PageWords] = Logarithm.Of(_words);
        row[(int)Feature.PageLines] = Logarithm.Of(_lines);
        row[(int)Feature.PageProseShare] = _prose / (float)Math.Max(1, _words);
        row[(int)Feature.PageProseLines] = Logarithm.Of(_proseLines);
        row[(int)Feature.PageLongestLine] = Logarithm.Of(_longest);
        row[(int)Feature.PageMeanWords] = _words / lines;
        row[(int)Feature.PageBestSegmentShare] = _segment;
        row[(int)Feature.PagePrices] = Logarithm.Of(_prices);
        row[(int)Feature.PageDates] = Logarithm.Of(_dates);
        row[(int)Feature.PageComments] = Logarithm.Of(_comments);
        row[(int)Feature.PageForms] = Logarithm.Of(_forms);
        row[(int)Feature.PageQuestions] = Logarithm.Of(_questions);
        row[(int)Feature.PageShortShare] = _short / lines;
        row[(int)Feature.PageTwinShare] = _twins / lines;
        row[(int)Feature.PageGapShare] = _gaps / lines;
        columns.Share(Feature.PageWords, Feature.PageGapShare);
    }
}
