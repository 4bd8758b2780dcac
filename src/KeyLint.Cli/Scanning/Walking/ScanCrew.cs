namespace KeyLint.Cli.Scanning.Walking;

/// <summary>Threads that share work, of which each piece may make more. Only so much waits: what comes when that is full is done at once, by the thread that gives it.</summary>
internal sealed class ScanCrew(int threads, CancellationToken cancellation)
{
    private const int MaxWaiting = 1024;

    private readonly Stack<Action> waiting = new();
    private readonly object gate = new();
    private int busy;
    private bool isOver;

    /// <summary>Does a piece of work and all that comes of it. Call once.</summary>
    public void Run(Action first)
    {
        waiting.Push(first);
        Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation }, _ => Work());
    }

    /// <summary>Gives a piece of work to whoever is free next.</summary>
    public void Give(Action work)
    {
        lock (gate)
        {
            if (waiting.Count < MaxWaiting)
            {
                waiting.Push(work);
                Monitor.Pulse(gate);
                return;
            }
        }

        work();
    }

    private void Work()
    {
        try
        {
            while (TryTake(out var work))
            {
                cancellation.ThrowIfCancellationRequested();
                work();
                Interlocked.Decrement(ref busy);
            }
        }
        finally
        {
            // Nothing is left, or something failed: nobody needs to wait on.
            lock (gate)
            {
                isOver = true;
                Monitor.PulseAll(gate);
            }
        }
    }

    private bool TryTake(out Action work)
    {
        lock (gate)
        {
            while (!isOver)
            {
                if (waiting.TryPop(out work!))
                {
                    Interlocked.Increment(ref busy);
                    return true;
                }

                if (busy == 0)
                {
                    break;
                }

                Monitor.Wait(gate);
            }
        }

        work = () => { };
        return false;
    }
}
