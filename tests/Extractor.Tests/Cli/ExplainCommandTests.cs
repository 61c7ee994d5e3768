using System.Globalization;
using System.Text;
using Extraction.Cli;
using Extraction.Formats;
using Extraction.Tests.Formats;

namespace Extraction.Tests.Cli;

public sealed class ExplainCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Explain_Article_ShowsFieldsWithTheirSourcesThenLines() => Assert.Equal(
        """
        pages/flood.txt
        ok, confidence 0.91, 14 words of main text, 33 % of the words removed
        warning: max-lines: too many
          headline       River tops its banks  (line 1)
          kicker         Weather
          standfirst     Two villages are cut off.
          byline         By Ann Lee and José Ruiz
          authors        Ann Lee, José Ruiz
          agencies       Example Press
          place          Upton
          published      2024-11-05T18:39  (json-ld)
          modified       2024-11-06
          section        Local
          tags           floods, weather
          language       en
          site_name      The Example
          canonical_url  https://news.example/flood-2

        line  label             conf  rule   text
           1  headline          0.50  score  River tops its banks
           2  standfirst        0.50  score  Two villages are cut off.
           3  byline            0.50  score  By Ann Lee and José Ruiz
           4  body              0.50  score  The river rose in the night.
           5  caption           0.50  score  The bridge at Upton. Max Roe/EP
           6  chrome/read-more  0.50  score  Read more: Dry summer
           7  body              0.50  score  It fell by noon.

        """,
        Explain(Pages.Article()));

    [Fact]
    public void Explain_Line_FeaturesAddUpToItsScore()
    {
        var page = _folder.Add("a.html", "<nav><a href=/x>Sport</a></nav>\n<article><h1>Bridge to close</h1>\n<p>The harbour board said on Monday that the old bridge would be closed for the whole winter.</p></article>");
        var run = CliRun.Of("explain", "--line", "3", page);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var lines = run.Output.TrimEnd().Split('\n');
        Assert.StartsWith("The harbour board", lines[0], StringComparison.Ordinal);
        var score = double.Parse(lines[1].Split("score ")[1].Split(',')[0], CultureInfo.InvariantCulture);
        var sum = lines[2..].Sum(line => double.Parse(line.TrimStart().Split(' ')[0], CultureInfo.InvariantCulture));
        Assert.InRange(1 / (1 + Math.Exp(-sum)), score - 0.03, score + 0.03);
    }

    [Fact]
    public void Explain_LineOfADamagedPage_IsShownAndTheDamageNamed()
    {
        var packed = Reading.Gzip(GeneratedPages.Html(1));
        var path = _folder.Add("a.html.gz", packed[..^8]);
        var line = CliRun.Of("explain", path).Output.Split('\n').Select(row => row.Trim().Split(' ')[0]).First(word => int.TryParse(word, CultureInfo.InvariantCulture, out _));
        var run = CliRun.Of("explain", "--line", line, path);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(", main text of this page from ", run.Output, StringComparison.Ordinal);
        Assert.Equal($"extractor: {path}: is cut off: its compressed data ends too early; read up to there", run.Error.Trim());
    }

    [Fact]
    public void Explain_AskedToStopWhileTheInputHangs_Ends()
    {
        using var stop = new StopSignal();
        using var hang = new ManualResetEventSlim();
        var terminal = new Terminal(() => Stream.Null, Stream.Null, TextWriter.Null) { Stop = stop };
        Assert.Equal(143, new LineReport(new PageExtraction(), terminal).Run(Hanging(), 1));
        hang.Set();

        IEnumerable<InputRecord> Hanging()
        {
            stop.Ask(15);
            hang.Wait();
            yield break;
        }
    }

    [Fact]
    public void Explain_LineWithoutText_IsAWrongCall()
    {
        var run = CliRun.Of("explain", "--line", "7", _folder.Add("a.txt", "One line."));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--line 7", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_Redirected_IsPlainAndWhole()
    {
        var text = "The river rose. " + new string('x', 500);
        var run = CliRun.Of("explain", _folder.Add("a.txt", text));
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains(text, run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', run.Output);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Explain_Screen_ColoursOnlyWhenWanted(bool colour)
    {
        var shown = Explain(Pages.Article(), width: 80, colour);
        Assert.Equal(colour, shown.Contains("\e[32mbody            \e[0m", StringComparison.Ordinal));
        Assert.Equal(colour, shown.Contains('\e'));
    }

    [Theory]
    [InlineData(60)]
    [InlineData(100)]
    public void Explain_Screen_TextIsCutAtItsWidth(int width)
    {
        var text = string.Concat(Enumerable.Repeat("The river 川 rose. ", 20));
        var shown = Explain(Pages.Of((Label.Body, BlockKind.Paragraph, text)), width);
        var line = Assert.Single(shown.Split('\n'), line => line.EndsWith('…'));
        Assert.InRange(TextWidth.Of(line), width - 2, width); // a wide character or a space may not fit the last columns
    }

    [Fact]
    public void Explain_ControlCharactersInText_AreShown()
    {
        var hostile = "Up \u001b[2J\u001b]0;title\u0007 \u009b31m \u202Egnp.exe \r";
        var page = Pages.Of((Label.Body, BlockKind.Code, hostile)) with { Source = "a\u001b[1m.txt" };
        var shown = Explain(page);
        Assert.Contains("a␛[1m.txt", shown, StringComparison.Ordinal);
        Assert.Contains("Up ␛[2J␛]0;title␇ <U+009B>31m <U+202E>gnp.exe ␍", shown, StringComparison.Ordinal);
        Assert.DoesNotContain(shown, c => c != '\n' && char.IsControl(c));
    }

    [Fact]
    public void Explain_Duplicate_NamesTheLineItRepeats()
    {
        var page = Pages.Of((Label.Body, BlockKind.Paragraph, "One"), (Label.Duplicate, BlockKind.Paragraph, "One"));
        var blocks = page.Document.Blocks.SetItem(1, page.Document.Blocks[1] with { DuplicateOf = 0, Rule = "repeat" });
        Assert.Contains("repeat (line 1)", Explain(page with { Document = page.Document with { Blocks = blocks } }), StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_GuessedEncoding_IsSaidUntilTheCharsetIsGiven()
    {
        var page = _folder.Add("a.txt", [0xC1, 0xE8, 0xE1, 0xEB, .. "\n"u8]);
        Assert.Contains("\nwarning: charset: nothing names the encoding", CliRun.Of("explain", page).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("warning", CliRun.Of("explain", page, "--charset", "windows-1251").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_MissingFile_Fails() => Assert.Equal(1, CliRun.Of("explain", _folder["gone.txt"]).ExitCode);

    private static string Explain(PageResult page, int? width = null, bool colour = false)
    {
        using var output = new MemoryStream();
        using (var writer = new ExplainWriter(new Terminal(() => Stream.Null, output, TextWriter.Null) { Width = width, HasColour = colour }))
        {
            writer.Write(page);
            writer.Complete();
        }
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
