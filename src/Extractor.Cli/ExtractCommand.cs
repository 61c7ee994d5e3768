using System.CommandLine;
using System.Globalization;
using Extraction.Cli.Batch;
using Extraction.Cli.Options;
using Extraction.Formats;

namespace Extraction.Cli;

/// <summary><c>extractor extract</c>: pages in, documents out.</summary>
internal sealed class ExtractCommand
{
    public const string Name = "extract";

    private readonly Argument<string[]> _inputs = InputArguments.Many();
    private readonly WritingOptions _writing = new();
    private readonly PageOptions _pages = new();
    private readonly ReadingOptions _reading = new();
    private readonly RunOptions _run = new();
    private readonly Terminal _terminal;

    private ExtractCommand(Terminal terminal) => _terminal = terminal;

    private IEnumerable<Option> Options => _writing.All.Concat(_pages.All).Concat(_reading.All).Concat(_run.All);

    public static Command Build(Terminal terminal)
    {
        var extract = new ExtractCommand(terminal);
        var command = new Command(Name, "Extract the articles of pages") { extract._inputs };
        foreach (var option in extract.Options) command.Add(option);
        command.SetAction(extract.Run);
        return command;
    }

    private int Run(ParseResult call)
    {
        var extraction = _pages.Read(call);
        var reading = _reading.Read(call) with { Shard = ShardOption.Read(call.GetValue(_run.Shard), _terminal.Variable) };
        var run = _run.Read(call);
        var inputs = call.GetRequiredValue(_inputs);
        var source = new PageSource(_terminal.Input, reading);
        var output = _writing.Read(call, reading, inputs);
        var journal = OpenJournal(call, extraction, output, inputs, run);
        if (journal?.State.IsComplete == true) return IsComplete(output, journal.State.Counts);
        using var writer = output.Open(_terminal.Output, journal?.State.Position ?? 0);
        var progress = !run.Quiet && (output.Path is not null || _terminal.ErrorWidth is not null) ? new ProgressLine(_terminal, inputs, () => source.Meter.Bytes) : null;
        var kept = new KeptColumns(reading.Keep);
        var exitCode = new BatchRunner(extraction, _terminal, run, journal, progress).Run(kept.Watch(source.Read(inputs, journal?.State.Counts.Records ?? 0)), writer);
        return exitCode == ExitCodes.Done ? ReportMissing(kept) : exitCode;
    }

    private int ReportMissing(KeptColumns kept)
    {
        var missing = string.Join(", ", kept.Missing.Select(name => $"'{name}'"));
        if (missing.Length == 0) return ExitCodes.Done;
        Say($"--keep: no row has {missing}");
        return ExitCodes.SomeFailed;
    }

    /// <summary>The journal of an output that another run could go on with.</summary>
    private RunJournal? OpenJournal(ParseResult call, PageExtraction extraction, OutputTarget output, string[] inputs, BatchOptions run)
    {
        var isResumable = output.IsResumable && !inputs.Contains(PageSource.StandardInput);
        if (run.Resume && !isResumable) throw new WrongCallException("--resume goes with -o and inputs other than standard input, which cannot be read again");
        if (!isResumable) return null;
        var fresh = new RunState { Inputs = Fingerprint.OfInputs(inputs), Options = OptionsPrint(call, extraction.Options.Rules) };
        var journal = output.OpenJournal(fresh, run.Resume, out var notice);
        if (notice is not null) Say(notice);
        else if (journal.IsResumed && !journal.State.IsComplete) Say(string.Create(CultureInfo.InvariantCulture, $"going on behind {journal.State.Counts.Records:#,0} inputs"));
        return journal;
    }

    /// <summary>A digest of everything that shapes the output, which is all but how the run goes about it.</summary>
    /// <param name="call">The options.</param>
    /// <param name="rules">The rules as they were read: a pipe gives them once.</param>
    private string OptionsPrint(ParseResult call, IEnumerable<RuleFile> rules)
    {
        var shaping = Options.Except(_run.All).Except([_writing.Output]).Append(_run.Shard);
        return Fingerprint.Of(shaping.SelectMany(option => (IEnumerable<string?>)[option.Name, .. call.GetResult(option)?.Tokens.Select(token => token.Value) ?? []])
            .Concat(rules.Select(file => file.Text)).Append(ShardOption.Read(call.GetValue(_run.Shard), _terminal.Variable).ToString()).Append(Fingerprint.OfProgram));
    }

    private int IsComplete(OutputTarget output, RunCounts counts)
    {
        Say(string.Create(CultureInfo.InvariantCulture, $"{output.Path} is complete: {counts.Documents:#,0} documents"));
        if (counts.Failures == 0) return ExitCodes.Done;
        Say(RunSummary.Failed(counts));
        return ExitCodes.SomeFailed;
    }

    private void Say(string words) => _terminal.Error.WriteLine($"{ExtractorCommand.Name}: {VisibleText.Of(words)}");
}
