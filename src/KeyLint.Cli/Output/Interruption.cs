using System.Runtime.InteropServices;

namespace KeyLint.Cli.Output;

/// <summary>
/// The signals that ask to end: the first one cancels, so that nothing is left half-written; the second one, or too long a wait, ends at once.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private const int SignalExit = 128;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource source = new();
    private readonly List<PosixSignalRegistration> registrations;
    private Timer? end;

    public Interruption() => registrations = [PosixSignalRegistration.Create(PosixSignal.SIGINT, Handle), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Handle)];

    public CancellationToken Token => source.Token;

    public void Dispose()
    {
        registrations.ForEach(registration => registration.Dispose());
        end?.Dispose();
        source.Dispose();
    }

    private void Handle(PosixSignalContext context)
    {
        var number = context.Signal == PosixSignal.SIGINT ? 2 : 15;
        context.Cancel = true;
        if (source.IsCancellationRequested)
        {
            Environment.Exit(SignalExit + number);
        }

        end = new Timer(_ => Environment.Exit(SignalExit + number), null, Patience, Timeout.InfiniteTimeSpan);
        source.Cancel();
    }
}
