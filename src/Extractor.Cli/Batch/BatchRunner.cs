using Extraction.Formats;

namespace Extraction.Cli.Batch;

/// <summary>Extracts pages on several cores and writes them in the order in which they were read. A page that fails is named and the run goes on.</summary>
internal sealed class BatchRunner(PageExtraction extraction, Terminal terminal, BatchOptions? options = null)
{
    private readonly BatchOptions _options = options ?? new BatchOptions();
    private int _pages;
    private int _failures;

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
            {
                if (!Take(outcome, writer) && _options.FailFast) return ExitCodes.SomeFailed;
            }
        }
        catch (OperationCanceledException) when (terminal.Stop.ExitCode is { })
        {
            return terminal.Stop.ExitCode.Value;
        }
        writer.Complete();
        if (_failures == 0) return ExitCodes.Done;
        if (_pages > 1) terminal.Error.WriteLine($"{ExtractorCommand.Name}: {_failures} of {_pages} inputs failed");
        return ExitCodes.SomeFailed;
    }

    /// <returns>Whether all went well.</returns>
    private bool Take(PageOutcome outcome, IDocumentWriter writer)
    {
        _pages++;
        var failure = outcome.Failure;
        if (outcome.Page is { } page && PageGuard.Run(() => writer.Write(page)) is { } defect) failure = defect;
        if (failure is not null) Report(outcome.Source, failure);
        return failure is null;
    }

    private void Report(string source, string reason)
    {
        _failures++;
        terminal.Error.WriteLine($"{ExtractorCommand.Name}: {VisibleText.Of(source)}: {VisibleText.Of(reason)}");
    }
}
