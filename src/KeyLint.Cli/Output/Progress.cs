using System.Globalization;

namespace KeyLint.Cli.Output;

/// <summary>A line on standard error that says how far a scan is, when a person watches; gone when it is done.</summary>
internal sealed class Progress(string unit) : IDisposable
{
    private const long Interval = 100;

    private readonly bool isWatched = !Console.IsErrorRedirected;
    private readonly Lock gate = new();
    private long next = Environment.TickCount64 + (Interval * 3);
    private int width;

    public void Report(long count, long bytes)
    {
        if (!isWatched || Environment.TickCount64 < Volatile.Read(ref next))
        {
            return;
        }

        lock (gate)
        {
            Volatile.Write(ref next, Environment.TickCount64 + Interval);
            var line = string.Create(CultureInfo.InvariantCulture, $"{count:N0} {unit}, {bytes / 1e6:N0} MB");
            Console.Error.Write("\r" + line.PadRight(width));
            width = line.Length;
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            if (width > 0)
            {
                Console.Error.Write("\r" + new string(' ', width) + "\r");
                width = 0;
            }
        }
    }
}
