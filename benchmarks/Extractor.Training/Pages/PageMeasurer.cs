using Extraction.Features;
using Extraction.Features.Html;
using Extraction.FrontEnds;
using Extraction.Input;
using Extraction.Lexicons;
using Extraction.Model;
using Extraction.Quality.Corpus;
using Extraction.Quality.Predictions;
using Extraction.Training.Labels;

namespace Extraction.Training.Pages;

/// <summary>Turns pages of the corpus into lines and features, in the way the library does when it extracts. Thread-safe.</summary>
internal static class PageMeasurer
{
    /// <summary>Lines of chrome left around the main text of a crop, at most.</summary>
    private const int MostMargin = 12;

    /// <summary>The whole page and, where its main text is known, a crop of it: scrapers often save pages of which most chrome is gone.</summary>
    /// <remarks>HTML is saved whole.</remarks>
    public static IEnumerable<MeasuredPage> Measure(GoldPage gold, PageVariant variant)
    {
        if (variant == PageVariant.Html)
        {
            yield return MeasureHtml(gold);
            yield break;
        }
        var whole = Measure(gold, gold.ReadText(), isCrop: false);
        yield return whole;
        if (Crop(whole) is { } crop) yield return Measure(gold, crop, isCrop: true);
    }

    private static MeasuredPage Measure(GoldPage gold, string text, bool isCrop)
    {
        var page = new Page();
        PlainTextFrontEnd.Split(page, text.AsMemory());
        return Measure(gold, page, isCrop);
    }

    private static MeasuredPage MeasureHtml(GoldPage gold)
    {
        var page = new Page { Url = gold.Url };
        using var source = new Buffer<char>();
        if (TextDecoder.TryDecode(gold.ReadHtml(), new DecodingHints(null, gold.Url), source, out _)) HtmlFrontEnd.Split(page, source.Memory);
        return Measure(gold, page, isCrop: false);
    }

    private static MeasuredPage Measure(GoldPage gold, Page page, bool isCrop)
    {
        FeaturePass.Measure(page, Lexicon.Shared);
        FeatureMatrix.Fill(page, ClassTable.Empty, WordTable.Empty);
        var lines = new string[page.Lines.Length];
        for (var i = 0; i < lines.Length; i++) lines[i] = page.View(i).Text.ToString();
        return new MeasuredPage(gold, lines, page, isCrop);
    }

    /// <summary>The lines from the first to the last of the main text, with margins that differ from page to page but not from run to run.</summary>
    private static string? Crop(MeasuredPage page)
    {
        var body = BodyLabels.Of(page);
        var (first, last) = (Array.FindIndex(body, label => label.IsTarget), Array.FindLastIndex(body, label => label.IsTarget));
        if (first < 0 || last - first < 2) return null;
        var (above, below) = Margins(page.Gold.Id);
        first = Math.Max(0, first - above);
        last = Math.Min(page.Lines.Length - 1, last + below);
        return string.Join('\n', page.Lines[first..(last + 1)]);
    }

    private static (int Above, int Below) Margins(string id)
    {
        var seed = Domains.Hash(id);
        return ((int)(seed % (MostMargin + 1)), (int)(seed / 97 % (MostMargin + 1)));
    }
}
