using System.Globalization;
using System.IO.Compression;
using System.Text;
using Extraction.Tests.Cli;
using Extraction.Tests.Formats;

namespace Extraction.Tests.Hostile;

/// <summary>What pages and names cannot do to whoever reads the output: leave the folder, drive the terminal, run in a spreadsheet, turn into markup.</summary>
public sealed class OutputSafetyTests : IDisposable
{
    private const string Escape = "\u001B[2J\u001B]0;owned\u0007\u009B31m\u202E";
    private const string Prose = "The bridge was closed on Monday after an engineer found a crack in it, the town said. It will stay shut for a week.";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static readonly string[] Climbing =
        ["../../climbed.html", "..\\..\\climbed.html", "/climbed.html", "a/../../../climbed.html", "C:\\climbed.html", "....//climbed.html", "a\0b.html", "con.html", ".htaccess", "new\nline.html", "\u202Egnp.html", "https://news.example/../../climbed.html?x=/../y#z"];

    [Theory, InlineData("md"), InlineData("txt")]
    public void Extract_ZipWhoseNamesClimb_WritesInsideTheFolderAlone(string format)
    {
        using (var file = File.Create(_folder["pages.zip"]))
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create))
            foreach (var name in Climbing)
                using (var page = new StreamWriter(zip.CreateEntry(name).Open())) page.Write($"<h1>x</h1><p>{Prose}</p>");
        AssertStaysInside(_folder["pages.zip"], format);
    }

    [Fact]
    public void Extract_TarWhoseNamesClimb_WritesInsideTheFolderAlone()
    {
        using (var file = File.Create(_folder["pages.tar"]))
        using (var tar = new System.Formats.Tar.TarWriter(file))
        {
            foreach (var name in Climbing.Where(name => !name.Contains('\0', StringComparison.Ordinal)))
                tar.WriteEntry(new System.Formats.Tar.PaxTarEntry(System.Formats.Tar.TarEntryType.RegularFile, name) { DataStream = new MemoryStream(Encoding.UTF8.GetBytes($"<h1>x</h1><p>{Prose}</p>")) });
            tar.WriteEntry(new System.Formats.Tar.PaxTarEntry(System.Formats.Tar.TarEntryType.SymbolicLink, "link.html") { LinkName = "/etc/passwd" });
        }
        AssertStaysInside(_folder["pages.tar"], "txt");
    }

    [Fact]
    public void Extract_WarcWhoseAddressesClimb_WritesInsideTheFolderAlone()
    {
        var warc = new WarcFile();
        foreach (var name in Climbing.Where(name => !name.Contains('\n', StringComparison.Ordinal))) warc.Response(name, $"<h1>x</h1><p>{Prose}</p>");
        AssertStaysInside(_folder.Add("pages.warc", warc.Plain()), "md");
    }

    private void AssertStaysInside(string input, string format)
    {
        Directory.CreateDirectory(_folder["deep/er/out"]);
        var before = Everything();
        var run = CliRun.Of("extract", input, "--to", format, "-o", _folder["deep/er/out"]);
        Assert.NotEmpty(_folder.Names("deep/er/out"));
        var outside = Everything().Except(before).Where(path => !path.StartsWith(Path.GetFullPath(_folder["deep/er/out"]) + Path.DirectorySeparatorChar, StringComparison.Ordinal));
        Assert.Empty(outside);
        Assert.All(_folder.Names("deep/er/out"), name => Assert.False(name.StartsWith('.') || name.Contains('/', StringComparison.Ordinal) || name.Any(char.IsControl), name));
        AssertHarmless(run.Error);
    }

    private string[] Everything() => Directory.GetFiles(Path.GetFullPath(_folder.Root), "*", SearchOption.AllDirectories);

    [Theory, InlineData(true), InlineData(false)]
    public void Explain_PageWithEscapes_PrintsNone(bool colour)
    {
        var page = _folder.Add("page.html", $"<title>{Escape}</title><meta name=author content='{Escape}'><h1>Head {Escape} line</h1><p>{Prose} {Escape}</p>");
        var run = CliRun.OnScreen(100, colour: false, "explain", page);
        AssertHarmless(run.Output + run.Error);
        var painted = CliRun.OnScreen(100, colour, "explain", page);
        Assert.DoesNotContain("\u001B]", painted.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001B[2J", painted.Output, StringComparison.Ordinal);
        AssertHarmless(CliRun.Of("explain", page, "--line", "1").Output);
    }

    [Theory]
    [InlineData("extract", "missing\u001B[2J.html")]
    [InlineData("explain", "missing\u001B[2J.html")]
    [InlineData("extract", "x", "--to", "\u001B[2J")]
    [InlineData("\u001B[2J")]
    public void Errors_WithEscapesInTheCall_PrintNone(params string[] call)
    {
        var error = CliRun.Of(call).Error;
        Assert.Contains("[2J", error, StringComparison.Ordinal);
        AssertHarmless(error);
    }

    private static void AssertHarmless(string text) =>
        Assert.DoesNotContain(text, c => (char.IsControl(c) && c is not ('\n' or '\r' or '\t')) || c is '\u202E' or '\u2066');

    [Fact]
    public void Csv_PageOfFormulas_NoCellStartsOne()
    {
        var page = _folder.Add("page.html", $"<title>=cmd|'/c calc'!A0</title><h1>=HYPERLINK(\"https://x.example\")</h1><p>@SUM(1+1) {Prose}</p><p>+1 {Prose}</p>");
        var row = Rfc4180.Read(CliRun.Of("extract", page, "--to", "csv").Output)[1];
        Assert.Contains(row, cell => cell.Contains("HYPERLINK", StringComparison.Ordinal));
        Assert.All(row, cell => Assert.DoesNotMatch("^[=+@\\t\\r]|^-[^0-9]", cell));
    }

    [Fact]
    public void Markdown_PageOfMarkup_ShowsItAsText()
    {
        var html = $"<article><h1>Bridge</h1><p>{Prose} &lt;script&gt;alert(1)&lt;/script&gt; [x](javascript:alert(1)) ![y](z) &lt;img src=x onerror=y&gt; **b** `c`</p><p>{Prose} <a href='javascript:alert(1)'>link</a> <a href='data:text/html,x'>data</a></p><p>{Prose}</p></article>";
        var markdown = new Extractor().ExtractHtml(html).ToMarkdown();
        Assert.Contains("alert", markdown, StringComparison.Ordinal);
        var shown = Markdig.Markdown.ToHtml(markdown);
        Assert.DoesNotMatch("<(script|img|a|strong|code)\\b", shown);
    }

    [Fact]
    public void Extract_XhtmlWithEntities_ReadsNoFileAndExpandsNothing()
    {
        var secret = _folder.Add("secret.txt", "the secret of the house");
        var bomb = string.Concat(Enumerable.Range(1, 9).Select(number => $"<!ENTITY a{number} \"{string.Concat(Enumerable.Repeat($"&a{number - 1};", 10))}\">"));
        var html = $"<?xml version=\"1.0\"?><!DOCTYPE html [<!ENTITY a0 \"boom\">{bomb}<!ENTITY x SYSTEM \"file://{secret}\">]><html><body><p>{Prose} &x; &a9;</p></body></html>";
        var document = new Extractor().ExtractHtml(html);
        Assert.DoesNotContain("the secret", string.Concat(document.Blocks.Select(block => block.Text)), StringComparison.Ordinal);
        Assert.InRange(document.Blocks.Sum(block => block.Text.Length), 1, html.Length);
    }

    [Fact]
    public void WorkBudget_OnTheCommandLine_GivesUpLongPagesAndSaysSo()
    {
        var page = _folder.Add("page.txt", string.Concat(Enumerable.Repeat(Prose + "\n\n", 100)));
        Assert.Contains("\"status\":\"too-large\"", CliRun.Of("extract", page, "--work-budget", "2K").Output, StringComparison.Ordinal);
        Assert.Contains("\"warnings\":[\"work-budget: the page takes more than 2,000 steps; it was given up\"]", CliRun.Of("extract", page, "--work-budget", "2K").Output, StringComparison.Ordinal);
        Assert.Contains("\"status\":\"ok\"", CliRun.Of("extract", page, "--work-budget", "100M").Output, StringComparison.Ordinal);
        var wrong = CliRun.Of("extract", page, "--work-budget", "lots");
        Assert.Equal(2, wrong.ExitCode);
        Assert.Contains("--work-budget takes a number of steps", wrong.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1ms", 100_000)]
    [InlineData("0.0015", 150_000)]
    [InlineData("0.0001m", 600_000)]
    public void TimeoutPerPage_ShorterThanThePageTakes_GivesItUpAsAWorkBudgetDoes(string time, int steps)
    {
        var page = _folder.Add("page.txt", string.Concat(Enumerable.Repeat(Prose + "\n\n", 1_000)));
        var called = CliRun.Of("extract", page, "--timeout-per-page", time);
        Assert.Contains("\"status\":\"too-large\"", called.Output, StringComparison.Ordinal);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"work-budget: the page takes more than {steps:N0} steps"), called.Output, StringComparison.Ordinal);
        Assert.Contains("\"status\":\"ok\"", CliRun.Of("extract", page, "--timeout-per-page", "20s").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("2d")]
    [InlineData("1e3")]
    [InlineData("86401")]
    [InlineData("ms")]
    public void TimeoutPerPage_NoLengthOfTime_IsAWrongCall(string time)
    {
        var wrong = CliRun.Of("extract", _folder.Add("page.txt", Prose), $"--timeout-per-page={time}");
        Assert.Equal((2, ""), (wrong.ExitCode, wrong.Output));
        Assert.Contains($"--timeout-per-page takes 1ms to 24 hours in seconds, such as 2, 0.5, 500ms or 1m, not '{time}'", wrong.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void TimeoutPerPage_BesideAWorkBudget_IsAWrongCall() =>
        Assert.Contains("--work-budget and --timeout-per-page exclude each other", CliRun.Of("extract", _folder.Add("page.txt", Prose), "--timeout-per-page", "1", "--work-budget", "1M").Error, StringComparison.Ordinal);
}
