using System.Globalization;
using System.Text;
using Extraction.Formats;

namespace Extraction.Cli;

/// <summary>Writes for people what each feature of the fitted model adds to the score of one line.</summary>
internal sealed class LineReport(PageExtraction extraction, Terminal terminal)
{
    private const int MostFeatures = 20, NameWidth = 24;

    /// <summary>Reports the line of each page.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="WrongCallException">A page has no text on the line.</exception>
    public int Run(IEnumerable<InputRecord> inputs, int line)
    {
        using var screen = new StreamWriter(terminal.Output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        var failed = false;
        foreach (var input in inputs)
        {
            if (input is RawPage page) Write(screen, page, line);
            else if (input is InputFailure failure)
            {
                terminal.Error.WriteLine($"{ExtractorCommand.Name}: {VisibleText.Of(failure.Source)}: {VisibleText.Of(failure.Reason)}");
                failed = true;
            }
        }
        return failed ? ExitCodes.SomeFailed : ExitCodes.Done;
    }

    private void Write(StreamWriter screen, RawPage page, int line)
    {
        var explained = extraction.Explain(page, line);
        if (explained.Count == 0) throw new WrongCallException($"--line {line}: {page.Source} has no text that starts on this line; 'explain' without --line shows the lines");
        foreach (var (block, why) in explained)
        {
            screen.WriteLine(VisibleText.Of(block.Text));
            screen.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{block.Label.ToName()} by {VisibleText.Of(block.Rule)}; body score {why.Score:0.00}, main text of this page from {why.Threshold:0.00}"));
            screen.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{why.Usual,8:+0.00;-0.00}  any line"));
            foreach (var feature in why.Features.Take(MostFeatures))
                screen.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{feature.LogOdds,8:+0.00;-0.00}  {feature.Name.PadRight(NameWidth)} {feature.Value:0.###}"));
            var rest = why.Features.Skip(MostFeatures).Sum(feature => feature.LogOdds);
            if (why.Features.Length > MostFeatures) screen.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rest,8:+0.00;-0.00}  {why.Features.Length - MostFeatures} other features"));
        }
    }
}
