using System.Globalization;
using Extraction.Formats;
using Extraction.Formats.Writers;

namespace Extraction.Cli.Batch;

/// <summary>Extracts pages on several cores and writes them in the order in which they were read. A page that fails is named and the run goes on.</summary>
/// <param name="extraction">Extracts pages.</param>
/// <param name="terminal">Where failures and progress are shown, and what ends the run.</param>
/// <param name="options">How the run goes about it.</param>
/// <param name="journal">Remembers how far the run has come; null when its output cannot be resumed.</param>
/// <param name="progress">Shows how far the run has come; null for none.</param>
internal sealed class BatchRunner(PageExtraction extraction, Terminal terminal, BatchOptions? options = null, RunJournal? journal = null, ProgressLine? progress = null)
{
    private readonly BatchOptions _options = options ?? new BatchOptions();
    private readonly RunCounts _counts = journal?.State.Counts ?? new RunCounts();
    private readonly long _documentsBefore = journal?.State.Counts.Documents ?? 0;

    /// <summary>Runs through all inputs and completes the output.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="IOException">The output breaks.</exception>
    public int Run(IEnumerable<InputRecord> inputs, IDocumentWriter writer)
    {
        try
        {
            var records = BlockingSource.Read(inputs, terminal.Stop.Token);
            var outcomes = extraction.Extractor.ExtractMany(records, (_, record) => PageOutcome.Of(record, extraction), _options.Jobs, terminal.Stop.Token);
            foreach (var outcome in outcomes.ToBlockingEnumerable())
                if (!Take(outcome, writer) && _options.FailFast) return End(ExitCodes.SomeFailed);
            writer.Complete();
            journal?.Complete();
            return End(_counts.Failures == 0 ? ExitCodes.Done : ExitCodes.SomeFailed);
        }
        catch (OperationCanceledException) when (terminal.Stop.ExitCode is { })
        {
            return Stop(writer, terminal.Stop.ExitCode.Value);
        }
        finally
        {
            progress?.Clear();
        }
    }

    /// <returns>Whether all went well.</returns>
    private bool Take(PageOutcome outcome, IDocumentWriter writer)
    {
        if (outcome.IsFinished)
        {
            progress?.PassOver();
            if (outcome.FinishedId is { } id) (writer as ICheckpointed)?.Skip(id);
            return true;
        }
        var failure = Write(outcome, writer);
        _counts.Records++;
        _counts.PageBytes += outcome.Bytes;
        if (failure is not null) Report(outcome.Record.Source, failure);
        if (journal is not null && writer is ICheckpointed { IsCheckpointDue: true } file) journal.Save(file.Checkpoint());
        progress?.Update(_counts);
        return failure is null;
    }

    private string? Write(PageOutcome outcome, IDocumentWriter writer)
    {
        if (outcome.Page is not { } page) return outcome.Failure;
        var defect = PageGuard.Run(() => writer.Write(page));
        if (defect is null) _counts.Add(page);
        return defect ?? outcome.Failure;
    }

    private void Report(string source, string reason)
    {
        _counts.Failures++;
        Say($"{VisibleText.Of(source)}: {VisibleText.Of(reason)}");
    }

    private int End(int exitCode)
    {
        var isBatch = _counts.Records > 1 && !_options.Quiet;
        if (isBatch && progress is not null) Say(RunSummary.Of(_counts, _documentsBefore, progress.Elapsed));
        else if (isBatch && _counts.Failures > 0) Say(RunSummary.Failed(_counts));
        return exitCode;
    }

    /// <summary>Ends a run that the user has stopped, so that another one can go on where that leaves no trace in the output.</summary>
    private int Stop(IDocumentWriter writer, int exitCode)
    {
        if (journal is not null && writer is ICheckpointed { IsFreeToCheckpoint: true } file) journal.Save(file.Checkpoint());
        if (journal?.SavedRecords is { } saved) Say(string.Create(CultureInfo.InvariantCulture, $"stopped; {saved:#,0} inputs are done, --resume goes on with the others"));
        return exitCode;
    }

    private void Say(string words)
    {
        progress?.Clear();
        terminal.Error.WriteLine($"{ExtractorCommand.Name}: {words}");
    }
}
