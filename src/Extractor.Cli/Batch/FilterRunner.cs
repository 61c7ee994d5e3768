using System.Buffers;
using Extraction.Formats;
using Extraction.Formats.Filtering;

namespace Extraction.Cli.Batch;

/// <summary>Filters lines on several cores and writes them in order. What is ready is handed on before the run waits for more.</summary>
internal sealed class FilterRunner(Extractor extractor, LineFilter filter, Terminal terminal, BatchOptions options)
{
    private const int FullBytes = 1 << 16;

    private readonly ArrayBufferWriter<byte> _ready = new(FullBytes);

    /// <summary>Runs to the end of the input.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="IOException">The output breaks.</exception>
    public int Run(IEnumerable<FilterLine> lines)
    {
        try
        {
            return RunAsync(lines).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (terminal.Stop.ExitCode is { })
        {
            HandOn();
            return terminal.Stop.ExitCode.Value;
        }
        catch (DamagedInputException e)
        {
            HandOn();
            terminal.Error.WriteLine($"{ExtractorCommand.Name}: stdin: {VisibleText.Of(e.Message)}");
            return ExitCodes.SomeFailed;
        }
    }

    private async Task<int> RunAsync(IEnumerable<FilterLine> lines)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(terminal.Stop.Token);
        await using var filtered = extractor.ExtractMany(BlockingSource.Read(lines, stop.Token), (_, line) => Filter(line), options.Jobs, stop.Token).GetAsyncEnumerator(CancellationToken.None);
        while (await Next(filtered, stop))
        {
            var (line, error) = filtered.Current;
            _ready.Write(line.Span);
            if (_ready.WrittenCount >= FullBytes) HandOn();
            if (error is null || !options.FailFast) continue;
            HandOn();
            terminal.Error.WriteLine($"{ExtractorCommand.Name}: {VisibleText.Of(error)}");
            return ExitCodes.SomeFailed;
        }
        HandOn();
        return ExitCodes.Done;
    }

    /// <summary>Hands on what is ready before it waits: whoever feeds the pipe may wait for the answer before the next line.</summary>
    private async ValueTask<bool> Next(IAsyncEnumerator<(ReadOnlyMemory<byte>, string?)> filtered, CancellationTokenSource stop)
    {
        var next = filtered.MoveNextAsync();
        if (next.IsCompleted) return await next;
        var waiting = next.AsTask();
        try
        {
            HandOn();
        }
        catch (IOException)
        {
            await stop.CancelAsync();
            await ((Task)waiting).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }
        return await waiting;
    }

    private void HandOn()
    {
        terminal.Output.Write(_ready.WrittenSpan);
        terminal.Output.Flush();
        _ready.ResetWrittenCount();
    }

    private (ReadOnlyMemory<byte> Line, string? Error) Filter(FilterLine line)
    {
        var bytes = filter.Apply(line, out var error);
        return (bytes, error is null ? null : $"line {line.Number} {error}");
    }
}
