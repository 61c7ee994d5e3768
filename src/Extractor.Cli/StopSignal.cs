using System.Runtime.InteropServices;

namespace Extraction.Cli;

/// <summary>Tells a run that the user or the system wants it to end. The first Ctrl-C or SIGTERM asks, the second one kills.</summary>
/// <remarks>Our own registration: that of System.CommandLine only works once an asynchronous action has yielded.</remarks>
internal sealed class StopSignal : IDisposable
{
    private const int SignalBase = 128, Interrupt = 2, Terminate = 15;

    private readonly CancellationTokenSource _source = new();
    private readonly List<PosixSignalRegistration> _registrations = [];

    /// <summary>Cancelled when the run shall end.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>What the shell expects of a command that a signal has ended; null when none has.</summary>
    public int? ExitCode { get; private set; }

    /// <summary>The signals of this process.</summary>
    public static StopSignal OfProcess()
    {
        var stop = new StopSignal();
        stop._registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGINT, context => context.Cancel = stop.Ask(Interrupt)));
        stop._registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => context.Cancel = stop.Ask(Terminate)));
        return stop;
    }

    /// <summary>Asks the run to end.</summary>
    /// <returns>False when it was asked before.</returns>
    public bool Ask(int signal)
    {
        if (_source.IsCancellationRequested) return false;
        ExitCode = SignalBase + signal;
        _source.Cancel();
        return true;
    }

    public void Dispose()
    {
        foreach (var registration in _registrations) registration.Dispose();
        _source.Dispose();
    }
}
