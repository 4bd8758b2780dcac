namespace KeyLint.Git.Packs;

/// <summary>
/// Hands out roots of delta trees to threads, and the branches that a busy thread gives away when another one has nothing to do: one
/// tree can be most of a pack.
/// </summary>
internal sealed class WalkQueue(IEnumerable<WalkTask> roots, int degree) : IDisposable
{
    private readonly IEnumerator<WalkTask> _roots = roots.GetEnumerator();
    private readonly Stack<WalkTask> _given = new();
    private readonly object _gate = new();
    private int _waiting;
    private int _hunger;
    private bool _isDone;

    /// <summary>Whether a thread waits for work that was not given yet.</summary>
    public bool IsHungry => Volatile.Read(ref _hunger) > 0;

    public bool TryTake(out WalkTask task)
    {
        lock (_gate)
        {
            while (!_isDone)
            {
                if (_given.TryPop(out task))
                {
                    Hunger();
                    return true;
                }

                if (_roots.MoveNext())
                {
                    task = _roots.Current;
                    return true;
                }

                _waiting++;
                Hunger();
                if (_waiting == degree)
                {
                    End();
                }
                else
                {
                    Monitor.Wait(_gate);
                    _waiting--;
                    Hunger();
                }
            }

            task = default;
            return false;
        }
    }

    public void Give(WalkTask task)
    {
        lock (_gate)
        {
            _given.Push(task);
            Hunger();
            Monitor.Pulse(_gate);
        }
    }

    /// <summary>Lets every thread end after what it does now.</summary>
    public void End()
    {
        lock (_gate)
        {
            _isDone = true;
            Monitor.PulseAll(_gate);
        }
    }

    private void Hunger() => Volatile.Write(ref _hunger, _waiting - _given.Count);

    public void Dispose() => _roots.Dispose();
}
