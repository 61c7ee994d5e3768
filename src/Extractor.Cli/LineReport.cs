using System.Globalization;
using System.Text;
using Extraction.Cli.Batch;
using Extraction.Formats;

namespace Extraction.Cli;

using Blocks = IReadOnlyList<(Block Block, LineExplanation Why)>;

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
        try
        {
            var failed = false;
            foreach (var explained in BlockingSource.Read(inputs.Select(input => Explain(input, line)), terminal.Stop.Token).ToBlockingEnumerable())
                failed |= !Take(screen, explained, line);
            return failed ? ExitCodes.SomeFailed : ExitCodes.Done;
        }
        catch (OperationCanceledException) when (terminal.Stop.ExitCode is { })
        {
            return terminal.Stop.ExitCode.Value;
        }
    }

    private Explained Explain(InputRecord input, int line)
    {
        if (input is not RawPage page) return new Explained(input.Source, null, (input as InputFailure)?.Reason);
        var blocks = default(Blocks);
        var defect = PageGuard.Run(() => blocks = extraction.Explain(page, line));
        return new Explained(page.Source, blocks, defect ?? page.Damage);
    }

    /// <returns>Whether all went well.</returns>
    private bool Take(StreamWriter screen, Explained explained, int line)
    {
        if (explained.Failure is { } reason) terminal.Error.WriteLine($"{ExtractorCommand.Name}: {VisibleText.Of(explained.Source)}: {VisibleText.Of(reason)}");
        if (explained.Blocks is { Count: 0 }) throw new WrongCallException($"--line {line}: {explained.Source} has no text that starts on this line; 'explain' without --line shows the lines");
        if (explained.Blocks is { } blocks) Write(screen, blocks);
        return explained.Failure is null;
    }

    private static void Write(StreamWriter screen, Blocks blocks)
    {
        foreach (var (block, why) in blocks)
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

    private readonly record struct Explained(string Source, Blocks? Blocks, string? Failure);
}
